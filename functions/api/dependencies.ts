/**
 * What API functions are wired with; a group has what only it needs in its own folder. Each factory is called once,
 * when its function's module loads, so that a bundle holds no client that it does not use.
 */
import { ulid } from 'ulid';
import { createDynamoClient, createS3Client } from '../../shared/adapters/aws/clients.ts';
import { putJson, removePrefix } from '../../shared/adapters/aws/create-object-store.ts';
import { getJson } from '../../shared/adapters/aws/get-objects.ts';
import type { ScriptWriterName } from '../../shared/domain/calm-niches.ts';
import { readScriptWriter } from '../../shared/config/script-writer.ts';
import type { Clock, NewId, ObjectStore } from '../../shared/ports/world.ts';
import { environment } from './environment.ts';

export const clock: Clock = { now: () => new Date() };
export const newId: NewId = () => ulid();

/** Both tables, over one client. */
export const openTables = () => ({
  client: createDynamoClient(),
  tableName: environment.TABLE_NAME,
  auditTableName: environment.AUDIT_TABLE_NAME,
  clock,
  newId,
});

/** Who writes what is not narrated as written. */
export const connectScriptWriter = (): ScriptWriterName => readScriptWriter(environment.SCRIPT_WRITER);

export const openBucket = () => ({ client: createS3Client(), bucketName: environment.BUCKET_NAME });

export const connectSources = (): Pick<ObjectStore, 'putJson' | 'removePrefix'> => {
  const bucket = openBucket();
  return { putJson: putJson(bucket), removePrefix: removePrefix(bucket) };
};
export const connectRemove = (): Pick<ObjectStore, 'removePrefix'> => ({
  removePrefix: removePrefix(openBucket()),
});
export const connectReadJson = (): Pick<ObjectStore, 'getJson'> => ({ getJson: getJson(openBucket()) });
