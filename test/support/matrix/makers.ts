/** How an object of each group of routes comes to be, so that its routes can be asked for somebody's own. */
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { OperationId, Route, RouteGroup } from '../../../functions/api/routes.ts';
import { createApiKeyStore } from '../../../shared/adapters/aws/create-api-key-store.ts';
import { createChannelStore } from '../../../shared/adapters/aws/create-channel-store.ts';
import { createJobStore } from '../../../shared/adapters/aws/create-job-store.ts';
import { createScriptStore } from '../../../shared/adapters/aws/create-script-store.ts';
import { createUploadStore } from '../../../shared/adapters/aws/create-upload-store.ts';
import { createUserStore } from '../../../shared/adapters/aws/create-user-store.ts';
import { createWebhookStore } from '../../../shared/adapters/aws/create-webhook-store.ts';
import type { Tables } from '../../../shared/adapters/aws/tables.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { Script } from '../../../shared/domain/film.ts';
import { channelKey, scriptPrefix, videoPrefix } from '../../../shared/domain/keys.ts';
import type { VideoStatus } from '../../../shared/domain/video.ts';
import { quarantineKey } from '../../../shared/use-cases/create-upload.ts';
import type { LocalApi } from '../local-api/start-local-api.ts';
import { makeChannel } from '../make-channel.ts';
import { makeJob } from '../make-job.ts';
import { makeSavedScript } from '../make-saved-script.ts';
import { makeUpload } from '../make-upload.ts';
import { makeUser } from '../make-user.ts';
import { makeAudit, makeVideo } from '../make-video.ts';
import { makeWebhook, WEBHOOK_SECRET } from '../make-webhook.ts';

interface Making {
  readonly api: LocalApi;
  readonly tables: Tables;
  readonly id: string;
  readonly owner: string;
  /** What will be asked of it: the object is in a state that allows it. */
  readonly operation: OperationId;
}
type Maker = (making: Making) => Promise<unknown>;

const audit = makeAudit();

/** What is asked of a video that is not finished. */
const STATUS: Readonly<Partial<Record<OperationId, VideoStatus>>> = {
  cancelVideo: 'QUEUED',
  retryVideo: 'FAILED',
  approveVideo: 'AWAITING_REVIEW',
};

const EXAMPLE_CHANNEL = '01JD5T3Z8Q6V7W8X9Y0ZABCDEF';

/** Everybody has one of that id, so it has no trail of its own. */
const keepExampleChannel = async ({ client, tableName }: Tables, owner: string): Promise<unknown> => {
  const channel = makeChannel({ id: EXAMPLE_CHANNEL, owner });
  const Item = { ...channelKey(owner, EXAMPLE_CHANNEL), ...channel };
  return client.send(new PutCommand({ TableName: tableName, Item }));
};

const makeOneChannel: Maker = async ({ tables, id, owner }) =>
  createChannelStore(tables).create({ channel: makeChannel({ id, owner }), audit });

const makeOneVideo: Maker = async ({ api, tables, id, owner, operation }) => {
  const stored = { key: `${videoPrefix(id)}plan.json`, sha256: sha256(id) };
  const file = { name: 'video.mp4', contentType: 'video/mp4', bytes: 1 } as const;
  const video = makeVideo({
    id,
    owner,
    status: STATUS[operation] ?? 'READY',
    plan: stored,
    sceneCount: 3,
    files: [{ ...file, ...stored }],
  });
  // The channel of the document's example.
  if (operation === 'publishVideo') await keepExampleChannel(tables, owner);
  return api.videos.create({ video, audit });
};

const TEXT: Script = {
  title: 'Tea',
  scenes: [{ narration: 'Tea likes cool nights.', paragraphStart: true }],
  writer: { name: 'test', detail: 'as written' },
};

const bucketOf = ({ cloud }: LocalApi): string | undefined =>
  cloud.functions.find(({ environment }) => environment['BUCKET_NAME'] !== undefined)?.environment[
    'BUCKET_NAME'
  ];

const makeScript: Maker = async ({ api, tables, id, owner }) => {
  const body = JSON.stringify(TEXT);
  const stored = { key: `${scriptPrefix(id)}script.json`, sha256: sha256(body) };
  const object = { Bucket: bucketOf(api), Key: stored.key, Body: body, Metadata: { sha256: stored.sha256 } };
  await api.clients.s3.send(new PutObjectCommand({ ...object, ContentType: 'application/json' }));
  const script = makeSavedScript({ id, owner, status: 'READY', script: stored });
  return createScriptStore(tables).create({ script, audit });
};

/** Its file has been sent. */
const makeSentUpload: Maker = async ({ api, tables, id, owner }) => {
  const upload = makeUpload({ id, owner });
  const object = { Bucket: bucketOf(api), Key: quarantineKey(upload), Body: Buffer.alloc(upload.bytes) };
  await api.clients.s3.send(new PutObjectCommand(object));
  return createUploadStore(tables).create({ upload, audit, storageBytes: 1_000_000 });
};

const makeApiKey: Maker = async ({ tables, id, owner }) => {
  const createdAt = tables.clock.now().toISOString();
  const key = {
    id,
    owner,
    hash: sha256(id),
    role: 'viewer',
    name: 'spare',
    createdAt,
    version: 1,
    auditHash: '',
  } as const;
  return createApiKeyStore(tables).create({ key, audit });
};

const makeOneWebhook: Maker = async ({ tables, id, owner }) =>
  createWebhookStore(tables).create({ webhook: makeWebhook({ id, owner }), secret: WEBHOOK_SECRET, audit });

const makeAuditJob: Maker = async ({ tables, id, owner, operation }) => {
  const kind = operation === 'getAuditExport' ? 'audit-export' : 'audit-verification';
  return createJobStore(tables).create({ job: makeJob({ id, owner, kind }), audit });
};

const makeExport: Maker = async ({ tables, id, owner }) =>
  createJobStore(tables).create({ job: makeJob({ id, owner, kind: 'account-export' }), audit });

const makeOtherUser: Maker = async ({ tables, id }) =>
  createUserStore(tables).create({ user: makeUser({ id }), audit });

/** By group of routes. */
const MAKERS: Readonly<Partial<Record<RouteGroup, Maker>>> = {
  videos: makeOneVideo,
  channels: makeOneChannel,
  scripts: makeScript,
  uploads: makeSentUpload,
  'api-keys': makeApiKey,
  webhooks: makeOneWebhook,
  administration: makeOtherUser,
  audit: makeAuditJob,
  'account-exports': makeExport,
};

/** Puts an object where its route will find it. Throws an Error that says what to add for a route that has no maker. */
export const makeObject = async (route: Route, making: Omit<Making, 'operation'>): Promise<void> => {
  const { group, method, path, operationId: operation } = route;
  const maker = MAKERS[group];
  if (maker === undefined)
    throw new Error(
      `Nothing makes an object for ${method} ${path}: add a maker of ${group} to test/support/matrix/makers.ts, ` +
        'which stores one with the given id and owner, in a state that allows the operation.',
    );
  await maker({ ...making, operation });
};
