/** What a piece of work took, in seconds: CPU time of all its threads, and time on the clock. */
export interface Spent {
  readonly cpu: number;
  readonly wall: number;
}

export const addSpent = (...costs: readonly Spent[]): Spent => ({
  cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
  wall: costs.reduce((sum, { wall }) => sum + wall, 0),
});

export const scaleSpent = ({ cpu, wall }: Spent, factor: number): Spent => ({
  cpu: cpu * factor,
  wall: wall * factor,
});

/** What is left of a whole without its parts. Noise may leave less than nothing of the CPU time: that is shown. */
export const withoutParts = (whole: Spent, ...parts: readonly Spent[]): Spent => {
  const { cpu, wall } = addSpent(...parts);
  return { cpu: whole.cpu - cpu, wall: whole.wall - wall };
};

/** The middle value, or the mean of the two middle ones; NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
};

/** The value below which that share of all lies, by nearest rank; NaN of none. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;
