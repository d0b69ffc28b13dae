import { createFliteSpeech } from '../../../shared/adapters/speech/create-flite-speech.ts';
import { createRecordingPlacer } from '../../../shared/adapters/speech/recording/create-recording-placer.ts';
import { createSceneDrawer } from '../../../shared/adapters/visuals/draw-scene.ts';
import { countLookup, trackDuration } from '../../../shared/observability/track.ts';
import { noteTiming } from '../../../shared/observability/note-timing.ts';
import { workerChain } from '../../../shared/queue/worker-chain.ts';
import { renderScene } from '../../../shared/use-cases/render-scene.ts';
import { openWorker } from '../dependencies.ts';

const worker = openWorker();
const media = {
  speakScene: createFliteSpeech(),
  placeRecording: createRecordingPlacer(),
  drawScene: createSceneDrawer(),
  countLookup: (cache: 'scene' | 'voice', isHit: boolean): void => {
    countLookup(cache, isHit);
    worker.meter.add(`${cache}${isHit ? 'Hits' : 'Misses'}`, 1);
  },
  countCharacters: (characters: number): void => {
    worker.meter.add('characters', characters);
  },
  noteTiming: noteTiming(worker.meter),
};

/** Makes one scene: its voice, then its picture. */
export const handler = workerChain({
  ...worker,
  stage: 'render-scene',
  run: trackDuration('video_rendering_duration_seconds', renderScene({ ...worker, ...media })),
});
