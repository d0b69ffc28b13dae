import type { Stage } from '../domain/video.ts';
import type { Environment, TICK_ENVIRONMENT } from './environment.ts';

type Name = Extract<(typeof TICK_ENVIRONMENT)[number], `${string}_QUEUE_URL`>;

/** The stages' queues, by stage. */
export const queueUrlsOf = (
  environment: Pick<Environment<typeof TICK_ENVIRONMENT>, Name>,
): Readonly<Record<Stage, string>> => ({
  'write-script': environment.WRITE_SCRIPT_QUEUE_URL,
  'render-scene': environment.RENDER_SCENE_QUEUE_URL,
  assemble: environment.ASSEMBLE_QUEUE_URL,
  check: environment.CHECK_QUEUE_URL,
});
