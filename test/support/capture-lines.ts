import { mock } from 'node:test';

export interface Captured<T> {
  readonly value: T;
  /** What was written, line by line. */
  readonly lines: readonly string[];
  /** The lines that are JSON objects. */
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

type Write = typeof process.stdout.write;

/** Runs `work` and takes its log lines and metrics from both streams; the test runner's own writes pass. */
export const captureLines = async <T>(work: () => Promise<T>): Promise<Captured<T>> => {
  const chunks: string[] = [];
  const mocks = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    const take = ((chunk: unknown, ...rest: never[]) => {
      if (typeof chunk !== 'string') return write(chunk as string, ...rest);
      chunks.push(chunk);
      return true;
    }) as Write;
    return mock.method(stream, 'write', take);
  });
  try {
    const value = await work();
    const lines = chunks
      .join('')
      .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
      .filter((line) => line !== '');
    const entries = lines
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    return { value, lines, entries };
  } finally {
    for (const one of mocks) one.mock.restore();
  }
};
