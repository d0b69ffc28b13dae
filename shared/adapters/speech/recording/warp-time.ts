/** Dynamic time warping of one utterance onto another: pure. */
import { DIMENSIONS, type Features } from './mel-features.ts';

export interface Warp {
  /** For each frame of the reference the first and the last frame of the recording that it is heard in. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Mean distance of frames that sound in both. */
  readonly cost: number;
}

/** The columns that a row may use: `from` up to and without `to`. */
interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const MATCH = 0;
const WAIT = 1;
const SKIP = 2;
/** Of a frame without sound that the other utterance does not have: a pause costs next to nothing. */
const PAUSE_COST = 0.3;
/** Cells of the coarse table. */
const MOST_CELLS = 12_000_000;
const LEAST_FACTOR = 4;
/** Frames to each side of the coarse way that the fine one may leave it by. */
const RADIUS = 24;

const distance = (one: Features, row: number, other: Features, column: number): number => {
  const [a, b] = [row * DIMENSIONS, column * DIMENSIONS];
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1) {
    const difference = one.values[a + at]! - other.values[b + at]!;
    sum += difference * difference;
  }
  return Math.sqrt(sum / DIMENSIONS);
};

const wholeBand = (rows: number, columns: number): Band => ({
  from: new Int32Array(rows),
  to: new Int32Array(rows).fill(columns),
});

/** A table of the last step to each cell of the band, row after row, and where each row begins in it. */
const fillSteps = (recording: Features, reference: Features, band: Band) => {
  const starts = new Int32Array(recording.count + 1);
  for (let row = 0; row < recording.count; row += 1)
    starts[row + 1] = starts[row]! + band.to[row]! - band.from[row]!;
  const steps = new Uint8Array(starts[recording.count]!);
  let above = new Float32Array(0);
  let aboveFrom = 0;
  for (let row = 0; row < recording.count; row += 1) {
    const [from, to] = [band.from[row]!, band.to[row]!];
    const costs = new Float32Array(to - from);
    for (let column = from; column < to; column += 1) {
      const here = distance(recording, row, reference, column);
      const wait = recording.sounding[row] ? here : Math.min(here, PAUSE_COST);
      const skip = reference.sounding[column] ? here : Math.min(here, PAUSE_COST);
      const up = above[column - aboveFrom] ?? Infinity;
      const diagonal = column === aboveFrom ? Infinity : (above[column - 1 - aboveFrom] ?? Infinity);
      const left = column === from ? Infinity : costs[column - 1 - from]!;
      let least = row === 0 && column === 0 ? here : diagonal + here;
      let step = MATCH;
      if (up + wait < least) [least, step] = [up + wait, WAIT];
      if (left + skip < least) [least, step] = [left + skip, SKIP];
      costs[column - from] = least;
      steps[starts[row]! + column - from] = step;
    }
    [above, aboveFrom] = [costs, from];
  }
  return { steps, starts };
};

const follow = (recording: Features, reference: Features, band: Band): Warp => {
  const { steps, starts } = fillSteps(recording, reference, band);
  const first = new Int32Array(reference.count).fill(-1);
  const last = new Int32Array(reference.count).fill(-1);
  let [row, column] = [recording.count - 1, reference.count - 1];
  let [sum, count] = [0, 0];
  while (row >= 0 && column >= 0) {
    first[column] = row;
    if (last[column] === -1) last[column] = row;
    if (recording.sounding[row] && reference.sounding[column]) {
      sum += distance(recording, row, reference, column);
      count += 1;
    }
    const step = steps[starts[row]! + column - band.from[row]!];
    if (step !== SKIP) row -= 1;
    if (step !== WAIT) column -= 1;
    if (step !== MATCH && (row < 0 || column < 0)) break;
  }
  return { first, last, cost: count === 0 ? Infinity : sum / count };
};

/** Every `factor` frames become their mean; they sound where one of them does. */
const thin = ({ count, values, sounding }: Features, factor: number): Features => {
  const fewer = Math.ceil(count / factor);
  const means = new Float32Array(fewer * DIMENSIONS);
  for (let at = 0; at < count; at += 1) {
    const group = Math.floor(at / factor);
    const size = Math.min(factor, count - group * factor);
    for (let order = 0; order < DIMENSIONS; order += 1)
      means[group * DIMENSIONS + order]! += values[at * DIMENSIONS + order]! / size;
  }
  const isSounding = Array.from({ length: fewer }, (_, group) =>
    sounding.slice(group * factor, (group + 1) * factor).includes(true),
  );
  return { count: fewer, values: means, sounding: isSounding };
};

/** The surroundings of a coarse way, in fine frames. */
const bandAround = (
  coarse: Warp,
  factor: number,
  size: { readonly rows: number; readonly columns: number },
): Band => {
  const { rows, columns } = size;
  const band = { from: new Int32Array(rows).fill(columns), to: new Int32Array(rows) };
  for (const [group, firstRow] of coarse.first.entries()) {
    const top = Math.max(0, firstRow * factor - RADIUS);
    const bottom = Math.min(rows, (coarse.last[group]! + 1) * factor + RADIUS);
    const left = Math.max(0, group * factor - RADIUS);
    const right = Math.min(columns, (group + 1) * factor + RADIUS);
    for (let row = top; row < bottom; row += 1) {
      band.from[row] = Math.min(band.from[row]!, left);
      band.to[row] = Math.max(band.to[row]!, right);
    }
  }
  return band;
};

/**
 * Finds for each frame of the reference where the recording says it. Coarse at first, then fine around that way: five
 * minutes take 12 million cells and then 100 a frame.
 */
export const warpTime = (recording: Features, reference: Features): Warp => {
  const cells = recording.count * reference.count;
  const factor = Math.max(LEAST_FACTOR, Math.ceil(Math.sqrt(cells / MOST_CELLS)));
  const [few, fewer] = [thin(recording, factor), thin(reference, factor)];
  const coarse = follow(few, fewer, wholeBand(few.count, fewer.count));
  const size = { rows: recording.count, columns: reference.count };
  return follow(recording, reference, bandAround(coarse, factor, size));
};
