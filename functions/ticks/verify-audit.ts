import { readEnvironment, TICK_ENVIRONMENT } from '../../shared/config/environment.ts';
import { SYSTEM_OWNER } from '../../shared/domain/audit.ts';
import { logFrom } from '../../shared/observability/logger.ts';
import { tickChain } from '../../shared/queue/worker-chain.ts';
import { requestJob } from '../../shared/use-cases/request-job.ts';
import { newId, openQueues, openTables } from '../workers/dependencies.ts';

const environment = readEnvironment(TICK_ENVIRONMENT);
const log = logFrom('verify-audit');

const request = requestJob({
  ...openTables(environment),
  ...openQueues(environment),
  newId,
  warnUnsent: ({ id }, error) => {
    log.warn('message_unsent', 'The sweeper will send it', { job_id: id, error });
  },
});

/** Every day: has the whole trail verified, so that its alarm rings without anybody asking. */
export const handler = tickChain(async () => {
  const audit = { actor: 'tick:verify-audit', requestId: crypto.randomUUID() };
  await request({ owner: SYSTEM_OWNER, kind: 'audit-verification', input: {}, audit });
  return 1;
});
