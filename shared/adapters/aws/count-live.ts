import { FacelessError } from '../../domain/errors.ts';
import type { ItemKey } from '../../domain/keys.ts';
import type { Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

export interface LiveCount {
  readonly key: ItemKey;
  /** How many there may be. */
  readonly most: number;
  /** For the owner who has that many: what they are, and what would help. */
  readonly full: string;
}

/** One more or one less of what an owner may have so many of, in the transaction that makes or removes one. CONFLICT. */
export const countLive = (
  { tableName }: Pick<Tables, 'tableName'>,
  { key, most, full }: LiveCount,
  step: 1 | -1,
): GuardedWrite => ({
  write: {
    Update: {
      TableName: tableName,
      Key: key,
      UpdateExpression: 'ADD live :step',
      ConditionExpression: step === 1 ? 'attribute_not_exists(live) OR live < :bound' : 'live > :bound',
      ExpressionAttributeValues: { ':step': step, ':bound': step === 1 ? most : 0 },
    },
  },
  refused: () =>
    step === 1
      ? new FacelessError('CONFLICT', full)
      : new FacelessError('STALE', 'Their count has changed in between.'),
});
