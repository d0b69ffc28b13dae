import type { DeletedAccountStore } from '../../ports/users.ts';
import type { Purger } from './purger.ts';

/** Sessions, counters and idempotency keys. */
export const purgeRecords =
  ({ accounts }: { readonly accounts: Pick<DeletedAccountStore, 'expire'> }): Purger =>
  async ({ owner }) => {
    await accounts.expire(owner);
    return 0;
  };
