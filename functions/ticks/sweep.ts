import { readEnvironment, SWEEP_ENVIRONMENT } from '../../shared/config/environment.ts';
import { readSettings } from '../../shared/config/settings.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { SavedScript } from '../../shared/domain/saved-script.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type { Video } from '../../shared/domain/video.ts';
import type { WebhookTask } from '../../shared/domain/webhooks/webhook-task.ts';
import { logFrom } from '../../shared/observability/logger.ts';
import { tickChain } from '../../shared/queue/worker-chain.ts';
import { recordSettings } from '../../shared/use-cases/record-settings.ts';
import { sweepJobs } from '../../shared/use-cases/sweep-jobs.ts';
import { sweepScripts } from '../../shared/use-cases/sweep-scripts.ts';
import { sweepUploads } from '../../shared/use-cases/sweep-uploads.ts';
import { sweep } from '../../shared/use-cases/sweep.ts';
import { sweepWebhooks } from '../../shared/use-cases/webhooks/sweep-webhooks.ts';
import { openQueues, openTables } from '../workers/dependencies.ts';

const environment = readEnvironment(SWEEP_ENVIRONMENT);
const log = logFrom('sweep');

const deps = {
  ...openTables(environment),
  ...openQueues(environment),
  onProblem: (video: Video, problem: unknown) => {
    log.error('sweep_failed', 'A video could not be swept.', {
      request_id: video.requestId,
      user_id: video.owner,
      video_id: video.id,
      error: problem,
    });
  },
  onScriptProblem: (script: SavedScript, problem: unknown) => {
    log.error('sweep_failed', 'A script could not be swept.', {
      request_id: script.requestId,
      user_id: script.owner,
      script_id: script.id,
      error: problem,
    });
  },
  onUploadProblem: (upload: Upload, problem: unknown) => {
    log.error('sweep_failed', 'An upload could not be swept.', { upload_id: upload.id, error: problem });
  },
  onJobProblem: (job: Job, problem: unknown) => {
    log.error('sweep_failed', 'A job could not be swept.', {
      request_id: job.requestId,
      user_id: job.owner,
      job_id: job.id,
      error: problem,
    });
  },
  onWebhookProblem: ({ task, owner, requestId }: WebhookTask, problem: unknown) => {
    log.error('sweep_failed', 'A webhook could not be swept.', {
      request_id: requestId,
      user_id: owner,
      webhook_task: task,
      error: problem,
    });
  },
};
const sweeps = [sweep(deps), sweepScripts(deps), sweepUploads(deps), sweepJobs(deps), sweepWebhooks(deps)];

const record = recordSettings({ settings: deps.settings, newRequestId: () => crypto.randomUUID() });
const settings = readSettings(environment.SETTINGS);
/** A function's settings stay what they are for as long as it lives. */
let isRecorded = false;

/**
 * Every minute: ends what is late, sends again what is stuck, and tries webhooks again whose time has come. The first
 * tick of a deployment, or of a start, records the settings that it came with.
 */
export const handler = tickChain(async () => {
  let seen = 0;
  for (const run of sweeps) seen += await run();
  isRecorded ||= await record(settings);
  return seen;
});
