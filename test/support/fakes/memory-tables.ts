import type { AuditEvent, AuditRow } from '../../../shared/domain/audit.ts';
import type { Hold } from '../../../shared/domain/cost/hold.ts';
import type { Spending } from '../../../shared/domain/quota.ts';
import type { Video } from '../../../shared/domain/video.ts';
import type { PartCost } from '../../../shared/domain/cost/part-cost.ts';
import type { DeadLetter, IdempotencyRecord, Part, WorkState } from '../../../shared/ports/store.ts';
import type { Clock, NewId } from '../../../shared/ports/world.ts';

export type LeaseRow = WorkState['leases'][number] & {
  readonly videoId: string;
  readonly token: number;
  readonly starts: number;
};

/** What the tables hold: the fakes of the stores share one, as the adapters share the tables. */
export interface MemoryTables {
  readonly videos: Map<string, Video>;
  /** Heads of deleted videos, by id. */
  readonly tombstones: Map<string, Pick<Video, 'version' | 'auditHash'>>;
  readonly due: Map<string, string>;
  readonly idempotency: Map<string, IdempotencyRecord & { readonly expires: number }>;
  /** By owner and day. */
  readonly usage: Map<string, Spending>;
  readonly audit: AuditRow[];
  readonly events: AuditEvent[];
  readonly leases: Map<string, LeaseRow>;
  readonly parts: Map<string, Part>;
  readonly deadLetters: Map<string, DeadLetter>;
  /** By video. */
  readonly holds: Map<string, Hold>;
  /** By owner and month: nano-dollars. */
  readonly months: Map<string, number>;
  /** By the key of the start. */
  readonly costs: Map<string, PartCost & { readonly videoId: string; readonly month: string }>;
  readonly clock: Clock;
  readonly newId: NewId;
}

export const createMemoryTables = (world: { clock: Clock; newId: NewId }): MemoryTables => ({
  videos: new Map(),
  tombstones: new Map(),
  due: new Map(),
  idempotency: new Map(),
  usage: new Map(),
  audit: [],
  events: [],
  leases: new Map(),
  parts: new Map(),
  deadLetters: new Map(),
  holds: new Map(),
  months: new Map(),
  costs: new Map(),
  ...world,
});
