import type { Job } from '../../shared/domain/job.ts';
import { REQUEST_ID } from './make-video.ts';

const NOW = '2030-01-01T00:00:00.000Z';

/** A verification of the whole trail that waits for its worker. */
export const makeJob = (change: Partial<Job> = {}): Job => ({
  id: '01JD5T3Z8Q6V7W8X9Y0ZABCDEF',
  owner: 'owner-a',
  kind: 'audit-verification',
  input: {},
  status: 'QUEUED',
  version: 1,
  auditHash: '',
  requestId: REQUEST_ID,
  createdAt: NOW,
  updatedAt: NOW,
  deadline: '2030-01-01T06:00:00.000Z',
  ...change,
});
