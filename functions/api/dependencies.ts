/**
 * What API functions are wired with. Each factory is called once, when its function's module loads, so that a
 * bundle holds no client that it does not use.
 */
import { ulid } from 'ulid';
import { createDynamoClient, createS3Client, createSqsClient } from '../../shared/adapters/aws/clients.ts';
import { presignGet, putJson, removePrefix } from '../../shared/adapters/aws/create-object-store.ts';
import { createSendMessages } from '../../shared/adapters/aws/create-send-messages.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { readWork } from '../../shared/adapters/aws/read-work.ts';
import type { VideoStore, WorkStore } from '../../shared/ports/store.ts';
import type { Clock, NewId, ObjectStore, SendMessages } from '../../shared/ports/world.ts';
import { environment } from './environment.ts';

export const clock: Clock = { now: () => new Date() };
export const newId: NewId = () => ulid();

export interface Stores {
  readonly videos: VideoStore;
  readonly work: Pick<WorkStore, 'read'>;
}

/** Videos and their work, over one client. */
export const connectStores = (): Stores => {
  const client = createDynamoClient();
  const { TABLE_NAME: tableName, AUDIT_TABLE_NAME: auditTableName } = environment;
  return {
    videos: createVideoStore({ client, tableName, auditTableName, clock, newId }),
    work: { read: readWork({ client, tableName, clock }) },
  };
};

const openBucket = () => ({ client: createS3Client(), bucketName: environment.BUCKET_NAME });

export const connectSources = (): Pick<ObjectStore, 'putJson' | 'removePrefix'> => {
  const bucket = openBucket();
  return { putJson: putJson(bucket), removePrefix: removePrefix(bucket) };
};
export const connectPresign = (): Pick<ObjectStore, 'presignGet'> => ({
  presignGet: presignGet(openBucket()),
});
export const connectRemove = (): Pick<ObjectStore, 'removePrefix'> => ({
  removePrefix: removePrefix(openBucket()),
});

export const connectQueues = (): SendMessages =>
  createSendMessages({
    client: createSqsClient(),
    queueUrls: {
      'write-script': environment.WRITE_SCRIPT_QUEUE_URL,
      'render-scene': environment.RENDER_SCENE_QUEUE_URL,
      assemble: environment.ASSEMBLE_QUEUE_URL,
      check: environment.CHECK_QUEUE_URL,
    },
  });
