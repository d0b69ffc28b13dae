import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { FIRST_HASH } from '../../domain/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../domain/audit.ts';
import { FacelessError } from '../../domain/errors.ts';
import { auditSubject, idempotencyKey, videoKey } from '../../domain/keys.ts';
import type { Video } from '../../domain/video.ts';
import type { IdempotencyRecord, VideoStore } from '../../ports/store.ts';
import type { Clock, NewId } from '../../ports/world.ts';
import { writeAuditRow } from './audit-writes.ts';
import { buildUpdate } from './build-update.ts';
import { checkLease } from './check-lease.ts';
import { assertItemSize, dueAttributes, toItem } from './video-item.ts';
import { writeTogether, type GuardedWrite } from './write-conditionally.ts';

export interface VideoTables {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly auditTableName: string;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** RELIABILITY: an idempotency key holds for a day. */
const IDEMPOTENCY_SECONDS = 24 * 60 * 60;

const stale = (video: Video): FacelessError =>
  new FacelessError('STALE', `Video ${video.id} has changed since version ${video.version}.`);

const keyInUse = (): FacelessError => new FacelessError('CONFLICT', 'This idempotency key is in use.');

const writeKey = (tables: VideoTables, owner: string, record: IdempotencyRecord): GuardedWrite => {
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

const writeVideoAudit = (
  tables: VideoTables,
  audit: AuditEvent,
  input: { video: Video; seq: number; prevHash: string },
): { readonly row: AuditRow; readonly guarded: GuardedWrite } =>
  writeAuditRow(tables.auditTableName, audit, {
    id: tables.newId(),
    subject: auditSubject(input.video.id),
    owner: input.video.owner,
    seq: input.seq,
    timestamp: tables.clock.now().toISOString(),
    prevHash: input.prevHash,
  });

export const createVideo =
  (tables: VideoTables): VideoStore['create'] =>
  async ({ video: given, audit, idempotency }) => {
    const place = { video: given, seq: given.version, prevHash: FIRST_HASH };
    const { row, guarded } = writeVideoAudit(tables, audit, place);
    const video: Video = { ...given, auditHash: row.hash };
    const Put = {
      TableName: tables.tableName,
      Item: toItem(video, tables.clock.now()),
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    const refused = (): FacelessError => new FacelessError('CONFLICT', `Video ${video.id} exists.`);
    const key = idempotency === undefined ? [] : [writeKey(tables, video.owner, idempotency)];
    await writeTogether(tables.client, [...key, { write: { Put }, refused }, guarded]);
    return video;
  };

export const changeVideo =
  (tables: VideoTables): VideoStore['change'] =>
  async ({ video, change, audit, lease }) => {
    const version = video.version + 1;
    const place = { video, seq: version, prevHash: video.auditHash };
    const { row, guarded } = writeVideoAudit(tables, audit, place);
    const stamp = { version, auditHash: row.hash, updatedAt: row.timestamp };
    const merged = { ...video, ...change, ...stamp };
    const changed = Object.fromEntries(
      Object.entries(merged).filter(([, value]) => value !== undefined),
    ) as unknown as Video;
    assertItemSize(changed);
    const update = buildUpdate({ ...change, ...stamp, ...dueAttributes(changed, tables.clock.now()) });
    const Update = {
      TableName: tables.tableName,
      Key: videoKey(video.owner, video.id),
      ...update,
      ConditionExpression: '#version = :read AND attribute_not_exists(removedAt)',
      ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':read': video.version },
    };
    const fence = lease === undefined ? [] : [checkLease(tables.tableName, lease)];
    await writeTogether(tables.client, [
      ...fence,
      { write: { Update }, refused: () => stale(video) },
      guarded,
    ]);
    return changed;
  };

/** A tombstone keeps the chain's head, so that the rows of a deleted video still verify. */
export const removeVideo =
  (tables: VideoTables): VideoStore['remove'] =>
  async ({ video, audit }) => {
    const version = video.version + 1;
    const place = { video, seq: version, prevHash: video.auditHash };
    const { row, guarded } = writeVideoAudit(tables, audit, place);
    const { id, owner } = video;
    const head = { id, owner, version, auditHash: row.hash, removedAt: row.timestamp };
    const Put = {
      TableName: tables.tableName,
      Item: { ...videoKey(owner, id), ...head },
      ConditionExpression: '#version = :read',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':read': video.version },
    };
    await writeTogether(tables.client, [{ write: { Put }, refused: () => stale(video) }, guarded]);
  };
