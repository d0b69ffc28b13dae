import type { AuditContext } from '../../domain/audit.ts';

/**
 * Removes some of what an owner has of one kind, and says how many things it found. Whoever calls it again goes on;
 * 0 says that there was nothing. A kind of thing that owners have is a purger here, or it outlives them.
 */
export type Purger = (input: { readonly owner: string; readonly audit: AuditContext }) => Promise<number>;

/** Things of a kind in one step: a tick has less than a minute. */
export const STEP = 25;
