import { type BackOffKind, type Failures, FORGET_SECONDS, planAttempt } from '../../domain/back-off.ts';
import { FacelessError } from '../../domain/errors.ts';
import { attemptKey } from '../../domain/keys.ts';
import type { AttemptStore } from '../../ports/users.ts';
import type { Clock } from '../../ports/world.ts';
import { getItem, type Item } from './read-items.ts';
import type { ReadTables } from './tables.ts';
import { updateIf } from './write-conditionally.ts';

/** Logins of one account at once may each count between another's read and write. */
const TRIES = 8;

const readFailures = (item: Item | undefined): Failures | undefined => {
  if (item === undefined) return undefined;
  const { failures, nextAt, forgetAt } = item as unknown as Failures;
  return { failures, nextAt, forgetAt };
};

type Place = ReadTables & { readonly clock: Clock };
interface Write {
  readonly kind: BackOffKind;
  readonly name: string;
  readonly known: Failures | undefined;
  readonly next: Failures;
}

const SAME = '#failures = :failures AND nextAt = :nextAt AND forgetAt = :forgetAt';

/** Whether nobody counted in between. */
const write = async ({ client, tableName }: Place, { kind, name, known, next }: Write): Promise<boolean> => {
  const read =
    known === undefined
      ? {}
      : { ':failures': known.failures, ':nextAt': known.nextAt, ':forgetAt': known.forgetAt };
  const written = await updateIf(client, {
    TableName: tableName,
    Key: attemptKey(kind, name),
    UpdateExpression:
      'SET #failures = :newFailures, nextAt = :newNextAt, forgetAt = :newForgetAt, #ttl = :ttl',
    ConditionExpression: known === undefined ? 'attribute_not_exists(#failures)' : SAME,
    ExpressionAttributeNames: { '#failures': 'failures', '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ...read,
      ':newFailures': next.failures,
      ':newNextAt': next.nextAt,
      ':newForgetAt': next.forgetAt,
      ':ttl': Math.ceil(next.forgetAt / 1000),
    },
  });
  return written !== undefined;
};

const tryUntilWritten = async <T>(attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw new FacelessError('UNAVAILABLE', 'Logins come faster than they can be counted.', { retryable: true });
};

/** Failed logins by account and by address, each an item that goes by its time to live. */
export const createAttemptStore = (place: Place): AttemptStore => {
  const read = async (kind: BackOffKind, name: string): Promise<Failures | undefined> =>
    readFailures(await getItem(place.client, place.tableName, attemptKey(kind, name)));
  return {
    take: async (kind, name) =>
      tryUntilWritten(async () => {
        const known = await read(kind, name);
        const { waitSeconds, next } = planAttempt(kind, known, place.clock.now().getTime());
        if (waitSeconds > 0) return waitSeconds;
        return (await write(place, { kind, name, known, next })) ? 0 : undefined;
      }),
    settle: async (kind, name) => {
      await tryUntilWritten(async () => {
        const known = await read(kind, name);
        if (known === undefined) return true;
        const now = place.clock.now().getTime();
        const failures = kind === 'account' ? 0 : Math.max(known.failures - 1, 0);
        const next = { failures, nextAt: now, forgetAt: now + FORGET_SECONDS * 1000 };
        return (await write(place, { kind, name, known, next })) || undefined;
      });
    },
  };
};
