/** Webhooks from a change of a video or a script to their receiver, on real tables, and workers that die in between. */
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { Webhook as Verifier } from 'standardwebhooks';
import { ulid } from 'ulid';
import { isCode } from '../../shared/domain/errors.ts';
import { WEBHOOKS } from '../../shared/domain/limits.ts';
import { TRIES } from '../../shared/domain/webhooks/delivery.ts';
import type { Webhook } from '../../shared/domain/webhooks/webhook.ts';
import { rotateWebhookSecret } from '../../shared/use-cases/webhooks/rotate-webhook-secret.ts';
import { takeWebhookTask } from '../../shared/use-cases/webhooks/take-webhook-task.ts';
import { makeSavedScript } from '../support/make-saved-script.ts';
import { makeAudit, REQUEST_ID } from '../support/make-video.ts';
import { makeWebhook, WEBHOOK_SECRET } from '../support/make-webhook.ts';
import { openWebhooks } from '../support/open-webhooks.ts';
import type { ReceivedMessage } from '../support/start-receiver.ts';

const world = await openWebhooks();
const { clock, finish, later, videos, scripts, silent, webhooks, work, sweep, deliveries, listen, queue } =
  world;
const audit = makeAudit();

interface Told {
  readonly type: string;
  readonly timestamp: string;
  readonly requestId: string;
  readonly data: Readonly<Record<string, unknown>>;
}
const read = ({ body }: ReceivedMessage): Told => JSON.parse(body) as Told;

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
    await finish(owner, { status: 'AWAITING_REVIEW' });
    const publishing = await finish(owner, { status: 'PUBLISHING' });
    const publishError = { code: 'PROVIDER_FAILED', message: 'Refused.', stage: 'publish' };
    await videos.change({ video: publishing, change: { status: 'READY', publishError }, audit });
    const parked = await finish(owner, { status: 'PUBLISHING' });
    const publication = {
      channelId: ulid(),
      externalId: 'UC1',
      videoId: 'yt1',
      url: 'https://youtu.be/yt1',
      privacy: 'private',
      sha256: '0'.repeat(64),
      uploadedAt: clock.now().toISOString(),
    } as const;
    const done = { status: 'PUBLISHED', publications: [publication] } as const;
    await videos.change({ video: parked, change: done, audit });
    const ready = await finish(owner);
    await videos.change({ video: ready, change: { title: 'Tea again' }, audit });
    await finish(owner, { status: 'RENDERING' });
    const script = await scripts.create({ script: makeSavedScript({ owner, status: 'QUEUED' }), audit });
    const written = await scripts.change({ script, change: { status: 'READY' }, audit });
    await scripts.change({ script: written, change: { title: 'Tea' }, audit });
    await work(deps);
    const told = receiver.messages.map(read);
    const types = told.map(({ type }) => type);
    assert.deepEqual(types, [
      'video.failed',
      'video.cancelled',
      'video.awaiting_review',
      'video.publish_failed',
      'video.published',
      'video.ready',
      'script.ready',
    ]);
    assert.deepEqual(told[0]?.data['error'], { code: 'MEDIA_FAILED', message: 'No sound.' });
    assert.deepEqual(told[3]?.data['error'], { code: 'PROVIDER_FAILED', message: 'Refused.' });
    const self = `/v1/videos/${parked.id}`;
    assert.deepEqual(told[4]?.data['links'], { self, published: 'https://youtu.be/yt1' });
    assert.deepEqual(told[6]?.data['links'], { self: `/v1/scripts/${script.id}` });
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
    await finish(owner, { status: 'READY' }, silent);
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
