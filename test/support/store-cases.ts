import type { AuditRow } from '../../shared/domain/audit.ts';
import type { CostStore } from '../../shared/ports/costs.ts';
import type { VideoStore, WorkStore } from '../../shared/ports/store.ts';
import type { ManualClock } from './manual-clock.ts';

/** One implementation of the stores, as the shared tests see it. */
export interface StoreCase {
  readonly name: string;
  readonly videos: VideoStore;
  readonly work: WorkStore;
  readonly costs: CostStore;
  readonly clock: ManualClock;
  /** The rows of a subject, in order. */
  readonly readAudit: (subject: string) => Promise<readonly AuditRow[]>;
}
