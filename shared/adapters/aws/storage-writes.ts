/** What an owner's uploads take together: one counter, moved only in the transactions that move an upload's share. */
import { FacelessError } from '../../domain/errors.ts';
import { storageKey } from '../../domain/keys.ts';
import type { Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

type Table = Pick<Tables, 'tableName'>;

const MIB = 1024 * 1024;

const full = (bytes: number, limit: number): FacelessError =>
  new FacelessError(
    'CONFLICT',
    `There is no room for ${bytes} more bytes: your uploads may take ${Math.floor(limit / MIB)} MiB together. Delete some first.`,
  );

const unmoved = (owner: string): FacelessError =>
  new FacelessError('UNAVAILABLE', `The storage of ${owner} could not be counted.`, { retryable: true });

/** Takes bytes of an owner's storage, where they are left. CONFLICT. */
export const planReserve = (
  { tableName }: Table,
  { owner, bytes, limit }: { readonly owner: string; readonly bytes: number; readonly limit: number },
): GuardedWrite => {
  const refused = (): FacelessError => full(bytes, limit);
  if (bytes > limit) throw refused();
  const Update = {
    TableName: tableName,
    Key: storageKey(owner),
    UpdateExpression: 'ADD held :bytes',
    ConditionExpression: 'attribute_not_exists(held) OR held <= :room',
    ExpressionAttributeValues: { ':bytes': bytes, ':room': limit - bytes },
  };
  return { write: { Update }, refused };
};

/**
 * Gives bytes back (below 0), or takes what a file became larger; none for no difference. Without a condition: the
 * counter of an account that was deleted may be gone before its last upload.
 */
export const planHold = (
  { tableName }: Table,
  { owner, difference }: { readonly owner: string; readonly difference: number },
): readonly GuardedWrite[] => {
  if (difference === 0) return [];
  const Update = {
    TableName: tableName,
    Key: storageKey(owner),
    UpdateExpression: 'ADD held :difference',
    ExpressionAttributeValues: { ':difference': difference },
  };
  return [{ write: { Update }, refused: () => unmoved(owner) }];
};
