/** Webhooks from a change of a video to its receiver, on real tables, with every fault that a receiver can have. */
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { Webhook as Verifier } from 'standardwebhooks';
import { ulid } from 'ulid';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { webhookSubject } from '../../shared/domain/keys.ts';
import { WEBHOOKS } from '../../shared/domain/limits.ts';
import { RETRY_SECONDS, TRIES } from '../../shared/domain/webhooks/delivery.ts';
import { GIVEN_UP_MOST, type Webhook } from '../../shared/domain/webhooks/webhook.ts';
import { rotateWebhookSecret } from '../../shared/use-cases/webhooks/rotate-webhook-secret.ts';
import { takeWebhookTask } from '../../shared/use-cases/webhooks/take-webhook-task.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import { makeSavedScript } from '../support/make-saved-script.ts';
import { makeAudit, makeVideo, REQUEST_ID } from '../support/make-video.ts';
import { makeWebhook, WEBHOOK_SECRET } from '../support/make-webhook.ts';
import { openWebhooks } from '../support/open-webhooks.ts';
import { answerWith, type ReceivedMessage } from '../support/start-receiver.ts';

const world = await openWebhooks();
const { clock, videos, scripts, silent, webhooks, work, sweep, deliveries, listen, connect, queue } = world;
const trail = createTrailStore(world.tables);
const audit = makeAudit();

interface Told {
  readonly type: string;
  readonly timestamp: string;
  readonly requestId: string;
  readonly data: Readonly<Record<string, unknown>>;
}
const read = ({ body }: ReceivedMessage): Told => JSON.parse(body) as Told;

/** A video of that owner's that has just come to its end. */
const finish = async (owner: string, change: object = { status: 'READY' }, store = videos) => {
  const video = await store.create({ video: makeVideo({ owner, status: 'CHECKING' }), audit });
  return store.change({ video, change, audit });
};

/** Takes what is due, as often as the clock is put on by `seconds` of it. */
const later = async (deps: ReturnType<typeof connect>, seconds: number): Promise<void> => {
  clock.advance(seconds);
  await sweep();
  await work(deps);
};

const disabledBy = async ({ owner, id }: Webhook) => (await webhooks.get(owner, id))?.disabled;

// What other tests have left under way is none of this one's.
beforeEach(() => {
  queue.splice(0);
});

suite('an event', () => {
  test('reaches who listens to it, signed as receivers check it, and says what became of the video', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t);
    const video = await finish(owner);
    await work(deps);
    const [message, ...more] = receiver.messages;
    assert.ok(message && more.length === 0);
    const { type, timestamp, requestId, data } = read(message);
    assert.deepEqual([type, timestamp, requestId], ['video.ready', video.updatedAt, REQUEST_ID]);
    assert.deepEqual(data, {
      id: video.id,
      title: video.title,
      status: 'READY',
      attempt: 1,
      links: { self: `/v1/videos/${video.id}`, files: `/v1/videos/${video.id}/files` },
    });
    assert.deepEqual([message.path, message.headers['x-request-id']], ['/hook', REQUEST_ID]);
    assert.match(String(message.headers['webhook-id']), /^[0-9A-HJKMNP-TV-Z]{26}$/);
    const [delivery] = await deliveries(webhook);
    assert.deepEqual(
      [delivery?.status, delivery?.attempts, delivery?.last?.statusCode, delivery?.eventId],
      ['DELIVERED', 1, 204, message.headers['webhook-id']],
    );
    assert.equal(await sweep(), 0, 'nothing is left to do');
  });

  test('is told of failures and cancellations, of scripts, and of no other change', async (t) => {
    const { receiver, owner, deps } = await listen(t);
    const error = { code: 'MEDIA_FAILED', message: 'No sound.', stage: 'assemble' };
    await finish(owner, { status: 'FAILED', error });
    await finish(owner, { status: 'CANCELLED' });
    const ready = await finish(owner);
    await videos.change({ video: ready, change: { title: 'Tea again' }, audit });
    await finish(owner, { status: 'RENDERING' });
    const script = await scripts.create({ script: makeSavedScript({ owner, status: 'QUEUED' }), audit });
    const written = await scripts.change({ script, change: { status: 'READY' }, audit });
    await scripts.change({ script: written, change: { title: 'Tea' }, audit });
    await work(deps);
    const told = receiver.messages.map(read);
    const types = told.map(({ type }) => type);
    assert.deepEqual(types, ['video.failed', 'video.cancelled', 'video.ready', 'script.ready']);
    assert.deepEqual(told[0]?.data['error'], { code: 'MEDIA_FAILED', message: 'No sound.' });
    assert.deepEqual(told[3]?.data['links'], { self: `/v1/scripts/${script.id}` });
  });

  test('goes to each webhook that listens to it and is enabled, and to nobody else’s', async (t) => {
    const { receiver, owner, deps, webhook } = await listen(t);
    const other = await listen(t);
    const add = async (path: string, change: Partial<Webhook>): Promise<void> => {
      const more = makeWebhook({ owner, url: `${receiver.origin}/${path}`, ...change });
      await webhooks.create({ webhook: more, secret: WEBHOOK_SECRET, audit });
    };
    await add('second', {});
    await add('scripts', { events: ['script.ready'] });
    await add('disabled', { disabled: 'owner' });
    await finish(owner);
    await work(deps);
    assert.deepEqual(receiver.messages.map(({ path }) => path).toSorted(), ['/hook', '/second']);
    assert.deepEqual(other.receiver.messages, []);
    assert.equal((await deliveries(webhook)).length, 1);
  });

  test('whose message was lost is handed out by the sweep, and one that comes twice once', async (t) => {
    const { receiver, owner, deps } = await listen(t);
    await finish(owner, { status: 'READY' }, silent.videos);
    assert.deepEqual(queue, []);
    await later(deps, 61);
    assert.equal(receiver.messages.length, 1);
    await finish(owner);
    const [event] = queue;
    assert.ok(event);
    queue.push(event);
    await work(deps);
    await takeWebhookTask(deps)(event);
    assert.deepEqual([receiver.messages.length, queue.length], [2, 0]);
  });

  test('is handed out in whole after a worker that died in between', async (t) => {
    const { receiver, owner, deps } = await listen(t);
    const more = makeWebhook({ owner, url: `${receiver.origin}/second` });
    await webhooks.create({ webhook: more, secret: WEBHOOK_SECRET, audit });
    await finish(owner);
    const [event] = queue.splice(0);
    assert.ok(event);
    let sent = 0;
    const dying = {
      ...deps,
      sendWebhookTask: async () => {
        sent += 1;
        if (sent === 2) throw new Error('killed');
      },
    };
    await assert.rejects(takeWebhookTask(dying)(event), /killed/);
    await later(deps, 61);
    assert.deepEqual(receiver.messages.map(({ path }) => path).toSorted(), ['/hook', '/second']);
  });
});

