import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { createSealStore } from '../../shared/adapters/aws/create-seal-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import type { ItemKey } from '../../shared/domain/keys.ts';
import type { VerificationResult, VerificationScope } from '../../shared/domain/verification.ts';
import type { Video } from '../../shared/domain/video.ts';
import { sealTrail } from '../../shared/use-cases/seal-trail.ts';
import { verifyTrail } from '../../shared/use-cases/verify-trail.ts';
import { makeAudit, makeVideo, REQUEST_ID } from './make-video.ts';
import { ManualClock } from './manual-clock.ts';
import type { Aws } from './start-aws.ts';

type Item = Readonly<Record<string, unknown>>;

/** The trail on the stand-ins, as functions write and verify it, and as an operator with every right can damage it. */
export const openTrail = (aws: Aws) => {
  const clock = new ManualClock();
  const { dynamo: client, tableName, auditTableName } = aws;
  const tables = { client, tableName, auditTableName, clock, newId: () => ulid(clock.now().getTime()) };
  const videos = createVideoStore(tables);
  const trail = createTrailStore(tables);
  const seals = createSealStore(tables, { client: aws.s3, bucketName: aws.sealBucketName });
  const seal = sealTrail({ trail, seals, clock, newRequestId: () => REQUEST_ID });
  return {
    clock,
    videos,
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
      verifyTrail({ trail, seals })(scope),
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
