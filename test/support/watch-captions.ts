import type { Look } from '../../shared/domain/film.ts';
import { layoutFrame } from '../../shared/adapters/visuals/frame-layout.ts';
import { decodePictures } from '../../infra/local/frames/decode-pictures.ts';
import { filterFrames } from '../../shared/adapters/media/run-frames.ts';

/** A word that is lit in a finished film. */
export interface LitWord {
  /** Seconds of the film at which it lights up. */
  readonly at: number;
  /** Middle of what is lit, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Yellow has less blue than anything behind captions; white and grey lie at 128. */
const YELLOW_BELOW = 88;
/** Fewer samples of colour than a letter has. */
const LEAST_LIT = 6;
/** Two pictures of one word share more, also while it pops. */
const SAME_WORD = 0.3;

/** The samples of colour that are lit, in the band where captions stand. */
const findLit = (planes: Uint8Array, look: Look): ReadonlySet<number> => {
  const { unit, captions } = layoutFrame(look);
  const half = captions.size * (0.2 + 0.6 * captions.maxLines);
  const [width, blue] = [look.width / 2, look.width * look.height];
  const lit = new Set<number>();
  const [from, to] = [captions.y - half, captions.y + half].map((y) => Math.round((y * unit) / 2));
  for (let at = from! * width; at < to! * width; at += 1) if (planes[blue + at]! < YELLOW_BELOW) lit.add(at);
  return lit;
};

const overlap = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
  const common = [...one].filter((at) => other.has(at)).length;
  return common / (one.size + other.size - common);
};

/** When which word lights up, read from the frames of a film whose captions are yellow, at the look's size. */
export const watchCaptions = async (path: string, look: Look): Promise<readonly LitWord[]> => {
  const words: LitWord[] = [];
  let before: ReadonlySet<number> = new Set();
  let frame = 0;
  const graph = `scale=${look.width}:${look.height}:flags=area,format=yuv420p`;
  for await (using picture of filterFrames(graph, decodePictures(path))) {
    const planes = new Uint8Array(picture.toBuffer());
    const lit = findLit(planes, look);
    if (lit.size >= LEAST_LIT && (before.size < LEAST_LIT || overlap(before, lit) < SAME_WORD)) {
      const width = look.width / 2;
      const mean = (of: (at: number) => number): number =>
        (2 * [...lit].reduce((sum, at) => sum + of(at), 0)) / lit.size;
      words.push({
        at: frame / look.frameRate,
        x: mean((at) => at % width),
        y: mean((at) => Math.floor(at / width)),
      });
    }
    before = lit;
    frame += 1;
  }
  return words;
};
