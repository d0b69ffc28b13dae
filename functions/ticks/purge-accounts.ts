import { PURGE_ENVIRONMENT, readEnvironment } from '../../shared/config/environment.ts';
import type { Channel } from '../../shared/domain/publishing/channel.ts';
import { logFrom } from '../../shared/observability/logger.ts';
import type { DeletedAccount } from '../../shared/ports/users.ts';
import { tickChain } from '../../shared/queue/worker-chain.ts';
import { purgeAccounts } from '../../shared/use-cases/purge/purge-accounts.ts';
import { openPurge } from '../workers/purge-dependencies.ts';

const log = logFrom('purge-accounts');

/** Every minute: removes what people had who deleted their accounts, some at a time. */
export const handler = tickChain(
  purgeAccounts({
    ...openPurge(readEnvironment(PURGE_ENVIRONMENT)),
    warnUnrevoked: ({ id, owner }: Channel, error: unknown) => {
      log.warn('grant_unrevoked', 'Google did not end the agreement', {
        user_id: owner,
        channel_id: id,
        error,
      });
    },
    newRequestId: () => crypto.randomUUID(),
    onProblem: ({ id }: DeletedAccount, problem: unknown) => {
      log.error('purge_failed', 'A deleted account could not be purged.', { user_id: id, error: problem });
    },
  }),
);
