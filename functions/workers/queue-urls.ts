import type { Environment, TICK_ENVIRONMENT } from '../../shared/config/environment.ts';
import type { Stage } from '../../shared/domain/video.ts';

/** The stages' queues, by stage. */
export const queueUrlsOf = (
  environment: Environment<typeof TICK_ENVIRONMENT>,
): Readonly<Record<Stage, string>> => ({
  'write-script': environment.WRITE_SCRIPT_QUEUE_URL,
  'render-scene': environment.RENDER_SCENE_QUEUE_URL,
  assemble: environment.ASSEMBLE_QUEUE_URL,
  check: environment.CHECK_QUEUE_URL,
});
