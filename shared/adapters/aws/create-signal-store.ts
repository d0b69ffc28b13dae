import { rateKey } from '../../domain/keys.ts';
import { toMark } from '../../domain/signals.ts';
import type { SignalStore } from '../../ports/limits.ts';
import type { Clock } from '../../ports/world.ts';
import type { ReadTables } from './tables.ts';
import { COUNT_PATIENCE, updateOrFind, type UpdateOutcome } from './write-conditionally.ts';

type Note = Parameters<SignalStore['note']>[0];

const update = async (
  { client, tableName }: ReadTables,
  { who, about }: Note,
  change: {
    readonly UpdateExpression: string;
    readonly ConditionExpression: string;
    readonly ExpressionAttributeValues: Readonly<Record<string, unknown>>;
    readonly ExpressionAttributeNames?: Record<string, string>;
  },
): Promise<UpdateOutcome> =>
  updateOrFind(client, { TableName: tableName, Key: rateKey(who, about), ...change }, COUNT_PATIENCE);

/** One more in a window that is open. */
const noteNext = async (tables: ReadTables, note: Note, now: number): Promise<UpdateOutcome> => {
  const mark = toMark(note.value);
  return update(tables, note, {
    UpdateExpression: 'ADD seen :marks, noted :one',
    ConditionExpression: 'notedUntil > :now AND noted < :most AND NOT contains(seen, :mark)',
    ExpressionAttributeValues: {
      ':marks': new Set([mark]),
      ':one': 1,
      ':now': now,
      ':most': note.most,
      ':mark': mark,
    },
  });
};

/** The first of a window. */
const noteFirst = async (tables: ReadTables, note: Note, now: number): Promise<UpdateOutcome> => {
  const until = now + note.seconds * 1000;
  return update(tables, note, {
    UpdateExpression: 'SET seen = :marks, noted = :one, notedUntil = :until, #ttl = :ttl',
    ConditionExpression: 'attribute_not_exists(notedUntil) OR notedUntil <= :now',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':marks': new Set([toMark(note.value)]),
      ':one': 1,
      ':until': until,
      ':now': now,
      ':ttl': Math.ceil(until / 1000),
    },
  });
};

/** What was noted of somebody: an item for each kind, which its time to live removes. */
export const createSignalStore = (tables: ReadTables & { readonly clock: Clock }): SignalStore => ({
  note: async (note) => {
    const now = tables.clock.now().getTime();
    // Another request may open the window between the two writes; then the first holds.
    for (let tries = 0; tries < 2; tries += 1) {
      const next = await noteNext(tables, note, now);
      if (next.updated) return next.numbers['noted'] ?? 0;
      if ((next.numbers['notedUntil'] ?? 0) > now) return 0;
      if ((await noteFirst(tables, note, now)).updated) return 1;
    }
    return 0;
  },
});