suite('a receiver', () => {
  test('that answers 500 at first gets the same message under the same id later', async (t) => {
    let asked = 0;
    const { receiver, webhook, owner, deps } = await listen(t, (response) => {
      asked += 1;
      response.writeHead(asked === 1 ? 500 : 200).end();
    });
    await finish(owner);
    await work(deps);
    const [failed] = await deliveries(webhook);
    assert.deepEqual(
      [failed?.status, failed?.last?.error, failed?.attempts],
      ['PENDING', 'The receiver answered 500.', 1],
    );
    await later(deps, RETRY_SECONDS[0] - 1);
    assert.equal(asked, 1, 'not before its time');
    await later(deps, 1);
    const [first, second] = receiver.messages;
    assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id']);
    assert.equal(first?.body, second?.body);
    assert.notEqual(first?.headers['webhook-timestamp'], second?.headers['webhook-timestamp']);
    assert.deepEqual(
      (await deliveries(webhook)).map(({ status, attempts }) => [status, attempts]),
      [['DELIVERED', 2]],
    );
  });

  test('that asks to be left alone is, as long as it asks', async (t) => {
    const { webhook, owner, deps } = await listen(t, answerWith(429, { 'Retry-After': '900' }));
    await finish(owner);
    await work(deps);
    const [delivery] = await deliveries(webhook);
    assert.equal(Date.parse(delivery?.nextAttemptAt ?? '') - clock.now().getTime(), 900_000);
  });

  test('that is down for good is tried for more than a day, then the delivery is given up', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t);
    await receiver.close();
    await finish(owner);
    const from = clock.now().getTime();
    await work(deps);
    const [first] = await deliveries(webhook);
    assert.equal(first?.last?.error, 'The receiver cannot be reached. (ECONNREFUSED)');
    for (const seconds of RETRY_SECONDS) await later(deps, seconds);
    const [delivery] = await deliveries(webhook);
    assert.deepEqual([delivery?.status, delivery?.attempts], ['FAILED', TRIES]);
    assert.ok(clock.now().getTime() - from > 24 * 3_600_000);
    assert.equal(await sweep(), 0);
    assert.deepEqual(
      [await disabledBy(webhook), (await webhooks.get(owner, webhook.id))?.givenUp],
      [undefined, 1],
    );
  });

  test('that is down for several events is not asked any more, on record, and starts anew when enabled', async (t) => {
    const { webhook, owner, deps } = await listen(t, answerWith(503));
    for (let events = 0; events < GIVEN_UP_MOST; events += 1) await finish(owner);
    await work(deps);
    for (const seconds of RETRY_SECONDS) await later(deps, seconds);
    assert.equal(await disabledBy(webhook), 'failing');
    const { rows, newest } = await trail.readChain(webhookSubject(webhook.id));
    assert.equal(findBrokenRow(rows, newest?.hash ?? ''), undefined);
    const told = rows.at(-1);
    assert.deepEqual(
      [told?.action, told?.actor, told?.requestId, told?.details?.['change']],
      ['settings_changed', 'worker:deliver-webhook', REQUEST_ID, 'disabled'],
    );
    await finish(owner);
    await work(deps);
    assert.equal((await deliveries(webhook)).length, GIVEN_UP_MOST, 'no more are made');
  });

  test('that fails now and then is not counted against', async (t) => {
    const { webhook, owner, deps } = await listen(t);
    assert.equal(await webhooks.countGivenUp(webhook, true), 1);
    await finish(owner);
    await work(deps);
    assert.equal((await webhooks.get(owner, webhook.id))?.givenUp, undefined);
  });

  test('that answers 410 is gone: nothing more is sent, and what was under way is dropped', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t, answerWith(410));
    await finish(owner);
    await finish(owner);
    await work(deps);
    assert.equal(receiver.messages.length, 1);
    assert.equal(await disabledBy(webhook), 'gone');
    const statuses = (await deliveries(webhook)).map(({ status }) => status);
    assert.deepEqual(statuses.toSorted(), ['DROPPED', 'FAILED']);
  });

  const answers: readonly (readonly [what: string, answer: Parameters<typeof listen>[1], error: RegExp])[] = [
    ['redirects', answerWith(307, { Location: 'http://169.254.169.254/' }), /answered 307; redirects/],
    ['refuses', answerWith(404), /answered 404/],
    [
      'sends without end',
      (response) => response.writeHead(200).end(Buffer.alloc(70_000)),
      /answered more than 65536 bytes/,
    ],
    ['never answers', () => undefined, /cannot be reached\. \(The answer took more than 300 ms\)/],
    ['hangs up', (response) => response.destroy(), /cannot be reached\. \(ECONNRESET\)/],
  ];
  for (const [what, answer, error] of answers)
    test(`that ${what} is tried again, with the reason to be read`, async (t) => {
      const { receiver, webhook, owner, deps } = await listen(t, answer);
      await finish(owner);
      await work(deps);
      const [delivery] = await deliveries(webhook);
      assert.equal(delivery?.status, 'PENDING');
      assert.match(delivery.last?.error ?? '', error);
      assert.equal(receiver.messages.length, 1, 'nobody else was asked');
    });

  test('that is slow holds up nobody else’s deliveries', async (t) => {
    const slow = await listen(t, () => undefined);
    const quick = await listen(t);
    await finish(slow.owner);
    await finish(quick.owner);
    await work({ ...slow.deps, tasks: { ...slow.deps.tasks, begin: async () => undefined } });
    clock.advance(61);
    await sweep();
    const ended: string[] = [];
    const own = queue.splice(0).filter(({ owner }) => owner === slow.owner || owner === quick.owner);
    const all = own.map(async (message) => {
      const { owner } = message;
      await takeWebhookTask(owner === slow.owner ? slow.deps : quick.deps)(message);
      ended.push(owner);
    });
    await Promise.all(all);
    assert.deepEqual(
      ended,
      [quick.owner, slow.owner],
      'the quick one has it while the slow one is waited for',
    );
    assert.equal(quick.receiver.messages.length, 1);
  });

  test('whose name leads to a private address, or does so a moment later, is never connected to', async () => {
    const owner = ulid();
    const url = 'https://hooks.example/faceless';
    const webhook = await webhooks.create({
      webhook: makeWebhook({ owner, url }),
      secret: WEBHOOK_SECRET,
      audit,
    });
    const opened: string[] = [];
    const answers = [['93.184.216.34'], ['169.254.169.254']];
    const deps = connect({
      resolve: async () => answers.shift() ?? ['127.0.0.1'],
      open: async ({ host }) => {
        opened.push(host);
        throw new Error('not in a test');
      },
    });
    await finish(owner);
    await work(deps);
    for (const seconds of RETRY_SECONDS.slice(0, 2)) await later(deps, seconds);
    assert.deepEqual(opened, ['93.184.216.34'], 'the address that was checked, once');
    const [delivery] = await deliveries(webhook);
    assert.match(delivery?.last?.error ?? '', /leads to no public address/);
  });
});

