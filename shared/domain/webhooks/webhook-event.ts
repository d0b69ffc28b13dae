/** What is told to webhooks, derived from what has changed. Pure. */
import type { SavedScript } from '../saved-script.ts';
import type { Video, VideoFailure, VideoStatus } from '../video.ts';
import { toEventId } from './event-id.ts';
import { type SentType, TEST_EVENT, type Webhook, type WebhookEventType } from './webhook.ts';

export interface WebhookEvent {
  /** A ULID; the same whoever derives it. */
  readonly id: string;
  readonly owner: string;
  readonly type: SentType;
  /** When it happened: RFC 3339, UTC. */
  readonly timestamp: string;
  /** The request that started what has ended. */
  readonly requestId: string;
  /** The body as it is signed and sent each time. */
  readonly body: string;
}

const OF_VIDEOS: Readonly<Partial<Record<VideoStatus, WebhookEventType>>> = {
  READY: 'video.ready',
  FAILED: 'video.failed',
  CANCELLED: 'video.cancelled',
  AWAITING_REVIEW: 'video.awaiting_review',
  PUBLISHED: 'video.published',
};

/** A film that could not be published is READY again, which it was before. */
const typeOf = (before: VideoStatus | undefined, { status }: Video): WebhookEventType | undefined => {
  if (before === status) return undefined;
  return before === 'PUBLISHING' && status === 'READY' ? 'video.publish_failed' : OF_VIDEOS[status];
};

/** Why it failed, for people and for programs. */
const errorOf = (
  type: WebhookEventType,
  { error, publishError }: Video,
): { readonly error?: { readonly code: string; readonly message: string } } => {
  const failures: Readonly<Partial<Record<WebhookEventType, VideoFailure | undefined>>> = {
    'video.failed': error,
    'video.publish_failed': publishError,
  };
  const found = failures[type];
  return found === undefined ? {} : { error: { code: found.code, message: found.message } };
};

/** Paths of the API, and where the film is published. */
const linksOf = (
  type: WebhookEventType,
  { id, publications = [] }: Video,
): Readonly<Record<string, string>> => {
  const self = `/v1/videos/${id}`;
  if (type === 'video.ready') return { self, files: `${self}/files` };
  const url = type === 'video.published' ? publications.at(-1)?.url : undefined;
  return url === undefined ? { self } : { self, published: url };
};

const OF_SCRIPTS: Readonly<Partial<Record<SavedScript['status'], WebhookEventType>>> = {
  READY: 'script.ready',
  FAILED: 'script.failed',
};

type Told = Pick<WebhookEvent, 'owner' | 'type' | 'timestamp' | 'requestId'>;

const build = (id: string, told: Told, data: Readonly<Record<string, unknown>>): WebhookEvent => {
  const { type, timestamp, requestId } = told;
  return { id, ...told, body: JSON.stringify({ type, timestamp, requestId, data }) };
};

/** Undefined where nothing happened that anybody is told of. Neither texts nor links that open a file are in it. */
export const videoEvent = (before: VideoStatus | undefined, video: Video): WebhookEvent | undefined => {
  const { id, owner, title, status, attempt, version, requestId, updatedAt: timestamp } = video;
  const type = typeOf(before, video);
  if (type === undefined) return undefined;
  return build(
    toEventId(timestamp, `video ${id} ${version}`),
    { owner, type, timestamp, requestId },
    {
      id,
      title,
      status,
      attempt,
      ...errorOf(type, video),
      links: linksOf(type, video),
    },
  );
};

/** As `videoEvent`, of a script on its own. */
export const scriptEvent = (
  before: SavedScript['status'] | undefined,
  script: SavedScript,
): WebhookEvent | undefined => {
  const { id, owner, title, status, version, error, requestId, updatedAt: timestamp } = script;
  const type = before === status ? undefined : OF_SCRIPTS[status];
  if (type === undefined) return undefined;
  return build(
    toEventId(timestamp, `script ${id} ${version}`),
    { owner, type, timestamp, requestId },
    {
      id,
      title,
      status,
      ...(error && { error: { code: error.code, message: error.message } }),
      links: { self: `/v1/scripts/${id}` },
    },
  );
};

/** Shows that a webhook's receiver is there. */
export const testEvent = (
  { id: webhookId, owner }: Pick<Webhook, 'id' | 'owner'>,
  { id, timestamp, requestId }: Pick<WebhookEvent, 'id' | 'timestamp' | 'requestId'>,
): WebhookEvent =>
  build(
    id,
    { owner, type: TEST_EVENT, timestamp, requestId },
    {
      id: webhookId,
      links: { self: `/v1/webhooks/${webhookId}` },
    },
  );
