import { holdsMoney } from '../../domain/cost/hold.ts';
import { FacelessError } from '../../domain/errors.ts';
import { auditSubject, duePartition, dueShard, idempotencyKey, videoKey } from '../../domain/keys.ts';
import { countFilm, countStatus } from '../../domain/statistics.ts';
import { isAtRest } from '../../domain/transitions.ts';
import { videoEvent } from '../../domain/webhooks/webhook-event.ts';
import type { Video } from '../../domain/video.ts';
import type { IdempotencyRecord, VideoStore } from '../../ports/store.ts';
import { type AuditedKind, planChange, planCreation, planRemoval } from './audited-items.ts';
import { checkLease } from './check-lease.ts';
import { countDay, countWhole, today } from './count-writes.ts';
import { freeHold, retryMoved, takeHold } from './hold-writes.ts';
import { NO_HOLD, readHold } from './read-costs.ts';
import type { Tables } from './tables.ts';
import { movePlace, spendDay } from './usage-writes.ts';
import { planWebhookEvent } from './webhook-event-writes.ts';
import { writeTogether, type GuardedWrite } from './write-conditionally.ts';

/** RELIABILITY: an idempotency key holds for a day. */
const IDEMPOTENCY_SECONDS = 24 * 60 * 60;

/** Seconds after a change until the sweeper looks whether somebody is at it: at its first tick after a lease. */
const DUE_AFTER = 45;

/** DynamoDB's limit is 400 kB; what is larger belongs into the bucket. */
const MAX_ITEM_BYTES = 300_000;

const VIDEO: AuditedKind<Video> = {
  name: 'Video',
  key: ({ owner, id }) => videoKey(owner, id),
  subject: auditSubject,
  index: ({ id, status, deadline, parked }, now) => {
    if (isAtRest(status)) return { duePk: undefined, dueAt: undefined };
    const soon = parked?.until ?? new Date(now.getTime() + DUE_AFTER * 1000).toISOString();
    return { duePk: duePartition(dueShard(id)), dueAt: soon < deadline ? soon : deadline };
  },
  check: (video) => {
    const bytes = Buffer.byteLength(JSON.stringify(video));
    if (bytes > MAX_ITEM_BYTES)
      throw new FacelessError('TOO_LARGE', `A video's record takes ${bytes} of ${MAX_ITEM_BYTES} bytes.`);
  },
};

const keyInUse = (): FacelessError => new FacelessError('CONFLICT', 'This idempotency key is in use.');

const writeKey = (tables: Tables, owner: string, record: IdempotencyRecord): GuardedWrite => {
  const now = Math.floor(tables.clock.now().getTime() / 1000);
  const Put = {
    TableName: tables.tableName,
    Item: { ...idempotencyKey(owner, record.key), ...record, ttl: now + IDEMPOTENCY_SECONDS },
    ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':now': now },
  };
  return { write: { Put }, refused: keyInUse };
};

const countVideo = (
  tables: Tables,
  video: Video,
  before: Video['status'] | undefined,
): readonly GuardedWrite[] => [
  ...countWhole(tables, video, countStatus(before, video.status)),
  ...countDay(tables, video, { day: today(tables), counts: countFilm(video, before) }),
];

export const createVideo =
  (tables: Tables): VideoStore['create'] =>
  async ({ video, audit, idempotency, reserve }) => {
    const { item, writes } = planCreation(tables, VIDEO, { item: video, audit });
    const key = idempotency === undefined ? [] : [writeKey(tables, video.owner, idempotency)];
    const day = reserve === undefined ? [] : [spendDay(tables, video.owner, reserve)];
    const place = movePlace(tables, item, { before: undefined, reserve });
    const cost = takeHold(tables, item, { known: NO_HOLD, reserve });
    const counts = countVideo(tables, item, undefined);
    await retryMoved(async () =>
      writeTogether(tables.client, [...key, ...day, ...place, ...cost, ...writes, ...counts]),
    );
    return item;
  };

const changeOnce = async (
  tables: Tables,
  { video, change, audit, lease, reserve }: Parameters<VideoStore['change']>[0],
): Promise<Video> => {
  const { item, writes } = planChange(tables, VIDEO, { item: video, change, audit });
  const fence = lease === undefined ? [] : [checkLease(tables.tableName, lease)];
  const day = reserve === undefined ? [] : [spendDay(tables, video.owner, reserve)];
  const place = movePlace(tables, item, { before: video.status, reserve });
  const isEnd = holdsMoney(video.status) && !holdsMoney(item.status);
  const known = isEnd || reserve?.cost !== undefined ? await readHold(tables, video.id) : NO_HOLD;
  const cost = isEnd ? freeHold(tables, item, known) : takeHold(tables, item, { known, reserve });
  const counts = countVideo(tables, item, video.status);
  const told = planWebhookEvent(tables, videoEvent(video.status, item));
  // The version first: what has moved on costs nothing, whatever the quota.
  await writeTogether(tables.client, [...fence, ...writes, ...day, ...place, ...cost, ...counts, ...told]);
  return item;
};

export const changeVideo =
  (tables: Tables): VideoStore['change'] =>
  async (input) =>
    retryMoved(async () => changeOnce(tables, input));

export const removeVideo =
  (tables: Tables): VideoStore['remove'] =>
  async ({ video, audit }) =>
    writeTogether(tables.client, [
      ...planRemoval(tables, VIDEO, { item: video, audit }),
      ...countWhole(tables, video, countStatus(video.status, undefined)),
    ]);
