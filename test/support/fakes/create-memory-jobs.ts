import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Job, JobLease } from '../../../shared/domain/job.ts';
import { jobSubject } from '../../../shared/domain/keys.ts';
import type { JobLeaseStore, JobStore } from '../../../shared/ports/jobs.ts';
import type { Clock } from '../../../shared/ports/world.ts';
import { createMemoryItems, type MemoryWorld } from './create-memory-items.ts';

const DUE_AFTER = 60_000;

/** JobStore in memory. */
export const createMemoryJobs = (world: MemoryWorld): JobStore => {
  const { create, get, change, remove, listDue, postpone } = createMemoryItems<Job>(world, {
    subject: jobSubject,
    dueAt: ({ status }, now) =>
      status === 'QUEUED' ? new Date(now.getTime() + DUE_AFTER).toISOString() : undefined,
  });
  return {
    create: async ({ job, audit }) => create(job, audit),
    get,
    change: async (input) => change(input.job, input.change, input.audit),
    remove: async ({ job, audit }) => {
      remove(job, audit);
    },
    listDue,
    postpone,
  };
};

/** JobLeaseStore in memory. */
export const createMemoryJobLeases = (clock: Clock): JobLeaseStore => {
  const leases = new Map<string, JobLease>();
  const later = (seconds: number): string => new Date(clock.now().getTime() + seconds * 1000).toISOString();
  const lost = (): FacelessError => new FacelessError('LEASE_LOST', 'Another worker has it.');
  return {
    acquire: async (jobId, seconds) => {
      const held = leases.get(jobId);
      if (held !== undefined && held.expiresAt > clock.now().toISOString()) throw lost();
      const lease = {
        starts: (held?.starts ?? 0) + 1,
        progress: 0,
        expiresAt: later(seconds),
        resting: false,
      };
      leases.set(jobId, lease);
      return lease;
    },
    renew: async (jobId, { starts }, { seconds, progress }) => {
      if (leases.get(jobId)?.starts !== starts) throw lost();
      leases.set(jobId, { starts, progress, expiresAt: later(seconds), resting: false });
    },
    release: async (jobId, { starts }, until) => {
      const held = leases.get(jobId);
      if (held?.starts === starts)
        leases.set(jobId, { ...held, expiresAt: until.toISOString(), resting: true });
    },
    find: async (jobId) => leases.get(jobId),
  };
};
