import { readEnvironment, SEAL_ENVIRONMENT } from '../../shared/config/environment.ts';
import { tickChain } from '../../shared/queue/worker-chain.ts';
import { sealTrail } from '../../shared/use-cases/seal-trail.ts';
import { openSealing } from '../workers/audit-dependencies.ts';

const deps = openSealing(readEnvironment(SEAL_ENVIRONMENT));

/** Every hour: seals what the trail held in each hour that is over. */
export const handler = tickChain(sealTrail({ ...deps, newRequestId: () => crypto.randomUUID() }));
