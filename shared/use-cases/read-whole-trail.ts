import type { TrailRow } from '../domain/audit.ts';
import type { TrailFilter } from '../domain/trail-filter.ts';
import type { TrailStore } from '../ports/audit.ts';

/** Rows of one read. */
const BATCH = 500;

/** Every row of a filter, oldest first, as far as the caller asks. Throws UNAVAILABLE. */
export async function* readWholeTrail(
  trail: Pick<TrailStore, 'readPage'>,
  filter: TrailFilter,
): AsyncGenerator<TrailRow> {
  let after: string | undefined;
  do {
    const page = await trail.readPage({ filter, order: 'oldest', limit: BATCH, after });
    yield* page.rows;
    after = page.next;
  } while (after !== undefined);
}
