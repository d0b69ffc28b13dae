/** What reading, verifying and sealing the audit trail need of the world. */
import type { ChainHead } from '../domain/audit-chain.ts';
import type { AuditEvent, AuditRow, EventRow, TrailRow } from '../domain/audit.ts';
import type { MergedPage, Order } from '../domain/merge-shards.ts';
import type { Seal, SealHead } from '../domain/seal.ts';
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

export interface SealStore {
  /** Consistent. */
  readonly findHead: () => Promise<SealHead | undefined>;
  /** Undefined where there is none of that number. */
  readonly get: (seq: number) => Promise<Seal | undefined>;
  /** Writes it once: false where one of that number is there. */
  readonly put: (seal: Seal) => Promise<boolean>;
  /** The head onto this seal (condition: the head read), with its audit row. STALE where another tick was faster. */
  readonly advance: (head: SealHead | undefined, seal: Seal, audit: AuditEvent) => Promise<void>;
}
