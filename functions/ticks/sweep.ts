import { readEnvironment, TICK_ENVIRONMENT } from '../../shared/config/environment.ts';
import { logFrom } from '../../shared/observability/logger.ts';
import { tickChain } from '../../shared/queue/worker-chain.ts';
import { sweep } from '../../shared/use-cases/sweep.ts';
import { openQueues, openTables } from '../workers/dependencies.ts';

const environment = readEnvironment(TICK_ENVIRONMENT);
const log = logFrom('sweep');

/** Every minute: ends videos that are late, and sends again what is stuck. */
export const handler = tickChain(
  sweep({
    ...openTables(environment),
    ...openQueues(environment),
    onProblem: (video, problem) => {
      log.error('sweep_failed', 'A video could not be swept.', { video_id: video.id, error: problem });
    },
  }),
);
