import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  openLogSubscriptions,
  readLogSubscriptions,
} from '../../infra/local/function-logs/open-log-subscriptions.ts';
import type { FunctionDefinition } from '../../infra/local/lambda/function-definition.ts';
import type { Resource } from '../../infra/local/template/open-stack.ts';

const subscription = (FilterPattern: string): Resource => ({
  type: 'AWS::Logs::SubscriptionFilter',
  id: 'ToBridge',
  stack: 'stack',
  identity: { name: 'to-bridge', ref: 'to-bridge', attributes: {} },
  properties: { LogGroupName: 'lines', DestinationArn: 'arn:bridge', FilterPattern },
});
const bridge = (logGroup: string): FunctionDefinition => ({
  name: 'bridge',
  label: 'bridge',
  arn: 'arn:bridge',
  codeFolder: '/',
  handler: 'index.handler',
  memoryMb: 128,
  timeoutSeconds: 3,
  environment: {},
  hasLayers: false,
  logGroup,
  logFormat: 'JSON',
  logLevel: undefined,
});

suite('log subscriptions', () => {
  test('go from a log group to a function', () => {
    const [first, ...others] = readLogSubscriptions([subscription('')], [bridge('other')]);
    assert.deepEqual(others, []);
    const { matches, ...rest } = first ?? {};
    assert.deepEqual(rest, { name: 'to-bridge', logGroup: 'lines', functionArn: 'arn:bridge' });
    assert.equal(matches?.('{}'), true);
  });

  test('never give a function its own lines', () => {
    assert.throws(() => readLogSubscriptions([subscription('')], [bridge('lines')]), {
      message: 'The log subscription ToBridge gives a function its own lines.',
    });
  });

  test('have a filter pattern that is known here, or say so', () => {
    assert.throws(
      () => readLogSubscriptions([subscription('{ $.a = 1 }')], []),
      /does not implement the filter pattern of the log subscription ToBridge/,
    );
  });

  test('hand over what was gathered by the end, one batch after the other', async () => {
    const subscriptions = readLogSubscriptions([subscription('')], [bridge('other')]);
    const batches: string[][] = [];
    let underWay = 0;
    const { accept, close } = openLogSubscriptions(subscriptions, {
      accountId: '000000000000',
      invoke: async (_arn, payload) => {
        underWay += 1;
        assert.equal(underWay, 1, 'two batches at once');
        await Promise.resolve();
        const { awslogs } = JSON.parse(payload) as { readonly awslogs: { readonly data: string } };
        const { logEvents } = JSON.parse(gunzipSync(Buffer.from(awslogs.data, 'base64')).toString()) as {
          readonly logEvents: readonly { readonly message: string }[];
        };
        batches.push(logEvents.map(({ message }) => message));
        underWay -= 1;
        return { requestId: 'request', failed: false, payload: 'null' };
      },
    });
    for (const [logStream, line] of [
      ['one', 'a'],
      ['other', 'b'],
      ['one', 'c'],
    ] as const)
      accept({ definition: { ...bridge('lines') }, stream: 'stdout', logStream, line });
    await close();
    assert.deepEqual(batches, [['a', 'c'], ['b']]);
  });
});
