/** What is kept about somebody, as lines of a file: nothing that opens a door, and no place in the bucket. Pure. */
import type { ApiKey } from './api-key.ts';
import type { TrailRow } from './audit.ts';
import type { Script } from './film.ts';
import type { Channel } from './publishing/channel.ts';
import type { SavedScript } from './saved-script.ts';
import type { Session } from './session.ts';
import type { Source } from './source.ts';
import type { Upload } from './upload.ts';
import type { User } from './user.ts';
import type { Video } from './video.ts';
import type { Delivery } from './webhooks/delivery.ts';
import type { Webhook } from './webhooks/webhook.ts';

/** In the order of the file. */
export const EXPORT_KINDS = [
  'account',
  'api-key',
  'session',
  'channel',
  'video',
  'script',
  'upload',
  'webhook',
  'webhook-delivery',
  'audit-event',
] as const;
export type ExportLine = { readonly kind: (typeof EXPORT_KINDS)[number] } & Readonly<Record<string, unknown>>;

export const accountLine = ({
  passwordHash,
  auditHash: _hash,
  owner: _owner,
  ...user
}: User): ExportLine => ({
  kind: 'account',
  ...user,
  hasPassword: passwordHash !== undefined,
});

export const apiKeyLine = ({
  hash: _hash,
  auditHash: _audit,
  owner: _owner,
  ...key
}: ApiKey): ExportLine => ({
  kind: 'api-key',
  ...key,
});

export const sessionLine = ({ owner: _owner, epoch: _epoch, ...session }: Session): ExportLine => ({
  kind: 'session',
  ...session,
});

export const channelLine = ({
  connection: _connection,
  auditHash: _audit,
  owner: _owner,
  ...channel
}: Channel): ExportLine => ({
  kind: 'channel',
  ...channel,
});

/** `source` is what it was asked for with; undefined where that is gone. Its files have links of their own. */
export const videoLine = (video: Video, source: Source | undefined): ExportLine => {
  const { id, title, status, attempt, sourceType, settings, error, requestId, createdAt, updatedAt } = video;
  const { publish, publishError, publications } = video;
  const files = video.files?.map(({ key: _key, ...file }) => file);
  const request = { sourceType, source, settings, requestId };
  const published = { publish, publishError, publications };
  return {
    kind: 'video',
    id,
    title,
    status,
    attempt,
    ...request,
    error,
    files,
    ...published,
    createdAt,
    updatedAt,
  };
};

/** `text` is undefined until it is written. */
export const scriptLine = (
  script: SavedScript,
  source: Source | undefined,
  text: Script | undefined,
): ExportLine => {
  const { id, title, status, sourceType, settings, error, requestId, createdAt, updatedAt } = script;
  const request = { sourceType, source, settings, requestId };
  return { kind: 'script', id, title, status, ...request, text, error, createdAt, updatedAt };
};

/** Its file is what its owner sent. */
export const uploadLine = (upload: Upload): ExportLine => {
  const { id, kind: type, filename, contentType, bytes, sha256, status, error, requestId } = upload;
  const { createdAt, updatedAt } = upload;
  const file = { type, filename, contentType, bytes, sha256 };
  return { kind: 'upload', id, status, ...file, error, requestId, createdAt, updatedAt };
};

export const webhookLine = ({ auditHash: _hash, owner: _owner, ...webhook }: Webhook): ExportLine => ({
  kind: 'webhook',
  ...webhook,
});

/** The body as it was sent. */
export const webhookDeliveryLine = ({ owner: _owner, body, ...delivery }: Delivery): ExportLine => ({
  kind: 'webhook-delivery',
  ...delivery,
  body: JSON.parse(body) as unknown,
});

export const auditEventLine = (row: TrailRow): ExportLine => ({ kind: 'audit-event', ...row });
