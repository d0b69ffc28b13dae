import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { createTable, TABLE } from '../support/dynamodb-table.ts';
import { makeFolder, startFixture, type Fixture } from '../support/emulator-fixture.ts';
import { BUCKET, createBucket, putText } from '../support/s3-bucket.ts';
import { createQueue } from '../support/sqs-queue.ts';

/** What the stand-ins said yes to, and must have after they are killed. */
interface Acknowledged {
  readonly pairs: Set<string>;
  readonly bodies: Set<string>;
  readonly keys: Set<string>;
}

/** Runs `work` with growing numbers from four clients at once until the process is gone. */
const load = async (work: (id: string) => Promise<void>, onDone: () => void): Promise<void> => {
  const run = async (client: number): Promise<void> => {
    for (let n = 0; ; n += 1) {
      try {
        await work(`${client}-${n}`);
      } catch {
        return;
      }
      onDone();
    }
  };
  await Promise.all([0, 1, 2, 3].map(run));
};

const writePair = async ({ documents }: Fixture, id: string): Promise<void> => {
  const item = (pk: string) => ({
    Put: { TableName: TABLE, Item: { pk, sk: id, duePk: `${pk}-due`, dueAt: id } },
  });
  const command = new TransactWriteCommand({ TransactItems: [item('left'), item('right')] });
  await documents.send(command);
};

// Longer than one chunk, so that a kill can fall into the middle of a body.
const contentOf = (key: string): Buffer =>
  Buffer.alloc(200_000, createHash('sha256').update(key).digest('hex'));

const loadAll = async (
  fixture: Fixture,
  round: number,
  seen: Acknowledged,
  enough: () => void,
): Promise<void> => {
  const queue = await createQueue(fixture.sqs, 'work');
  let done = 0;
  const onDone = (): void => {
    done += 1;
    if (done === 40 + round * 37) enough();
  };
  await Promise.all([
    load(async (id) => {
      await writePair(fixture, `${round}-${id}`);
      seen.pairs.add(`${round}-${id}`);
    }, onDone),
    load(async (id) => {
      await queue.send(`${round}-${id}`);
      seen.bodies.add(`${round}-${id}`);
    }, onDone),
    load(async (id) => {
      // Four keys a client, so that most puts replace an object.
      const key = `${id.split('-')[0]}/${Number(id.split('-')[1]) % 4}`;
      await putText(fixture.s3, key, contentOf(key));
      seen.keys.add(key);
    }, onDone),
  ]);
};

const listSortKeys = async ({ documents }: Fixture, pk: string, IndexName?: string): Promise<string[]> => {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: TABLE,
      ...(IndexName === undefined ? {} : { IndexName }),
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': IndexName === undefined ? 'pk' : 'duePk' },
      ExpressionAttributeValues: { ':pk': IndexName === undefined ? pk : `${pk}-due` },
    }),
  );
  return Items.map((item) => item['sk'] as string);
};

const checkItems = async (fixture: Fixture, { pairs }: Acknowledged): Promise<void> => {
  const left = await listSortKeys(fixture, 'left');
  assert.deepEqual(left, await listSortKeys(fixture, 'right'), 'half a transaction is there');
  assert.deepEqual(left, await listSortKeys(fixture, 'left', 'due'), 'the index is another than the table');
  const found = new Set(left);
  assert.deepEqual(
    [...pairs].filter((id) => !found.has(id)),
    [],
    'an acknowledged transaction is lost',
  );
};

const checkMessages = async (fixture: Fixture, { bodies }: Acknowledged): Promise<void> => {
  const queue = await createQueue(fixture.sqs, 'work');
  const found = new Set<string>();
  for (;;) {
    const messages = await queue.receive({ MaxNumberOfMessages: 10, VisibilityTimeout: 60 });
    if (messages.length === 0) break;
    for (const { Body = '' } of messages) found.add(Body);
  }
  assert.deepEqual(
    [...bodies].filter((body) => !found.has(body)),
    [],
    'an acknowledged message is lost',
  );
};

const checkObjects = async (fixture: Fixture, { keys }: Acknowledged): Promise<void> => {
  const { Contents = [] } = await fixture.s3.send(new ListObjectsV2Command({ Bucket: BUCKET }));
  const found = new Set(Contents.map(({ Key = '' }) => Key));
  assert.deepEqual(
    [...keys].filter((key) => !found.has(key)),
    [],
    'an acknowledged object is lost',
  );
  for (const key of found) {
    const { Body } = await fixture.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }));
    const bytes = await Body?.transformToByteArray();
    assert.ok(bytes !== undefined && contentOf(key).equals(bytes), `${key} is not what was put`);
  }
  const folder = join(fixture.dataDir, 's3');
  const files = await readdir(join(folder, 'content'), { recursive: true, withFileTypes: true });
  assert.equal(files.filter((file) => file.isFile()).length, found.size, 'files that no object owns');
  assert.deepEqual(await readdir(join(folder, 'unfinished')), []);
};

describe('stand-ins: killed in the middle of writes', () => {
  it('keep everything that they acknowledged, and nothing by halves', async () => {
    const dataDir = await makeFolder();
    const seen: Acknowledged = { pairs: new Set(), bodies: new Set(), keys: new Set() };
    for (let round = 0; round < 3; round += 1) {
      const fixture = await startFixture(dataDir);
      if (round === 0) {
        await createTable(fixture.documents);
        await createBucket(fixture.s3);
      }
      let killed: Promise<void> | undefined;
      await loadAll(fixture, round, seen, () => {
        killed ??= fixture.emulators.kill();
      });
      await killed;
      fixture.destroy();
    }
    const fixture = await startFixture(dataDir);
    await checkItems(fixture, seen);
    await checkMessages(fixture, seen);
    await checkObjects(fixture, seen);
    await fixture.close();
    await rm(dataDir, { recursive: true });
  });

  it('remember a transaction by its token', async () => {
    const dataDir = await makeFolder();
    const write = async (fixture: Fixture) =>
      fixture.documents.send(
        new TransactWriteCommand({
          ClientRequestToken: 'only-once',
          TransactItems: [
            {
              Update: {
                TableName: TABLE,
                Key: { pk: 'counter', sk: '1' },
                UpdateExpression: 'ADD n :one',
                ExpressionAttributeValues: { ':one': 1 },
              },
            },
          ],
        }),
      );
    const first = await startFixture(dataDir);
    await createTable(first.documents);
    await write(first);
    await first.emulators.kill();
    first.destroy();
    const second = await startFixture(dataDir);
    await write(second);
    const { Items } = await second.documents.send(
      new QueryCommand({
        TableName: TABLE,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'counter' },
      }),
    );
    assert.equal(Items?.[0]?.['n'], 1);
    await second.close();
    await rm(dataDir, { recursive: true });
  });
});
