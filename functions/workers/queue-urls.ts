import type { Environment, TICK_ENVIRONMENT } from '../../shared/config/environment.ts';
import type { QueueName } from '../../shared/domain/queues.ts';

/** The workers' queues. */
export const queueUrlsOf = (
  environment: Environment<typeof TICK_ENVIRONMENT>,
): Readonly<Record<QueueName, string>> => ({
  'write-script': environment.WRITE_SCRIPT_QUEUE_URL,
  'render-scene': environment.RENDER_SCENE_QUEUE_URL,
  assemble: environment.ASSEMBLE_QUEUE_URL,
  check: environment.CHECK_QUEUE_URL,
  'inspect-upload': environment.INSPECT_UPLOAD_QUEUE_URL,
});
