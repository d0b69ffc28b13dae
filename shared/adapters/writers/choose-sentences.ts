import type { Candidate } from './judge-sentences.ts';

export interface Frame {
  /** Seconds for the sentences with a gap after each. */
  readonly target: number;
  readonly gap: number;
  /** Sentences that must be kept; others come between the first and the last of them. */
  readonly opening: number;
  readonly closing: number;
  /** Share of the time that they fill at least. */
  readonly shortest: number;
}

/** Longest film at which the steps of time stay fine; a step is 0.05 s for a minute. */
const STEPS = 1_200;
const TOO_LONG = 1.06;

/** Best total score at each time, where the last sentence looked at was kept or left out. */
interface Row {
  readonly kept: Float64Array;
  readonly left: Float64Array;
  /** For a kept sentence: 1 where the one before it was kept too. */
  readonly cameFromKept: Uint8Array;
  /** For a sentence left out: 1 where the one before it was kept. */
  readonly leftFromKept: Uint8Array;
}

const emptyRow = (size: number): Row => ({
  kept: new Float64Array(size).fill(-Infinity),
  left: new Float64Array(size).fill(-Infinity),
  cameFromKept: new Uint8Array(size),
  leftFromKept: new Uint8Array(size),
});

const costOf = (candidate: Candidate, frame: Frame, step: number): number =>
  Math.max(1, Math.round((candidate.seconds + frame.gap) / step));

const extend = (
  row: Row,
  candidate: Candidate,
  rules: { readonly cost: number; readonly previous: Candidate },
): Row => {
  const next = emptyRow(row.kept.length);
  const { cost, previous } = rules;
  for (let time = 0; time < row.kept.length; time += 1) {
    const kept = row.kept[time] ?? -Infinity;
    const left = row.left[time] ?? -Infinity;
    const mayLeave = previous.promises ? -Infinity : kept;
    next.left[time] = Math.max(mayLeave, left);
    next.leftFromKept[time] = mayLeave > left ? 1 : 0;
    const at = time + cost;
    if (at >= row.kept.length) continue;
    const fresh = candidate.leans ? -Infinity : left;
    next.kept[at] = Math.max(kept + candidate.readsOn, fresh) + candidate.score;
    next.cameFromKept[at] = kept + candidate.readsOn >= fresh ? 1 : 0;
  }
  return next;
};

const traceBack = (rows: readonly Row[], costs: readonly number[], end: number): readonly number[] => {
  const chosen: number[] = [];
  let time = end;
  let isKept = true;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (isKept) {
      chosen.unshift(at);
      isKept = row?.cameFromKept[time] === 1;
      time -= costs[at] ?? 0;
    } else isKept = row?.leftFromKept[time] === 1;
  }
  return chosen;
};

/**
 * Chooses the sentences between an opening and a closing that say most in the time: exact, by dynamic programming.
 * A sentence that leans on the one before is kept only with it, a question only with its answer.
 *
 * @returns indexes in order, or undefined where no choice comes near the time
 */
export const chooseSentences = (
  candidates: readonly Candidate[],
  frame: Frame,
): readonly number[] | undefined => {
  const span = candidates.slice(frame.opening, frame.closing + 1);
  const step = frame.target / STEPS;
  const costs = span.map((candidate) => costOf(candidate, frame, step));
  const size = Math.ceil(STEPS * TOO_LONG) + 1;
  let row = emptyRow(size);
  if ((costs[0] ?? size) < size) row.kept[costs[0] ?? 0] = 0;
  const rows = [row];
  for (let at = 1; at < span.length; at += 1) {
    row = extend(row, span[at]!, { cost: costs[at]!, previous: span[at - 1]! });
    rows.push(row);
  }
  let best = -1;
  for (let time = Math.floor(STEPS * frame.shortest); time < size; time += 1)
    if ((row.kept[time] ?? -Infinity) > (row.kept[best] ?? -Infinity)) best = time;
  if (best < 0) return undefined;
  return traceBack(rows, costs, best).map((at) => at + frame.opening);
};
