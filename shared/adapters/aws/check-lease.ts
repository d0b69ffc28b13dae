import { FacelessError } from '../../domain/errors.ts';
import { leaseKey } from '../../domain/keys.ts';
import type { Lease } from '../../ports/store.ts';
import type { GuardedWrite } from './write-conditionally.ts';

/** The fence: nobody has taken the lease since. An expired lease that nobody took still holds. */
export const checkLease = (tableName: string, lease: Lease): GuardedWrite => ({
  write: {
    ConditionCheck: {
      TableName: tableName,
      Key: leaseKey(lease),
      ConditionExpression: '#token = :token',
      ExpressionAttributeNames: { '#token': 'token' },
      ExpressionAttributeValues: { ':token': lease.token },
    },
  },
  refused: () => new FacelessError('LEASE_LOST', `Another worker took ${lease.stage} ${lease.part}.`),
});
