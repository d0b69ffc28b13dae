/** What of the audit trail is asked for. Pure. */
import type { AuditAction, AuditType } from './audit.ts';
import { digestValue } from './digest.ts';
import { FacelessError } from './errors.ts';

/** Each narrows the rows; none of them asks for all. */
export interface TrailFilter {
  readonly owner?: string | undefined;
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly type?: AuditType | undefined;
  readonly success?: boolean | undefined;
  /** RFC 3339; from this moment on. */
  readonly from?: string | undefined;
  /** RFC 3339; before this moment. */
  readonly to?: string | undefined;
}

const readTime = (name: 'from' | 'to', text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new FacelessError('INVALID_INPUT', 'The time range cannot be read.', {
    fields: [{ pointer: `/${name}`, detail: 'is no moment; write it as 2026-11-24T09:30:00Z' }],
  });
};

/** The filter with its times as rows have them: UTC, milliseconds. Throws INVALID_INPUT for a range that is none. */
export const normaliseFilter = (filter: TrailFilter): TrailFilter => {
  const [from, to] = [readTime('from', filter.from), readTime('to', filter.to)];
  if (from !== undefined && to !== undefined && from >= to)
    throw new FacelessError('INVALID_INPUT', 'The time range is empty.', {
      fields: [{ pointer: '/to', detail: `is not after from, ${from}` }],
    });
  return { ...filter, from, to };
};

/** The same for the same filter: a query's pages are told by it. */
export const digestFilter = (filter: TrailFilter): string => digestValue(filter).slice(0, 32);
