import { ulid } from 'ulid';
import { createDynamoClient, createS3Client } from '../../shared/adapters/aws/clients.ts';
import { createSealStore } from '../../shared/adapters/aws/create-seal-store.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import type { Environment, SEAL_ENVIRONMENT } from '../../shared/config/environment.ts';
import { readTables } from '../../shared/config/tables.ts';

/** The trail and its seals. */
export const openSealing = (environment: Environment<typeof SEAL_ENVIRONMENT>) => {
  const clock = { now: () => new Date() };
  const tables = { client: createDynamoClient(), ...readTables(environment), clock, newId: () => ulid() };
  const bucket = { client: createS3Client(), bucketName: environment.SEAL_BUCKET_NAME };
  return { trail: createTrailStore(tables), seals: createSealStore(tables, bucket), clock };
};
