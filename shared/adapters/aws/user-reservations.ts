/** What is written beside a user: the reservations of name and address, and who the administrators are. */
import { FacelessError } from '../../domain/errors.ts';
import { ADMINISTRATORS_KEY, emailKey, inviteKey, type ItemKey, usernameKey } from '../../domain/keys.ts';
import { foldName, isActiveAdministrator, refuseInvite, type User } from '../../domain/user.ts';
import type { Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

type Place = Pick<Tables, 'tableName' | 'clock'>;

/** Seconds until a name that was given up leaves the table. */
const RELEASED_SECONDS = 86_400;

const taken = (pointer: string, what: string): FacelessError =>
  new FacelessError('CONFLICT', `That ${what} is taken.`, { fields: [{ pointer, detail: 'is taken' }] });

const nameTaken = (): FacelessError => taken('/username', 'username');
const emailTaken = (): FacelessError => taken('/email', 'e-mail address');

const reserve = (
  { tableName }: Place,
  key: ItemKey,
  { userId, refused }: { readonly userId: string; readonly refused: () => FacelessError },
): GuardedWrite => ({
  write: {
    Put: {
      TableName: tableName,
      Item: { ...key, userId },
      ConditionExpression: 'attribute_not_exists(pk) OR attribute_exists(releasedAt)',
    },
  },
  refused,
});

// No function may delete items, so what is given up stays for a while.
const release = ({ tableName, clock }: Place, key: ItemKey, userId: string): GuardedWrite => {
  const now = clock.now();
  const ttl = Math.floor(now.getTime() / 1000) + RELEASED_SECONDS;
  return {
    write: {
      Put: {
        TableName: tableName,
        Item: { ...key, releasedAt: now.toISOString(), ttl },
        ConditionExpression: 'userId = :user',
        ExpressionAttributeValues: { ':user': userId },
      },
    },
    refused: () => new FacelessError('STALE', `User ${userId} has changed in between.`),
  };
};

const nameKeyOf = (user: User | undefined): ItemKey | undefined =>
  user && usernameKey(foldName(user.username));
const emailKeyOf = (user: User | undefined): ItemKey | undefined =>
  user?.email === undefined ? undefined : emailKey(user.email);

const moveReservation = (
  place: Place,
  [before, after]: readonly [ItemKey | undefined, ItemKey | undefined],
  to: { readonly userId: string; readonly refused: () => FacelessError },
): readonly GuardedWrite[] => {
  if (before?.pk === after?.pk && before?.sk === after?.sk) return [];
  return [
    ...(before === undefined ? [] : [release(place, before, to.userId)]),
    ...(after === undefined ? [] : [reserve(place, after, to)]),
  ];
};

/** Of a new user (`before` undefined), a changed one, or one that goes (`after` undefined). CONFLICT. */
export const moveNames = (
  place: Place,
  before: User | undefined,
  after: User | undefined,
): readonly GuardedWrite[] => {
  const userId = (after ?? before)?.id ?? '';
  return [
    ...moveReservation(place, [nameKeyOf(before), nameKeyOf(after)], { userId, refused: nameTaken }),
    ...moveReservation(place, [emailKeyOf(before), emailKeyOf(after)], { userId, refused: emailTaken }),
  ];
};

const changeAdministrators = (
  { tableName }: Place,
  expressions: { readonly update: string; readonly condition: string },
  values: Readonly<Record<string, unknown>>,
): NonNullable<GuardedWrite['write']['Update']> => ({
  TableName: tableName,
  Key: ADMINISTRATORS_KEY,
  UpdateExpression: expressions.update,
  ConditionExpression: expressions.condition,
  ExpressionAttributeNames: { '#ids': 'ids' },
  ExpressionAttributeValues: values,
});

/** `first`: CONFLICT where there is one. Who leaves is not the last: CONFLICT. */
export const moveAdministrator = (
  place: Place,
  [before, after]: readonly [User | undefined, User | undefined],
  first = false,
): readonly GuardedWrite[] => {
  const was = before !== undefined && isActiveAdministrator(before);
  const is = after !== undefined && isActiveAdministrator(after);
  if (was === is) return [];
  const id = (after ?? before)?.id ?? '';
  const set = new Set([id]);
  if (is) {
    const condition = first ? 'attribute_not_exists(#ids)' : 'NOT contains(#ids, :id)';
    const values = { ':set': set, ...(first ? {} : { ':id': id }) };
    const Update = changeAdministrators(place, { update: 'ADD #ids :set', condition }, values);
    const reason = first ? 'There is an administrator already.' : `User ${id} is an administrator already.`;
    return [{ write: { Update }, refused: () => new FacelessError(first ? 'CONFLICT' : 'STALE', reason) }];
  }
  const update = 'DELETE #ids :set';
  const condition = 'size(#ids) > :one';
  const Update = changeAdministrators(place, { update, condition }, { ':set': set, ':one': 1 });
  const last =
    'This is the last administrator, who can be neither demoted nor disabled nor deleted: make another first.';
  return [{ write: { Update }, refused: () => new FacelessError('CONFLICT', last) }];
};

/** Uses an invite up. FORBIDDEN for one that is unknown, used or has expired. */
export const takeInvite = (place: Place, hash: string, userId: string): GuardedWrite => ({
  write: {
    Update: {
      TableName: place.tableName,
      Key: inviteKey(hash),
      UpdateExpression: 'SET usedAt = :now, usedBy = :user',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(usedAt) AND expiresAt > :now',
      ExpressionAttributeValues: { ':now': place.clock.now().toISOString(), ':user': userId },
    },
  },
  refused: refuseInvite,
});
