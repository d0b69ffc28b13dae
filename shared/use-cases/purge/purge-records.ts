import type { DeletedAccountStore } from '../../ports/users.ts';
import type { Purger } from './purger.ts';

/** Sessions, counters, idempotency keys, and what webhooks were told. */
export const purgeRecords =
  ({ accounts }: { readonly accounts: Pick<DeletedAccountStore, 'expire'> }): Purger =>
  async ({ owner }) => {
    await accounts.expire(owner);
    return 0;
  };
