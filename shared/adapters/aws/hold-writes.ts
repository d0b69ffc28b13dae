/** The money that a video holds of its owner’s month (`domain/cost/hold.ts`), read, moved on and written as it was read. */
import { setTimeout } from 'node:timers/promises';
import { type Budgets, closeHold, monthOf, type Moved, openHold, overMonth } from '../../domain/cost/hold.ts';
import { FacelessError } from '../../domain/errors.ts';
import { holdKey, usageKey } from '../../domain/keys.ts';
import type { Reservation } from '../../domain/quota.ts';
import type { Subject } from '../../ports/costs.ts';
import { buildUpdate } from './build-update.ts';
import type { KnownHold } from './read-costs.ts';
import type { Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

type Place = Pick<Tables, 'tableName' | 'clock'>;

/** Somebody else moved the hold in between. */
const holdMoved = new FacelessError('UNAVAILABLE', 'The ledger of the video is written too often at once.', {
  retryable: true,
});

/** Parts of one video that begin and end at the same time take turns. */
const TRIES = 12;
const PAUSE_MS = 25;

/** Runs a transaction that reads and writes a hold, again where another has moved it meanwhile: UNAVAILABLE in the end. */
export const retryMoved = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let tries = 1; tries < TRIES; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (error !== holdMoved) throw error;
      await setTimeout(PAUSE_MS * tries * Math.random());
    }
  }
  return run();
};

/** Seconds that the ledger stays: as long as the trail, and a month’s sum from its first day. */
const KEEP_SECONDS = 430 * 24 * 60 * 60;

export const ledgerUntil = (from: Date): number => Math.floor(from.getTime() / 1000) + KEEP_SECONDS;

/** More is held only where the month has room for it; what is spent already, or given back, has no condition. */
const moveMonth = (
  { tableName }: Place,
  owner: string,
  {
    month,
    more,
    budgets,
  }: { readonly month: string; readonly more: number; readonly budgets: Budgets | undefined },
): GuardedWrite => {
  const guarded = more > 0 && budgets !== undefined;
  const Update = {
    TableName: tableName,
    Key: usageKey(owner, `MONTH#${month}`),
    UpdateExpression: 'ADD #held :more SET #ttl = :ttl',
    ...(guarded ? { ConditionExpression: 'attribute_not_exists(#held) OR #held <= :room' } : {}),
    ExpressionAttributeNames: { '#held': 'held', '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':more': more,
      ':ttl': ledgerUntil(new Date(`${month}-01T00:00:00Z`)),
      ...(guarded ? { ':room': budgets.month - more } : {}),
    },
  };
  return {
    write: { Update },
    refused: ({ held = 0 }) => overMonth(held, more, budgets ?? { video: 0, month: 0 }),
  };
};

/**
 * A hold as it becomes, and the month beside it. With `budgets` the month must have room: BUDGET_EXCEEDED. Sent within
 * `retryMoved`.
 */
export const moveHold = (
  place: Place,
  subject: Subject,
  {
    known,
    moved,
    budgets,
    month,
  }: {
    readonly known: KnownHold;
    readonly moved: Moved;
    readonly budgets?: Budgets;
    readonly month?: string;
  },
): readonly GuardedWrite[] => {
  const { hold, month: more } = moved;
  // A month’s item that is new has no sum yet: what alone is too much has to be seen before.
  if (budgets !== undefined && more > budgets.month) throw overMonth(0, more, budgets);
  const update = buildUpdate({
    month: hold.month,
    attempt: hold.attempt,
    spent: hold.spent,
    left: hold.left,
    revision: known.revision + 1,
    ttl: ledgerUntil(place.clock.now()),
  });
  const Update = {
    TableName: place.tableName,
    Key: holdKey(subject.id),
    ...update,
    ConditionExpression: known.hold === undefined ? 'attribute_not_exists(pk)' : '#revision = :read',
    ExpressionAttributeValues: {
      ...update.ExpressionAttributeValues,
      ...(known.hold === undefined ? {} : { ':read': known.revision }),
    },
  };
  return [
    { write: { Update }, refused: () => holdMoved },
    ...(more === 0 ? [] : [moveMonth(place, subject.owner, { month: month ?? hold.month, more, budgets })]),
  ];
};

/** What an attempt holds of its owner’s month, where it is asked to. BUDGET_EXCEEDED. */
export const takeHold = (
  place: Place,
  subject: Subject & { readonly attempt: number },
  { known, reserve }: { readonly known: KnownHold; readonly reserve: Reservation | undefined },
): readonly GuardedWrite[] => {
  if (reserve?.cost === undefined) return [];
  const { nanoUsd, budgets } = reserve.cost;
  const month = monthOf(place.clock.now());
  const moved = openHold(known.hold, { attempt: subject.attempt, month, nanoUsd, budgets });
  return moveHold(place, subject, { known, moved, budgets });
};

/** What an attempt that ends here held and did not use. */
export const freeHold = (place: Place, subject: Subject, known: KnownHold): readonly GuardedWrite[] =>
  known.hold?.attempt === undefined ? [] : moveHold(place, subject, { known, moved: closeHold(known.hold) });
