import type { Stage } from './video.ts';

const WORDS: Readonly<Record<Stage, string>> = {
  'write-script': 'Writing the script',
  'render-scene': 'Making scene',
  assemble: 'Joining the film',
  check: 'Checking the film',
  publish: 'Publishing the film',
};

/** A part of a stage, for the person who asked for the video; scenes are counted from 1. */
export const describeWork = (stage: Stage, part: number): string =>
  stage === 'render-scene' ? `${WORDS[stage]} ${part + 1}` : WORDS[stage];
