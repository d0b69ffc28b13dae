/** What reading, and verifying the audit trail need of the database. */
import type { ChainHead } from '../domain/audit-chain.ts';
import type { AuditRow, EventRow, TrailRow } from '../domain/audit.ts';
import type { MergedPage, Order } from '../domain/merge-shards.ts';
import type { TrailFilter } from '../domain/trail-filter.ts';

export interface TrailPageInput {
  readonly filter: TrailFilter;
  readonly order: Order;
  readonly limit: number;
  /** A position; the page begins after it. */
  readonly after?: string | undefined;
}

/** A subject's whole chain, and the head on its item. */
export interface StoredChain {
  readonly rows: readonly AuditRow[];
  /** Undefined where there is no such item. */
  readonly newest: ChainHead | undefined;
  /** Whether the rows name an item that holds the head. */
  readonly hasItem: boolean;
  /** Of rows that stand under other keys than their content gives: hidden from readers, or moved. */
  readonly displaced: readonly number[];
}

export interface TrailStore {
  /** Rows of the filter in the order of time. Follows the table within moments. */
  readonly readPage: (input: TrailPageInput) => Promise<MergedPage<TrailRow>>;
  /** Consistent, and of one moment. */
  readonly readChain: (subject: string) => Promise<StoredChain>;
  /** A row of no chain. Consistent. */
  readonly findEvent: (id: string) => Promise<EventRow | undefined>;
}
