import { join } from 'node:path';
import type { TrailRow } from '../domain/audit.ts';
import type { TrailStore } from '../ports/audit.ts';
import type { RunJob } from '../ports/jobs.ts';
import type { Job as Workplace } from '../ports/media.ts';
import type { WriteLines } from '../ports/world.ts';
import { readWholeTrail } from './read-whole-trail.ts';

export interface RunTrailExportDeps {
  readonly trail: Pick<TrailStore, 'readPage'>;
  readonly writeLines: WriteLines;
}

/** Where a moment lies between the first row and the end. */
const fractionOf = (time: string, first: string, end: string): number => {
  const [at, from, to] = [time, first, end].map((text) => Date.parse(text)) as [number, number, number];
  return to > from ? (at - from) / (to - from) : 1;
};

/** Rows as lines, oldest first; says how many on the way. */
async function* toLines(
  rows: AsyncIterable<TrailRow>,
  { signal, onRow }: Pick<Workplace, 'signal'> & { readonly onRow: (row: TrailRow) => void },
): AsyncGenerator<string> {
  for await (const row of rows) {
    signal.throwIfAborted();
    onRow(row);
    yield `${JSON.stringify(row)}\n`;
  }
}

/** Every row of a job's filter, oldest first, as NDJSON in gzip. */
export const runTrailExport =
  ({ trail, writeLines }: RunTrailExportDeps): RunJob<'audit-export'> =>
  async ({ input, createdAt }, { folder, signal, progress }) => {
    const path = join(folder, 'lines');
    let rows = 0;
    let first: string | undefined;
    const lines = toLines(readWholeTrail(trail, input), {
      signal,
      onRow: ({ timestamp }) => {
        rows += 1;
        first ??= timestamp;
        progress(fractionOf(timestamp, first, input.to ?? createdAt));
      },
    });
    await writeLines(path, lines);
    const file = { path, name: 'audit-events.ndjson.gz', contentType: 'application/gzip' };
    return { result: { rows }, file, audit: { details: { rows } } };
  };
