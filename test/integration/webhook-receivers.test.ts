/** Whatever a receiver of webhooks does, on real tables: who is down, slow, gone, redirects or sends without end. */
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { ulid } from 'ulid';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { webhookSubject } from '../../shared/domain/webhooks/webhook-keys.ts';
import { RETRY_SECONDS, TRIES } from '../../shared/domain/webhooks/delivery.ts';
import { GIVEN_UP_MOST, type Webhook } from '../../shared/domain/webhooks/webhook.ts';
import { takeWebhookTask } from '../../shared/use-cases/webhooks/take-webhook-task.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import { makeAudit, REQUEST_ID } from '../support/make-video.ts';
import { makeWebhook, WEBHOOK_SECRET } from '../support/make-webhook.ts';
import { openWebhooks } from '../support/open-webhooks.ts';
import { answerWith } from '../support/start-receiver.ts';

const world = await openWebhooks();
const { clock, finish, later, webhooks, work, sweep, deliveries, listen, connect, queue } = world;
const trail = createTrailStore(world.tables);
const audit = makeAudit();

const disabledBy = async ({ owner, id }: Webhook) => (await webhooks.get(owner, id))?.disabled;

// What other tests have left under way is none of this one's.
beforeEach(() => {
  queue.splice(0);
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
    const resolved = [['93.184.216.34'], ['169.254.169.254']];
    const deps = connect({
      resolve: async () => resolved.shift() ?? ['127.0.0.1'],
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
