import { join } from 'node:path';
import { type Encoding, openSegment } from '../../shared/adapters/media/encode-segment.ts';
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
  /** The same frames from memory through the yardstick's encoder, and nothing else. */
  readonly bare: Spent;
  /** And through the film's own. */
  readonly own: Spent;
  /** The whole of it as render-scene does it. */
  readonly drawing: Spent;
}

export interface DrawingRun extends ComposingTools {
  /** With a memory of its own. */
  readonly draw: DrawScene;
  readonly folder: string;
}

/** What a film is measured by, whatever its own settings are; GOPs, profile and threads are those of every segment. */
const YARDSTICK: Encoding = { preset: 'veryfast', crf: 21 };

const encodeBare = async (
  { look }: SceneInput,
  { store, folder }: DrawingRun,
  encoding?: Encoding,
): Promise<void> => {
  const writer = await openSegment(join(folder, 'bare.mp4'), look, encoding);
  for (const planes of store.frames()) await writer.write(planes);
  await writer.finish();
  await writer.close();
};

/**
 * One scene four times: drawn as the pipeline does, and as cold; then composed, and encoded twice bare from memory. What
 * drawing takes to warm up so counts as encoding.
 */
export async function measureScene(
  input: SceneInput,
  run: DrawingRun,
): Promise<{ readonly costs: DrawingCosts; readonly drawn: DrawnScene }> {
  const job = await openBenchJob(run.folder);
  const drawing = await measureWork(async () => run.draw(input, job));
  const composed = await measureComposing(input, run, job);
  const bare = await measureWork(async () => encodeBare(input, run, YARDSTICK));
  const own = await measureWork(async () => encodeBare(input, run));
  const costs = { ...composed, bare: bare.spent, own: own.spent, drawing: drawing.spent };
  return { costs, drawn: drawing.value };
}
