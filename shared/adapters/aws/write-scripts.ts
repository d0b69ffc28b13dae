import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { FIRST_HASH } from '../../domain/audit-chain.ts';
import type { AuditEvent } from '../../domain/audit.ts';
import { FacelessError } from '../../domain/errors.ts';
import { dueScriptPartition, dueShard, scriptKey, scriptSubject } from '../../domain/keys.ts';
import type { SavedScript } from '../../domain/saved-script.ts';
import type { ScriptStore } from '../../ports/store.ts';
import type { Clock, NewId } from '../../ports/world.ts';
import { writeAuditRow } from './audit-writes.ts';
import { buildUpdate } from './build-update.ts';
import { writeTogether } from './write-conditionally.ts';

export interface ScriptTables {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly auditTableName: string;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Seconds after a change until the sweeper looks whether the script is written. */
const DUE_AFTER = 60;

/** Places of the sparse index; undefined for a script that waits for nothing, which leaves it. */
const dueAttributes = (script: SavedScript, now: Date): Record<'duePk' | 'dueAt', string | undefined> => {
  if (script.status !== 'QUEUED') return { duePk: undefined, dueAt: undefined };
  const dueAt = new Date(now.getTime() + DUE_AFTER * 1000).toISOString();
  return { duePk: dueScriptPartition(dueShard(script.id)), dueAt };
};

const stale = ({ id, version }: SavedScript): FacelessError =>
  new FacelessError('STALE', `Script ${id} has changed since version ${version}.`);

const nextRow = (tables: ScriptTables, script: SavedScript, audit: AuditEvent) =>
  writeAuditRow(tables.auditTableName, audit, {
    id: tables.newId(),
    subject: scriptSubject(script.id),
    owner: script.owner,
    seq: script.version + 1,
    timestamp: tables.clock.now().toISOString(),
    prevHash: script.auditHash,
  });

export const createScript =
  (tables: ScriptTables): ScriptStore['create'] =>
  async ({ script: given, audit }) => {
    const { row, guarded } = nextRow(tables, { ...given, version: 0, auditHash: FIRST_HASH }, audit);
    const script: SavedScript = { ...given, version: 1, auditHash: row.hash };
    const Put = {
      TableName: tables.tableName,
      Item: {
        ...scriptKey(script.owner, script.id),
        ...script,
        ...dueAttributes(script, tables.clock.now()),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    const refused = (): FacelessError => new FacelessError('CONFLICT', `Script ${script.id} exists.`);
    await writeTogether(tables.client, [{ write: { Put }, refused }, guarded]);
    return script;
  };

export const changeScript =
  (tables: ScriptTables): ScriptStore['change'] =>
  async ({ script, change, audit }) => {
    const { row, guarded } = nextRow(tables, script, audit);
    const stamp = { version: row.seq, auditHash: row.hash, updatedAt: row.timestamp };
    const merged = Object.entries({ ...script, ...change, ...stamp });
    const changed = Object.fromEntries(
      merged.filter(([, value]) => value !== undefined),
    ) as unknown as SavedScript;
    const update = buildUpdate({ ...change, ...stamp, ...dueAttributes(changed, tables.clock.now()) });
    const Update = {
      TableName: tables.tableName,
      Key: scriptKey(script.owner, script.id),
      ...update,
      ConditionExpression: '#version = :read AND attribute_not_exists(removedAt)',
      ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':read': script.version },
    };
    await writeTogether(tables.client, [{ write: { Update }, refused: () => stale(script) }, guarded]);
    return changed;
  };

/** A tombstone keeps the chain's head, so that the rows of a deleted script still verify. */
export const removeScript =
  (tables: ScriptTables): ScriptStore['remove'] =>
  async ({ script, audit }) => {
    const { row, guarded } = nextRow(tables, script, audit);
    const { id, owner } = script;
    const head = { id, owner, version: row.seq, auditHash: row.hash, removedAt: row.timestamp };
    const Put = {
      TableName: tables.tableName,
      Item: { ...scriptKey(owner, id), ...head },
      ConditionExpression: '#version = :read AND attribute_not_exists(removedAt)',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':read': script.version },
    };
    await writeTogether(tables.client, [{ write: { Put }, refused: () => stale(script) }, guarded]);
  };
