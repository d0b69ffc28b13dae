import { writeLines } from '../../../shared/adapters/files/write-lines.ts';
import { JOB_ENVIRONMENT, readEnvironment } from '../../../shared/config/environment.ts';
import { countBrokenTrail } from '../../../shared/observability/metrics.ts';
import { runJob } from '../../../shared/queue/run-job.ts';
import { jobChain } from '../../../shared/queue/worker-chain.ts';
import { runAccountExport } from '../../../shared/use-cases/run-account-export.ts';
import { runTrailExport } from '../../../shared/use-cases/run-trail-export.ts';
import { runVerification } from '../../../shared/use-cases/run-verification.ts';
import { openAccounts } from '../account-dependencies.ts';
import { openSealing } from '../audit-dependencies.ts';
import { openWorker } from '../dependencies.ts';

const worker = openWorker();
const environment = readEnvironment(JOB_ENVIRONMENT);
const trail = openSealing(environment);

/** Does what cannot be answered within a request. */
export const handler = jobChain({
  delay: worker.delay,
  take: runJob({
    ...worker,
    runners: {
      'audit-verification': runVerification(trail),
      'audit-export': runTrailExport({ ...trail, writeLines }),
      'account-export': runAccountExport({
        ...openAccounts(environment),
        ...trail,
        objects: worker.objects,
        writeLines,
      }),
    },
    onDone: ({ kind }, { audit }) => {
      if (kind === 'audit-verification' && audit?.success === false) countBrokenTrail();
    },
  }),
});
