import { join } from 'node:path';
import { FacelessError } from '../../domain/errors.ts';
import { lastShot, type ScenePlan } from '../../domain/film.ts';
import type { Provenance } from '../../domain/provenance.ts';
import type { DrawScene, Job } from '../../ports/media.ts';
import { openSegment, type SegmentWriter } from '../media/encode-segment.ts';
import { asMediaWork, throwIfCancelled } from '../media/media-errors.ts';
import { createPlaneMemory, type PlaneMemory } from '../media/plane-memory.ts';
import { createCaptionTrack } from './caption-track.ts';
import { createFilmReel } from './film-reel.ts';
import { fontProvenance } from './fonts.ts';
import { artProvenance } from './load-art.ts';
import { timeShots } from './time-shots.ts';

type SceneInput = Parameters<DrawScene>[0];

/** Progress is told about twice a second of film. */
const PROGRESS_FRAMES = 15;

const provenanceOf = (scene: ScenePlan): readonly Provenance[] => {
  const arts = new Set(scene.shots.flatMap((shot) => (shot.image ? [] : [shot.subject, ...shot.companions])));
  const own = scene.shots.flatMap(({ image }) => (image ? [image.provenance] : []));
  return [...own, ...[...arts].sort().map(artProvenance), ...fontProvenance(scene.narration)];
};

const checkInput = ({ scene, look, frames }: SceneInput): void => {
  const even = look.width % 2 === 0 && look.height % 2 === 0;
  if (scene.shots.length > 0 && frames > 0 && even) return;
  throw new FacelessError(
    'MEDIA_FAILED',
    `Scene ${scene.index} needs at least one shot, one frame and even sides; it has ${scene.shots.length} shots, ${frames} frames and ${look.width}×${look.height}.`,
  );
};

const findLeft = ({ previous, previousFrames = 0 }: SceneInput) => {
  const shot = previous && lastShot(previous.shots);
  return shot && { shot, frames: previousFrames };
};

/** Puts a scene's frames together and hands each to the writer, whose planes stay as they are until it settles. */
export const writeFrames = async (
  input: SceneInput,
  {
    memory,
    writer,
    job,
  }: {
    readonly memory: PlaneMemory;
    readonly writer: Pick<SegmentWriter, 'write' | 'finish'>;
    readonly job: Job;
  },
): Promise<void> => {
  const { scene, look, words, frames, pictures = new Map() } = input;
  const shots = timeShots(scene, { words, frames, frameRate: look.frameRate });
  const reel = createFilmReel({ memory, look, shots, previous: findLeft(input), pictures });
  const captions = createCaptionTrack(memory, words, look);
  try {
    for (let frame = 0; frame < frames; frame += 1) {
      throwIfCancelled(job.signal);
      const stage = await reel.show(frame);
      captions.show(reel.picture, { seconds: frame / look.frameRate, accent: stage.palette.accent });
      await writer.write(memory.view(reel.picture.at, reel.picture.size));
      if (frame % PROGRESS_FRAMES === 0) job.progress(frame / frames);
    }
    await writer.finish();
  } finally {
    captions.close();
    reel.close();
  }
};

/**
 * The drawer of scenes. Layers are drawn once a shot as YUV planes; a frame copies the backdrop and blends
 * sprites; planes go to the encoder in this process. Memory does not grow with a scene's length, and is kept
 * for the next scene.
 */
export const createSceneDrawer = (): DrawScene => {
  const idle: PlaneMemory[] = [];
  return (input, job) =>
    asMediaWork(`Drawing scene ${input.scene.index}`, job.signal, async () => {
      checkInput(input);
      const memory = idle.pop() ?? createPlaneMemory();
      const segmentPath = join(job.folder, 'segment.mp4');
      const writer = await openSegment(segmentPath, input.look);
      try {
        await writeFrames(input, { memory, writer, job });
      } finally {
        await writer.close();
        idle.push(memory);
      }
      job.progress(1);
      return { segmentPath, provenance: provenanceOf(input.scene) };
    });
};
