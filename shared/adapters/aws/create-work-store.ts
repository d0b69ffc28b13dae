import type { WorkStore } from '../../ports/store.ts';
import { readWork } from './read-work.ts';
import { acquireLease, putPart, releaseLease, renewLease, restLease, type WorkTable } from './work-writes.ts';

/** Leases and parts of the application table: apart from the video, so that a heartbeat meets no transition. */
export const createWorkStore = (table: WorkTable): WorkStore => ({
  acquire: acquireLease(table),
  renew: renewLease(table),
  release: releaseLease(table),
  rest: restLease(table),
  putPart: putPart(table),
  read: readWork(table),
});
