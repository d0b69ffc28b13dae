/**
 * What API functions are wired with; a group has what only it needs in its own folder. Each factory is called once,
 * when its function's module loads, so that a bundle holds no client that it does not use.
 */
import { ulid } from 'ulid';
import { createDynamoClient, createS3Client } from '../../shared/adapters/aws/clients.ts';
import { putJson, removePrefix } from '../../shared/adapters/aws/create-object-store.ts';
import { getUser } from '../../shared/adapters/aws/read-users.ts';
import { changeUser } from '../../shared/adapters/aws/write-users.ts';
import type { Tables } from '../../shared/adapters/aws/tables.ts';
import { getJson } from '../../shared/adapters/aws/get-objects.ts';
import { readBudgets } from '../../shared/config/budgets.ts';
import { readScriptWriter } from '../../shared/config/script-writer.ts';
import { readTables } from '../../shared/config/tables.ts';
import type { Clock, NewId, ObjectStore } from '../../shared/ports/world.ts';
import type { UserStore } from '../../shared/ports/users.ts';
import type { SpendingSettings } from '../../shared/use-cases/estimate-attempt.ts';
import { environment } from './environment.ts';

export const clock: Clock = { now: () => new Date() };
export const newId: NewId = () => ulid();

let tables: Tables | undefined;

/** Both tables. One client a function, whoever asks: the limiter and the use-case share its connections. */
export const openTables = (): Tables =>
  (tables ??= {
    client: createDynamoClient(),
    ...readTables(environment),
    clock,
    newId,
  });

export const connectUsers = (): Pick<UserStore, 'get' | 'change'> => ({
  get: getUser(openTables()),
  change: changeUser(openTables()),
});

/** What may be spent, and who writes what is not narrated as written. */
export const connectSpending = (): SpendingSettings => ({
  budgets: readBudgets(environment),
  scriptWriter: readScriptWriter(environment.SCRIPT_WRITER),
  scriptModel: environment.SCRIPT_MODEL,
});

export const openBucket = () => ({ client: createS3Client(), bucketName: environment.BUCKET_NAME });

export const connectSources = (): Pick<ObjectStore, 'putJson' | 'removePrefix'> => {
  const bucket = openBucket();
  return { putJson: putJson(bucket), removePrefix: removePrefix(bucket) };
};
export const connectRemove = (): Pick<ObjectStore, 'removePrefix'> => ({
  removePrefix: removePrefix(openBucket()),
});
export const connectReadJson = (): Pick<ObjectStore, 'getJson'> => ({ getJson: getJson(openBucket()) });
