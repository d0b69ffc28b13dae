/**
 * What API functions are wired with. Each factory is called once, when its function's module loads, so that a
 * bundle holds no client that it does not use.
 */
import { ulid } from 'ulid';
import { createDynamoClient, createS3Client, createSqsClient } from '../../shared/adapters/aws/clients.ts';
import { presignGet, putJson, removePrefix } from '../../shared/adapters/aws/create-object-store.ts';
import { createScriptStore } from '../../shared/adapters/aws/create-script-store.ts';
import { createSendMessages } from '../../shared/adapters/aws/create-send-messages.ts';
import { createSendScript } from '../../shared/adapters/aws/create-send-script.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { getJson } from '../../shared/adapters/aws/get-objects.ts';
import { findIdempotency, getVideo } from '../../shared/adapters/aws/read-videos.ts';
import { createVideo } from '../../shared/adapters/aws/write-videos.ts';
import { getScript } from '../../shared/adapters/aws/read-scripts.ts';
import { readWork } from '../../shared/adapters/aws/read-work.ts';
import type { ScriptWriterName } from '../../shared/domain/calm-niches.ts';
import { readScriptWriter } from '../../shared/config/script-writer.ts';
import type { ScriptStore, VideoStore, WorkStore } from '../../shared/ports/store.ts';
import type { Clock, NewId, ObjectStore, SendMessages, SendScript } from '../../shared/ports/world.ts';
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

/** What making a video takes of them: the function's bundle is the largest, and carries nothing else. */
export const connectCreation = () => {
  const client = createDynamoClient();
  const { TABLE_NAME: tableName, AUDIT_TABLE_NAME: auditTableName } = environment;
  const tables = { client, tableName, auditTableName, clock, newId };
  return {
    videos: {
      create: createVideo(tables),
      findIdempotency: findIdempotency(tables),
      get: getVideo(tables),
    } satisfies Partial<VideoStore>,
    scripts: { get: getScript(tables) } satisfies Partial<ScriptStore>,
    work: { read: readWork(tables) } satisfies Partial<WorkStore>,
  };
};

export const connectScripts = (): ScriptStore => {
  const { TABLE_NAME: tableName, AUDIT_TABLE_NAME: auditTableName } = environment;
  return createScriptStore({ client: createDynamoClient(), tableName, auditTableName, clock, newId });
};

/** Who writes what is not narrated as written. */
export const connectScriptWriter = (): ScriptWriterName => readScriptWriter(environment.SCRIPT_WRITER);

const openBucket = () => ({ client: createS3Client(), bucketName: environment.BUCKET_NAME });

export const connectSources = (): Pick<ObjectStore, 'putJson' | 'removePrefix'> => {
  const bucket = openBucket();
  return { putJson: putJson(bucket), removePrefix: removePrefix(bucket) };
};
export const connectReadJson = (): Pick<ObjectStore, 'getJson'> => ({ getJson: getJson(openBucket()) });
export const connectPresign = (): Pick<ObjectStore, 'presignGet'> => ({
  presignGet: presignGet(openBucket()),
});
export const connectRemove = (): Pick<ObjectStore, 'removePrefix'> => ({
  removePrefix: removePrefix(openBucket()),
});

export const connectScriptQueue = (): SendScript =>
  createSendScript({ client: createSqsClient(), queueUrl: environment.WRITE_SCRIPT_QUEUE_URL });

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
