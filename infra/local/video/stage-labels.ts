import type { Stage } from '../../../shared/domain/video.ts';

/** Stages as a person reads of them. */
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  'write-script': 'Writing the script',
  'render-scene': 'Rendering scenes',
  assemble: 'Assembling',
  check: 'Checking',
  publish: 'Publishing',
};
