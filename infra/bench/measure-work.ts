import type { Spent } from './spent.ts';

/** Starts counting; the result says what this process has spent since. */
export const startCounting = (): (() => Spent) => {
  const before = process.cpuUsage();
  const from = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1e6, wall: (performance.now() - from) / 1000 };
  };
};

/** Runs work in this process, alone, and counts what it spends. */
export const measureWork = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly spent: Spent }> => {
  const count = startCounting();
  const value = await work();
  return { value, spent: count() };
};
