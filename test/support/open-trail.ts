import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { createSealStore } from '../../shared/adapters/aws/create-seal-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { recordEvent } from '../../shared/adapters/aws/record-event.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import { auditKey, auditSubject, type ItemKey, videoKey } from '../../shared/domain/keys.ts';
import type { VerificationResult, VerificationScope } from '../../shared/domain/verification.ts';
import type { Video } from '../../shared/domain/video.ts';
import { sealTrail } from '../../shared/use-cases/seal-trail.ts';
import { verifyTrail } from '../../shared/use-cases/verify-trail.ts';
import { makeAudit, makeVideo, REQUEST_ID } from './make-video.ts';
import { ManualClock } from './manual-clock.ts';
import type { Aws } from './start-aws.ts';

type Item = Readonly<Record<string, unknown>>;

/** The trail on the stand-ins, as functions write and verify it, and as an operator with every right can damage it. */
export const openTrail = (aws: Aws, { start, auditDays }: { start?: string; auditDays?: number } = {}) => {
  const clock = new ManualClock(start);
  const { dynamo: client, tableName, auditTableName } = aws;
  const tables = {
    client,
    tableName,
    auditTableName,
    clock,
    newId: () => ulid(clock.now().getTime()),
    ...(auditDays !== undefined && { auditDays }),
  };
  const videos = createVideoStore(tables);
  const trail = createTrailStore(tables);
  const seals = createSealStore(tables, { client: aws.s3, bucketName: aws.sealBucketName });
  const seal = sealTrail({ trail, seals, clock, newRequestId: () => REQUEST_ID });
  return {
    clock,
    videos,
    record: recordEvent(tables),
    trail,
    seals,
    seal,
    /** A video with that many rows. */
    makeVideo: async (rows: number, owner = 'owner-a'): Promise<Video> => {
      let video = await videos.create({ video: makeVideo({ owner }), audit: makeAudit() });
      for (let seq = 2; seq <= rows; seq += 1) {
        const audit = makeAudit({ action: 'video_updated', details: { seq } });
        video = await videos.change({ video, change: { title: `Take ${seq}` }, audit });
      }
      return video;
    },
    /** Seals all that is there: the present hour goes by. */
    sealAll: async (): Promise<number> => {
      clock.advance(2 * 3600);
      return seal();
    },
    verify: async (scope: VerificationScope = {}): Promise<VerificationResult> =>
      verifyTrail({ trail, seals, clock })(scope),
    /** A video's item with its rows, to be put back as they are. */
    snapshot: async ({ owner, id, version }: Video): Promise<{ readonly restore: () => Promise<void> }> => {
      const read = async (TableName: string, key: ItemKey): Promise<Item> =>
        (await client.send(new GetCommand({ TableName, Key: key }))).Item ?? {};
      const item = await read(tableName, videoKey(owner, id));
      const keys = Array.from({ length: version }, (_, index) => auditKey(auditSubject(id), index + 1));
      const rows = await Promise.all(keys.map(async (key) => read(auditTableName, key)));
      return {
        restore: async () => {
          await client.send(new PutCommand({ TableName: tableName, Item: item }));
          for (const row of rows) await client.send(new PutCommand({ TableName: auditTableName, Item: row }));
        },
      };
    },
    read: async (table: 'audit' | 'application', key: ItemKey): Promise<Item> => {
      const { Item: item } = await client.send(new GetCommand({ TableName: table, Key: key }));
      if (item === undefined) throw new Error(`There is no ${key.pk} ${key.sk}.`);
      return item;
    },
    overwrite: async (table: 'audit' | 'application', item: Item): Promise<void> => {
      await client.send(new PutCommand({ TableName: table, Item: item }));
    },
    remove: async (table: 'audit' | 'application', key: ItemKey): Promise<void> => {
      await client.send(new DeleteCommand({ TableName: table, Key: key }));
    },
  };
};