suite('a delivery', () => {
  test('whose worker died after sending comes once more, under the same id', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t);
    await finish(owner);
    const dying = {
      ...deps,
      tasks: {
        ...deps.tasks,
        settle: async (): Promise<boolean> => {
          throw new Error('killed');
        },
      },
    };
    await assert.rejects(work(dying), /killed/);
    assert.equal((await deliveries(webhook))[0]?.status, 'PENDING');
    await later(deps, 59);
    assert.equal(receiver.messages.length, 1, 'its time is not over');
    // The sweep has asked a moment before; it asks again.
    await later(deps, 120);
    const ids = receiver.messages.map(({ headers }) => headers['webhook-id']);
    assert.equal(ids.length, 2);
    assert.equal(new Set(ids).size, 1);
    assert.equal((await deliveries(webhook))[0]?.status, 'DELIVERED');
  });

  test('is begun by one of many workers, and one that was overtaken changes nothing', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t);
    await finish(owner);
    const [event] = queue.splice(0);
    assert.ok(event);
    await takeWebhookTask(deps)(event);
    const [message] = queue.splice(0);
    assert.ok(message);
    await Promise.all(Array.from({ length: 10 }, async () => takeWebhookTask(deps)(message)));
    assert.equal(receiver.messages.length, 1);
    const [delivery] = await deliveries(webhook);
    assert.ok(delivery);
    assert.equal(await world.tasks.settle(delivery, { status: 'FAILED' }), false);
  });

  test('that takes its worker down each time is given up all the same', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t);
    await finish(owner);
    const crash = { ...deps, post: async () => Promise.reject(new Error('crash')) };
    for (let tries = 0; tries <= TRIES + 1; tries += 1) {
      while (queue.length > 0) await work(crash).catch(() => undefined);
      clock.advance(700);
      await sweep();
    }
    assert.equal(receiver.messages.length, 0);
    assert.equal((await deliveries(webhook))[0]?.status, 'FAILED');
  });

  test('is given up at its deadline, whatever came of it', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t);
    await finish(owner);
    const [event] = queue.splice(0);
    assert.ok(event);
    await takeWebhookTask(deps)(event);
    queue.splice(0);
    await later(deps, 49 * 3600);
    assert.deepEqual([receiver.messages.length, (await deliveries(webhook))[0]?.status], [0, 'FAILED']);
    assert.equal(await sweep(), 0);
  });
});

