import { ulid } from 'ulid';
import { createDynamoClient, createS3Client } from '../../shared/adapters/aws/clients.ts';
import { createChannelStore } from '../../shared/adapters/aws/create-channel-store.ts';
import { createGrantStore } from '../../shared/adapters/aws/create-grant-store.ts';
import { createDeletedAccountStore } from '../../shared/adapters/aws/create-deleted-account-store.ts';
import { createJobStore } from '../../shared/adapters/aws/create-job-store.ts';
import { removePrefix } from '../../shared/adapters/aws/create-object-store.ts';
import { createScriptStore } from '../../shared/adapters/aws/create-script-store.ts';
import { createUploadStore } from '../../shared/adapters/aws/create-upload-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { getWebhook, listWebhooks, removeWebhook } from '../../shared/adapters/aws/create-webhook-store.ts';
import { listOwned } from '../../shared/adapters/aws/list-owned.ts';
import { getApiKey, listApiKeys } from '../../shared/adapters/aws/read-api-keys.ts';
import { revokeApiKey } from '../../shared/adapters/aws/write-api-keys.ts';
import { createRevoke } from '../../shared/adapters/youtube/create-revoke.ts';
import type { Environment, PURGE_ENVIRONMENT } from '../../shared/config/environment.ts';
import { readTables } from '../../shared/config/tables.ts';
import type { Job } from '../../shared/domain/job.ts';
import { jobKey, scriptKey, uploadKey } from '../../shared/domain/keys.ts';
import type { SavedScript } from '../../shared/domain/saved-script.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { trackVideos } from '../../shared/observability/track.ts';

/** All that people have, to be removed. */
export const openPurge = (environment: Environment<typeof PURGE_ENVIRONMENT>) => {
  const clock = { now: () => new Date() };
  const tables = { client: createDynamoClient(), ...readTables(environment), clock, newId: () => ulid() };
  const bucket = { client: createS3Client(), bucketName: environment.BUCKET_NAME };
  return {
    clock,
    accounts: createDeletedAccountStore(tables),
    apiKeys: { get: getApiKey(tables), list: listApiKeys(tables), revoke: revokeApiKey(tables) },
    webhooks: { get: getWebhook(tables), list: listWebhooks(tables), remove: removeWebhook(tables) },
    videos: trackVideos(createVideoStore(tables)),
    scripts: createScriptStore(tables),
    listScripts: listOwned<SavedScript>(tables, scriptKey),
    uploads: createUploadStore(tables),
    listUploads: listOwned<Upload>(tables, uploadKey),
    channels: createChannelStore(tables),
    grants: createGrantStore(environment.CHANNEL_SECRETS),
    revoke: createRevoke(environment, clock),
    jobs: createJobStore(tables),
    listJobs: listOwned<Job>(tables, jobKey),
    objects: { removePrefix: removePrefix(bucket) },
  };
};
