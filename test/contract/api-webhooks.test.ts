/** Webhooks over the wire: made, tested, told, read, edited, deleted; by the functions' own processes and queues. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { Webhook as Verifier } from 'standardwebhooks';
import type { z } from 'zod';
import type {
  DeliveryView,
  newWebhook,
  WebhookView,
} from '../../functions/api/webhooks/webhook-view.schema.ts';
import type { auditEventPage } from '../../functions/api/audit/list-audit-events.schema.ts';
import type { OperationId } from '../../functions/api/routes.ts';
import { webhookSubject } from '../../shared/domain/webhooks/webhook-keys.ts';
import { WEBHOOK_EVENTS } from '../../shared/domain/webhooks/webhook.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { assertDocumented } from '../support/openapi-document.ts';
import { type ReceivedMessage, type Receiver, startReceiver } from '../support/start-receiver.ts';
import { until } from '../support/until.ts';

type AuditEventPage = z.infer<typeof auditEventPage>;
type NewWebhook = z.infer<typeof newWebhook>;
type Verify = (secret: string, headers: ReceivedMessage['headers'], body: string) => boolean;

const OWNER = 'owner-a';
const REQUEST = '7f3c0f5e-1a2b-4c3d-8e4f-5a6b7c8d9e0f';
const audit = makeAudit();

/** The page's own code. */
const readSnippet = async (): Promise<Verify> => {
  const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'webhooks.md'), 'utf8');
  const code = /^```js\n(.*?)^```$/ms.exec(page)?.[1] ?? '';
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { verify: Verify };
  return module.verify;
};

