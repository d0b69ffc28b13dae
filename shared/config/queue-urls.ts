import type { QueueName } from '../domain/queues.ts';
import type { Environment, TICK_ENVIRONMENT } from './environment.ts';

type Name = Extract<(typeof TICK_ENVIRONMENT)[number], `${string}_QUEUE_URL`>;

/** The workers' queues. */
export const queueUrlsOf = (
  environment: Pick<Environment<typeof TICK_ENVIRONMENT>, Name>,
): Readonly<Record<QueueName, string>> => ({
  'write-script': environment.WRITE_SCRIPT_QUEUE_URL,
  'render-scene': environment.RENDER_SCENE_QUEUE_URL,
  assemble: environment.ASSEMBLE_QUEUE_URL,
  check: environment.CHECK_QUEUE_URL,
  publish: environment.PUBLISH_QUEUE_URL,
  'inspect-upload': environment.INSPECT_UPLOAD_QUEUE_URL,
  'run-job': environment.RUN_JOB_QUEUE_URL,
  'deliver-webhook': environment.DELIVER_WEBHOOK_QUEUE_URL,
});
