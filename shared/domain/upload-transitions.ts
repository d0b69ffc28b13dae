/** What may happen to an upload, and what it becomes. Everything else that asks, asks here. */
import type { UploadStatus } from './upload.ts';

export const UPLOAD_EVENTS = ['sent', 'passed', 'rejected', 'expired'] as const;
export type UploadEvent = (typeof UPLOAD_EVENTS)[number];

const TABLE: Readonly<Record<UploadStatus, Readonly<Partial<Record<UploadEvent, UploadStatus>>>>> = {
  PENDING: { sent: 'CHECKING', expired: 'REJECTED' },
  CHECKING: { passed: 'READY', rejected: 'REJECTED', expired: 'REJECTED' },
  READY: {},
  REJECTED: {},
};

/** What an upload in that status becomes by that event; undefined where the event cannot happen. */
export const nextUploadStatus = (status: UploadStatus, event: UploadEvent): UploadStatus | undefined =>
  TABLE[status][event];
