import { join } from 'node:path';
import { openSegment } from '../../shared/adapters/media/encode-segment.ts';
import type { DrawnScene, DrawScene } from '../../shared/ports/media.ts';
import { openBenchJob } from './bench-job.ts';
import { type ComposingTools, measureComposing } from './measure-composing.ts';
import { measureWork } from './measure-work.ts';
import type { Spent } from './spent.ts';

type SceneInput = Parameters<DrawScene>[0];

export interface DrawingCosts {
  /** Backdrops, illustrations and captions, drawn once a shot. */
  readonly layers: Spent;
  /** Copying and blending them, frame by frame. */
  readonly composing: Spent;
  /** The same frames from memory through the same encoder, and nothing else. */
  readonly bare: Spent;
  /** The whole of it as render-scene does it. */
  readonly drawing: Spent;
}

export interface DrawingRun extends ComposingTools {
  /** With a memory of its own. */
  readonly draw: DrawScene;
  readonly folder: string;
}

const encodeBare = async (input: SceneInput, { store, folder }: DrawingRun): Promise<void> => {
  const writer = await openSegment(join(folder, 'bare.mp4'), input.look);
  for (const planes of store.frames()) await writer.write(planes);
  await writer.finish();
  await writer.close();
};

/**
 * One scene three times: drawn as the pipeline does, and as cold; then composed, and encoded bare from memory. What
 * drawing takes to warm up so counts as encoding.
 */
export async function measureScene(
  input: SceneInput,
  run: DrawingRun,
): Promise<{ readonly costs: DrawingCosts; readonly drawn: DrawnScene }> {
  const job = await openBenchJob(run.folder);
  const drawing = await measureWork(async () => run.draw(input, job));
  const composed = await measureComposing(input, run, job);
  const bare = await measureWork(async () => encodeBare(input, run));
  const costs = { ...composed, bare: bare.spent, drawing: drawing.spent };
  return { costs, drawn: drawing.value };
}
