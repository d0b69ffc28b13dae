import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ExecuteStatementCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { createTable, TABLE } from '../support/dynamodb-table.ts';
import { nameOfError, startFixture, type Fixture } from '../support/emulator-fixture.ts';

describe('DynamoDB stand-in: items', () => {
  let fixture: Fixture;
  const put = async (item: Record<string, unknown>, more: object = {}) =>
    fixture.documents.send(new PutCommand({ TableName: TABLE, Item: item, ...more }));
  const get = async (pk: string, sk: string) =>
    (
      await fixture.documents.send(
        new GetCommand({ TableName: TABLE, Key: { pk, sk }, ConsistentRead: true }),
      )
    ).Item;
  const query = async (input: Omit<QueryCommandInput, 'TableName'>) =>
    fixture.documents.send(new QueryCommand({ TableName: TABLE, ...input }));

  before(async () => {
    fixture = await startFixture();
    await createTable(fixture.documents);
  });
  after(async () => fixture.close());

  it('refuses a second put on attribute_not_exists and hands back the item that is there', async () => {
    await put({ pk: 'a', sk: '1', n: 1 }, { ConditionExpression: 'attribute_not_exists(pk)' });
    const second = put(
      { pk: 'a', sk: '1', n: 2 },
      { ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    );
    await assert.rejects(second, (error) => {
      assert.ok(error instanceof ConditionalCheckFailedException);
      assert.deepEqual(error.Item, { pk: { S: 'a' }, sk: { S: '1' }, n: { N: '1' } });
      return true;
    });
    assert.equal((await get('a', '1'))?.['n'], 1);
  });

  it('gives no item with a failed condition that did not ask for it, nor where there is none', async () => {
    const update = new UpdateCommand({
      TableName: TABLE,
      Key: { pk: 'absent', sk: '1' },
      UpdateExpression: 'SET n = :n',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':n': 1 },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await assert.rejects(fixture.documents.send(update), (error) => {
      assert.ok(error instanceof ConditionalCheckFailedException);
      assert.equal(error.Item, undefined);
      return true;
    });
    assert.equal(await get('absent', '1'), undefined);
  });

  it('lets one of many win a version condition', async () => {
    await put({ pk: 'race', sk: '1', version: 1 });
    const raise = async (name: string) =>
      nameOfError(
        fixture.documents.send(
          new UpdateCommand({
            TableName: TABLE,
            Key: { pk: 'race', sk: '1' },
            UpdateExpression: 'SET version = version + :one, winner = :name',
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':one': 1, ':seen': 1, ':name': name },
          }),
        ),
      );
    const names = await Promise.all(Array.from({ length: 20 }, async (_, index) => raise(`client ${index}`)));
    assert.equal(names.filter((name) => name === 'no error').length, 1);
    assert.equal(names.filter((name) => name === 'ConditionalCheckFailedException').length, 19);
    assert.equal((await get('race', '1'))?.['version'], 2);
  });

  it('counts every ADD of concurrent clients', async () => {
    const add = new UpdateCommand({
      TableName: TABLE,
      Key: { pk: 'counter', sk: '1' },
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': 1 },
    });
    await Promise.all(Array.from({ length: 50 }, async () => fixture.documents.send(add)));
    assert.equal((await get('counter', '1'))?.['n'], 50);
  });

  it('pages a query in order, forwards and backwards', async () => {
    const items = Array.from({ length: 23 }, (_, index) => ({
      pk: 'page',
      sk: String(index).padStart(3, '0'),
    }));
    for (let at = 0; at < items.length; at += 20)
      await fixture.documents.send(
        new BatchWriteCommand({
          RequestItems: { [TABLE]: items.slice(at, at + 20).map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
    for (const ScanIndexForward of [true, false]) {
      const found: unknown[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await query({
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': 'page' },
          Limit: 5,
          ScanIndexForward,
          ExclusiveStartKey,
        });
        found.push(...(page.Items ?? []).map((item) => item['sk'] as unknown));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
      const expected = items.map(({ sk }) => sk);
      assert.deepEqual(found, ScanIndexForward ? expected : expected.toReversed());
    }
  });

  it('finds keys by prefix and by range', async () => {
    for (const sk of ['PART#1', 'PART#10', 'PART#2', 'PLAN']) await put({ pk: 'prefix', sk });
    const parts = await query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': 'prefix', ':sk': 'PART#' },
    });
    assert.deepEqual(
      parts.Items?.map((item) => item['sk'] as unknown),
      ['PART#1', 'PART#10', 'PART#2'],
    );
    const range = await query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :a AND :b',
      ExpressionAttributeValues: { ':pk': 'prefix', ':a': 'PART#10', ':b': 'PART#2' },
      Select: 'COUNT',
    });
    assert.equal(range.Count, 2);
  });

  it('keeps in the sparse index exactly the items that have its keys', async () => {
    const due = async () =>
      query({
        IndexName: 'due',
        KeyConditionExpression: 'duePk = :d AND dueAt <= :now',
        ExpressionAttributeValues: { ':d': 'shard-1', ':now': '2026-06-01' },
      });
    await put({ pk: 'v', sk: 'later', duePk: 'shard-1', dueAt: '2026-12-01' });
    await put({ pk: 'v', sk: 'now', duePk: 'shard-1', dueAt: '2026-05-01' });
    await put({ pk: 'v', sk: 'idle' });
    assert.deepEqual(
      (await due()).Items?.map((item) => item['sk'] as unknown),
      ['now'],
    );
    await fixture.documents.send(
      new UpdateCommand({
        TableName: TABLE,
        Key: { pk: 'v', sk: 'now' },
        UpdateExpression: 'REMOVE duePk, dueAt',
      }),
    );
    assert.equal((await due()).Count, 0);
    await fixture.documents.send(new DeleteCommand({ TableName: TABLE, Key: { pk: 'v', sk: 'later' } }));
    assert.equal(await get('v', 'later'), undefined);
  });

  it('records a time to live and deletes nothing by it', async () => {
    const { documents } = fixture;
    const setting = { AttributeName: 'expiresAt', Enabled: true };
    const enable = new UpdateTimeToLiveCommand({ TableName: TABLE, TimeToLiveSpecification: setting });
    await documents.send(enable);
    const described = await documents.send(new DescribeTimeToLiveCommand({ TableName: TABLE }));
    assert.deepEqual(described.TimeToLiveDescription, {
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'expiresAt',
    });
    assert.equal(await nameOfError(documents.send(enable)), 'ValidationException');
    await put({ pk: 'old', sk: '1', expiresAt: 1 });
    assert.equal((await get('old', '1'))?.['expiresAt'], 1);
  });

  it('refuses by name what it does not implement', async () => {
    const { documents } = fixture;
    const partiQl = documents.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM ${TABLE}` }));
    await assert.rejects(partiQl, { name: 'UnknownOperationException', message: /ExecuteStatement/ });
    const update = new UpdateTableCommand({ TableName: TABLE, DeletionProtectionEnabled: true });
    await assert.rejects(documents.send(update), { message: /does not implement DynamoDB .*UpdateTable/ });
    const streaming = new CreateTableCommand({
      TableName: 'streaming',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true },
    });
    await assert.rejects(documents.send(streaming), {
      name: 'ValidationException',
      message: /does not implement CreateTable's parameter StreamSpecification/,
    });
  });

  it('deletes a table with its items', async () => {
    const { documents } = fixture;
    await documents.send(new DeleteTableCommand({ TableName: TABLE }));
    const described = documents.send(new DescribeTableCommand({ TableName: TABLE }));
    assert.equal(await nameOfError(described), 'ResourceNotFoundException');
    await createTable(documents);
    assert.equal(await get('a', '1'), undefined);
  });
});
