import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the numbers were taken on, without anything that names the machine. */
export const describeMachine = (): string => {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${availableParallelism()} × ${cpus()[0]?.model ?? process.arch}, ${memory}, ${process.platform}, Node ${process.version}`;
};

/** Processes that wanted to run, over the last minute: more than there are cores makes every time longer. */
export const readLoad = (): number => loadavg()[0] ?? NaN;