suite('a webhook', () => {
  test('signs with both secrets for a day after a rotation', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t);
    const verify = (secret: string, { headers, body }: ReceivedMessage): unknown =>
      // The library looks at the clock of the machine: the message is as old as the test's clock says.
      new Verifier(secret).sign(
        String(headers['webhook-id']),
        new Date(Number(headers['webhook-timestamp']) * 1000),
        body,
      );
    const rotate = rotateWebhookSecret({ webhooks, clock });
    const { secret } = await rotate({
      owner,
      id: webhook.id,
      audit: { actor: 'user:a', requestId: REQUEST_ID },
    });
    await finish(owner);
    await work(deps);
    const [both] = receiver.messages;
    assert.ok(both);
    const signed = [verify(secret, both), verify(WEBHOOK_SECRET, both)];
    assert.equal(both.headers['webhook-signature'], signed.join(' '));
    clock.advance(24 * 3600 + 1);
    await finish(owner);
    await work(deps);
    const [, one] = receiver.messages;
    assert.ok(one);
    assert.equal(one.headers['webhook-signature'], verify(secret, one));
    assert.notEqual(secret, WEBHOOK_SECRET);
  });

  test('that is deleted leaves no secret, and drops what was under way', async (t) => {
    const { receiver, webhook, owner, deps } = await listen(t);
    await finish(owner);
    const [event] = queue.splice(0);
    assert.ok(event);
    await takeWebhookTask(deps)(event);
    await webhooks.remove({ webhook, audit });
    await work(deps);
    assert.deepEqual([receiver.messages.length, await webhooks.get(owner, webhook.id)], [0, undefined]);
    assert.equal(await webhooks.readSecrets(webhook.id), undefined);
    assert.equal((await deliveries(webhook))[0]?.status, 'DROPPED');
  });

  test('is one of ten, and one that was deleted makes room', async () => {
    const owner = ulid();
    const make = async (): Promise<Webhook> =>
      webhooks.create({ webhook: makeWebhook({ owner }), secret: WEBHOOK_SECRET, audit });
    const made = [];
    for (let count = 0; count < WEBHOOKS; count += 1) made.push(await make());
    await assert.rejects(make(), (error) => isCode(error, 'CONFLICT') && /10 webhooks/.test(error.message));
    const [first] = made;
    assert.ok(first);
    await webhooks.remove({ webhook: first, audit });
    await assert.rejects(webhooks.remove({ webhook: first, audit }), (error) => isCode(error, 'STALE'));
    await make();
    assert.equal((await webhooks.list(owner)).length, WEBHOOKS);
  });
});
