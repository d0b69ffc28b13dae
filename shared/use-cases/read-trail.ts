import { toDetails } from '../domain/audit-details.ts';
import type { AuditContext, TrailRow } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { foreignCursor } from '../domain/foreign-cursor.ts';
import { PAGE_AUDIT_EVENTS } from '../domain/limits.ts';
import { readTrailCursor, writeTrailCursor } from '../domain/trail-cursor.ts';
import { digestFilter, normaliseFilter, type TrailFilter } from '../domain/trail-filter.ts';
import { logDataAccess } from '../observability/audit.ts';
import type { TrailStore } from '../ports/audit.ts';
import type { RecordEvent } from '../ports/store.ts';
import type { NewId } from '../ports/world.ts';

export interface ReadTrailDeps {
  readonly trail: Pick<TrailStore, 'readPage' | 'findEvent'>;
  readonly record: RecordEvent;
  readonly newId: NewId;
}

/** Who reads: everybody their own, administrators all. */
export interface TrailReader {
  readonly userId: string;
  readonly isAdministrator: boolean;
}

export interface ReadTrail {
  readonly reader: TrailReader;
  readonly filter: TrailFilter;
  /** 1 to 200; 50 without it. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly audit: AuditContext;
}

export interface TrailPage {
  readonly rows: readonly TrailRow[];
  readonly cursor?: string;
}

/** The filter as far as this reader may see. Throws FORBIDDEN for others' rows; INVALID_INPUT. */
export const narrowFilter = (filter: TrailFilter, { userId, isAdministrator }: TrailReader): TrailFilter => {
  const known = normaliseFilter(filter);
  if (isAdministrator) return known;
  if (known.owner !== undefined && known.owner !== userId)
    throw new FacelessError('FORBIDDEN', 'Only administrators read what others did; leave owner out.');
  return { ...known, owner: userId };
};

/** Puts a read on record, under whose events are read; its id goes with the pages' cursors. */
export const recordRead = async (
  deps: Pick<ReadTrailDeps, 'record' | 'newId'>,
  input: Pick<ReadTrail, 'reader' | 'audit'>,
  filter: TrailFilter,
): Promise<string> => {
  const id = deps.newId();
  const details = { ...toDetails({ ...filter }), query: digestFilter(filter) };
  const owner = filter.owner ?? input.reader.userId;
  await deps.record({ ...logDataAccess(input.audit, 'audit_read', { details }), owner, id });
  return id;
};

/** That the read of a cursor is on record, by this caller and with these filters: nobody reads on without one. */
const assertRecorded = async (
  { trail }: ReadTrailDeps,
  readId: string,
  { actor, query }: { readonly actor: string; readonly query: string },
): Promise<void> => {
  const read = await trail.findEvent(readId);
  if (read?.action === 'audit_read' && read.actor === actor && read.details?.['query'] === query) return;
  throw foreignCursor('with the same filters');
};

/** Reads of the shards for one page at most: a filter that passes nearly all over ends a page early. */
const ROUNDS = 3;

const gather = async (
  { trail }: ReadTrailDeps,
  page: { readonly filter: TrailFilter; readonly limit: number; readonly after: string | undefined },
): Promise<{ readonly rows: readonly TrailRow[]; readonly next: string | undefined }> => {
  const rows: TrailRow[] = [];
  let next = page.after;
  for (let round = 0; round < ROUNDS; round += 1) {
    const limit = page.limit - rows.length;
    const read = await trail.readPage({ filter: page.filter, order: 'newest', limit, after: next });
    rows.push(...read.rows);
    ({ next } = read);
    if (next === undefined || rows.length === page.limit) break;
  }
  return { rows, next };
};

/**
 * A page of the trail, newest first. That it is read is on record first: once for all pages of a query.
 * Throws FORBIDDEN; INVALID_INPUT for a range or a cursor that is none; UNAVAILABLE.
 */
export const readTrail =
  (deps: ReadTrailDeps) =>
  async (input: ReadTrail): Promise<TrailPage> => {
    const { limit = PAGE_AUDIT_EVENTS.default, cursor } = input;
    const filter = narrowFilter(input.filter, input.reader);
    const { after, readId = await recordRead(deps, input, filter) } =
      cursor === undefined ? {} : readTrailCursor(cursor);
    if (cursor !== undefined)
      await assertRecorded(deps, readId, { actor: input.audit.actor, query: digestFilter(filter) });
    const { rows, next } = await gather(deps, { filter, limit, after });
    return next === undefined ? { rows } : { rows, cursor: writeTrailCursor({ after: next, readId }) };
  };
