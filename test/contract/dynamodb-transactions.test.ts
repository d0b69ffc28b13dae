import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  PutCommand,
  TransactGetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { createTable, TABLE } from '../support/dynamodb-table.ts';
import { connect, nameOfError, startFixture, type Fixture } from '../support/emulator-fixture.ts';

type Items = NonNullable<TransactWriteCommandInput['TransactItems']>;

const put = (pk: string, more: object = {}, sk = '1'): Items[number] => ({
  Put: { TableName: TABLE, Item: { pk, sk }, ...more },
});
const raise = (pk: string, version: number, more: object = {}): Items[number] => ({
  Update: {
    TableName: TABLE,
    Key: { pk, sk: '1' },
    UpdateExpression: 'SET version = :next',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version, ':next': version + 1 },
    ...more,
  },
});

describe('DynamoDB stand-in: transactions', () => {
  let fixture: Fixture;
  const write = async (items: Items, ClientRequestToken?: string) =>
    fixture.documents.send(
      new TransactWriteCommand({
        TransactItems: items,
        ...(ClientRequestToken === undefined ? {} : { ClientRequestToken }),
      }),
    );
  const get = async (pk: string, sk = '1') =>
    (await fixture.documents.send(new GetCommand({ TableName: TABLE, Key: { pk, sk } }))).Item;
  const seed = async (pk: string) =>
    fixture.documents.send(new PutCommand({ TableName: TABLE, Item: { pk, sk: '1', version: 1 } }));
  const reasonsOf = async (promise: Promise<unknown>) => {
    const error: unknown = await promise.catch((reason: unknown) => reason);
    assert.ok(error instanceof TransactionCanceledException, String(error));
    return error.CancellationReasons ?? [];
  };

  before(async () => {
    fixture = await startFixture();
    await createTable(fixture.documents);
  });
  after(async () => fixture.close());

  it('writes an update, a put and a delete together', async () => {
    await seed('a');
    await seed('gone');
    await write([
      raise('a', 1),
      put('a-audit'),
      { Delete: { TableName: TABLE, Key: { pk: 'gone', sk: '1' } } },
    ]);
    assert.equal((await get('a'))?.['version'], 2);
    assert.deepEqual(await get('a-audit'), { pk: 'a-audit', sk: '1' });
    assert.equal(await get('gone'), undefined);
  });

  it('writes nothing when one condition fails, and says which, with the item that was asked for', async () => {
    await seed('b');
    const reasons = await reasonsOf(
      write([
        put('b-audit'),
        raise('b', 7, { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
        put('b', { ConditionExpression: 'attribute_not_exists(pk)' }, '2'),
      ]),
    );
    assert.deepEqual(
      reasons.map(({ Code }) => Code),
      ['None', 'ConditionalCheckFailed', 'None'],
    );
    assert.deepEqual(reasons[1]?.Item, { pk: { S: 'b' }, sk: { S: '1' }, version: { N: '1' } });
    assert.equal(await get('b-audit'), undefined);
    assert.equal(await get('b', '2'), undefined);
  });

  it('checks a condition on an item that it does not write', async () => {
    const check = (version: number): Items[number] => ({
      ConditionCheck: {
        TableName: TABLE,
        Key: { pk: 'c', sk: '1' },
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      },
    });
    await seed('c');
    await write([check(1), put('c-yes')]);
    await reasonsOf(write([check(2), put('c-no')]));
    assert.ok(await get('c-yes'));
    assert.equal(await get('c-no'), undefined);
    assert.equal((await get('c'))?.['version'], 1);
  });

  it('does a transaction with the same token once, and refuses the token for another', async () => {
    await seed('d');
    const token = 'token-for-d';
    await write([raise('d', 1)], token);
    await write([raise('d', 1)], token);
    assert.equal((await get('d'))?.['version'], 2);
    const other = nameOfError(write([raise('d', 2)], token));
    assert.equal(await other, 'IdempotentParameterMismatchException');
  });

  it('evaluates a cancelled transaction anew under its token', async () => {
    const token = 'token-for-e';
    await reasonsOf(write([raise('e', 1)], token));
    await seed('e');
    await write([raise('e', 1)], token);
    assert.equal((await get('e'))?.['version'], 2);
  });

  it('lets exactly one of many clients win a version, whole', async () => {
    await seed('f');
    const clients = Array.from({ length: 8 }, () => connect(fixture.emulators.endpoints));
    const attempts = clients.map(async ({ documents }, index) =>
      documents.send(new TransactWriteCommand({ TransactItems: [raise('f', 1), put(`f-audit-${index}`)] })),
    );
    const results = await Promise.allSettled(attempts);
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const result of results)
      if (result.status === 'rejected') assert.ok(result.reason instanceof TransactionCanceledException);
    const audits = await Promise.all(clients.map(async (_, index) => get(`f-audit-${index}`)));
    assert.equal(audits.filter(Boolean).length, 1);
    assert.equal((await get('f'))?.['version'], 2);
    for (const client of clients) client.destroy();
  });

  it('reads several items as of one moment while others write them', async () => {
    const pair = (n: number): Items =>
      ['left', 'right'].map((pk) => ({ Put: { TableName: TABLE, Item: { pk, sk: '1', n } } }));
    await write(pair(0));
    const read = async () => {
      const Keys = ['left', 'right'].map((pk) => ({ Get: { TableName: TABLE, Key: { pk, sk: '1' } } }));
      const { Responses = [] } = await fixture.documents.send(
        new TransactGetCommand({ TransactItems: Keys }),
      );
      return Responses.map(({ Item }) => Item?.['n'] as unknown);
    };
    const writing = (async () => {
      for (let n = 1; n <= 30; n += 1) await write(pair(n));
    })();
    for (let n = 0; n < 30; n += 1) {
      const [left, right] = await read();
      assert.equal(left, right);
    }
    await writing;
    assert.deepEqual(await read(), [30, 30]);
  });

  it('refuses what DynamoDB refuses', async () => {
    assert.equal(await nameOfError(write([put('g'), put('g')])), 'ValidationException');
    const many = Array.from({ length: 101 }, (_, index) => put(`h${index}`));
    assert.equal(await nameOfError(write(many)), 'ValidationException');
    const noTable: Items = [{ Put: { TableName: 'no-such-table', Item: { pk: 'x', sk: '1' } } }];
    assert.equal(await nameOfError(write(noTable)), 'ResourceNotFoundException');
    await write(many.slice(0, 100));
    assert.ok(await get('h99'));
  });
});