suite('webhooks', { timeout: 120_000 }, () => {
  let api: LocalApi;
  let receiver: Receiver;
  let key: string;
  let other: string;

  const ask = async (
    method: string,
    path: string,
    more: {
      readonly token?: string;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
    } = {},
  ): Promise<ApiResponse> => {
    const { token = key, body, headers } = more;
    const response = await sendRequest(api.cloud.apiUrl, {
      method,
      path,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    assertHeaders(response);
    return response;
  };
  const read = <T>(operation: OperationId, status: number, response: ApiResponse): T => {
    assert.equal(response.statusCode, status, response.body);
    assertDocumented(operation, response);
    return JSON.parse(response.body) as T;
  };
  const make = async (change: object = {}): Promise<NewWebhook> => {
    const body = { url: `${receiver.origin}/hook`, events: WEBHOOK_EVENTS, ...change };
    return read('createWebhook', 201, await ask('POST', '/webhooks', { body }));
  };
  const listDeliveries = async (id: string): Promise<readonly DeliveryView[]> =>
    read<{ deliveries: DeliveryView[] }>(
      'listWebhookDeliveries',
      200,
      await ask('GET', `/webhooks/${id}/deliveries`),
    ).deliveries;

  before(async () => {
    receiver = await startReceiver();
    process.env['WEBHOOK_ORIGIN'] = receiver.origin;
    api = await startLocalApi({ triggers: true });
    key = await api.issueKey(OWNER, 'creator');
    other = await api.issueKey('owner-b', 'creator');
  });
  after(async () => {
    await api.close();
    await receiver.close();
  });

  test('are tested, and what comes is verified by the page’s code and by the convention’s own library', async () => {
    const { id, secret } = await make();
    assert.match(secret, /^whsec_[\w+/]{43}=$/);
    const sent = await ask('POST', `/webhooks/${id}/test`, { headers: { 'X-Request-ID': REQUEST } });
    const accepted = read<DeliveryView>('testWebhook', 202, sent);
    await until(() => receiver.messages.length > 0);
    const [message] = receiver.messages;
    assert.ok(message);
    const { headers, body } = message;
    const verify = await readSnippet();
    assert.equal(verify(secret, headers, body), true);
    assert.equal(verify(secret, headers, `${body} `), false);
    assert.equal(verify(secret, { ...headers, 'webhook-timestamp': '1' }, body), false);
    const foreign = `whsec_${Buffer.alloc(32).toString('base64')}`;
    assert.equal(verify(foreign, headers, body), false);
    const told = new Verifier(secret).verify(body, headers as Record<string, string>) as {
      readonly type: string;
      readonly requestId: string;
    };
    assert.deepEqual([told.type, told.requestId], ['webhook.test', REQUEST]);
    assert.deepEqual([headers['webhook-id'], headers['x-request-id']], [accepted.id, REQUEST]);
    await until(async () => (await listDeliveries(id))[0]?.status === 'DELIVERED');
    const [delivery] = await listDeliveries(id);
    assert.deepEqual(
      [delivery?.id, delivery?.attempts, delivery?.lastAttempt?.statusCode],
      [accepted.id, 1, 204],
    );
  });

  test('hear at once that a video is cancelled, from the request that started it', async () => {
    const { id, secret } = await make({ url: `${receiver.origin}/cancelled`, events: ['video.cancelled'] });
    const video = await api.videos.create({ video: makeVideo({ owner: OWNER, requestId: REQUEST }), audit });
    assert.equal((await ask('POST', `/videos/${video.id}/cancel`)).statusCode, 202);
    const mine = (): readonly ReceivedMessage[] =>
      receiver.messages.filter(({ path }) => path === '/cancelled');
    await until(() => mine().length > 0);
    const [{ headers, body } = assert.fail()] = mine();
    new Verifier(secret).verify(body, headers as Record<string, string>);
    const { type, requestId, data } = JSON.parse(body) as {
      readonly type: string;
      readonly requestId: string;
      readonly data: object;
    };
    assert.deepEqual([type, requestId], ['video.cancelled', REQUEST]);
    const { title } = video;
    const links = { self: `/v1/videos/${video.id}` };
    assert.deepEqual(data, { id: video.id, title, status: 'CANCELLED', attempt: 1, links });
    assert.equal((await ask('DELETE', `/webhooks/${id}`)).statusCode, 204);
  });

  test('are shown without their secrets, edited by their version, rotated and deleted, all of it on record', async () => {
    const { id, secret, ...shown } = await make({ description: 'CI' });
    const got = await ask('GET', `/webhooks/${id}`);
    assert.deepEqual(read<WebhookView>('getWebhook', 200, got), { id, ...shown });
    const list = await ask('GET', '/webhooks');
    const { webhooks } = read<{ webhooks: WebhookView[] }>('listWebhooks', 200, list);
    assert.deepEqual(webhooks.at(-1), { id, ...shown });
    assert.ok(!list.body.includes('whsec_'));

    const path = `/webhooks/${id}`;
    const stale = { headers: { 'If-Match': '"7"' }, body: { enabled: false } };
    assertProblem(await ask('PATCH', path, stale), 412);
    const body = { enabled: false, events: ['video.ready', 'video.ready'], description: '' };
    const edited = await ask('PATCH', path, { headers: { 'If-Match': '"1"' }, body });
    const view = read<WebhookView>('updateWebhook', 200, edited);
    assert.deepEqual(
      [view.enabled, view.disabledReason, view.events, 'description' in view, edited.headers['ETag']],
      [false, 'owner', ['video.ready'], false, '"2"'],
    );
    assertProblem(await ask('POST', `${path}/test`), 409);
    const again = await ask('PATCH', path, { body: { enabled: true } });
    assert.equal(read<WebhookView>('updateWebhook', 200, again).enabled, true);

    const rotated = await ask('POST', `${path}/rotate-secret`);
    assert.notEqual(read<NewWebhook>('rotateWebhookSecret', 200, rotated).secret, secret);
    assert.equal((await ask('DELETE', path)).statusCode, 204);
    assertProblem(await ask('GET', path), 404);

    const trail = await ask('GET', `/audit-events?subject=${encodeURIComponent(webhookSubject(id))}`);
    const rows = read<AuditEventPage>('listAuditEvents', 200, trail).events.toReversed();
    assert.deepEqual(
      rows.map(({ action, details }) => [action, details?.['change']]),
      ['created', 'updated', 'updated', 'secret rotated', 'deleted'].map((change) => [
        'settings_changed',
        change,
      ]),
    );
    assert.ok(!JSON.stringify(rows).includes('/hook'), 'the host alone');
  });

  test('of somebody else are not there', async () => {
    const { id } = await make();
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/test'],
      ['POST', '/rotate-secret'],
      ['GET', '/deliveries'],
    ] as const)
      assertProblem(await ask(method, `/webhooks/${id}${path}`, { token: other }), 404);
    assertProblem(await ask('PATCH', `/webhooks/${id}`, { token: other, body: { enabled: false } }), 404);
    const list = await ask('GET', '/webhooks', { token: other });
    assert.deepEqual(read<object>('listWebhooks', 200, list), { webhooks: [] });
  });

  const refused: readonly (readonly [what: string, body: object, pointer: string])[] = [
    ['plain http', { url: 'http://example.com/hook' }, '/url'],
    ['another port', { url: 'https://example.com:8443/hook' }, '/url'],
    ['an address in place of a name', { url: 'https://127.0.0.1/hook' }, '/url'],
    ['an address as a number', { url: 'https://2130706433/hook' }, '/url'],
    ['a metadata service', { url: 'http://169.254.169.254/latest' }, '/url'],
    ['a password in it', { url: 'https://a:b@example.com/hook' }, '/url'],
    ['no address', { url: 'hook' }, '/url'],
    ['no event', { events: [] }, '/events'],
    ['an event that there is not', { events: ['video.started'] }, '/events/0'],
    ['the test event', { events: ['webhook.test'] }, '/events/0'],
    ['an owner', { owner: 'owner-b' }, '/owner'],
    ['a secret of one’s own', { secret: 'whsec_' }, '/secret'],
  ];
  for (const [what, change, pointer] of refused)
    test(`are not made with ${what}`, async () => {
      const body = { url: 'https://example.com/hook', events: ['video.ready'], ...change };
      const { errors } = assertProblem(await ask('POST', '/webhooks', { body }), 422);
      assert.equal(errors?.[0]?.pointer, pointer);
    });

  test('leave no secret in the log, and their functions send what their roles allow', async () => {
    const log = await readFile(api.logFile, 'utf8');
    assert.ok(log.includes('webhook_tried'));
    assert.ok(!log.includes('whsec_'));
    const made = ['create', 'list', 'get', 'update', 'delete', 'test'].map((verb) =>
      verb === 'list' ? 'list-webhooks' : `${verb}-webhook`,
    );
    const others = ['rotate-webhook-secret', 'list-webhook-deliveries', 'deliver-webhook', 'cancel-video'];
    assertAllowed(api.recorded, [...made, ...others]);
  });
});
