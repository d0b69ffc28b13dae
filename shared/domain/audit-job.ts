/** Long work on the audit trail, asked for by a person and done by a worker: an export or a verification. */
import type { TrailFilter } from './trail-filter.ts';
import type { VerificationResult, VerificationScope } from './verification.ts';

export const AUDIT_JOB_STATUSES = ['QUEUED', 'DONE', 'FAILED'] as const;

/** Hours until a job that was not done fails. */
export const AUDIT_JOB_HOURS = 6;

/** Days that an export is kept: the bucket's lifecycle removes it. */
export const EXPORT_DAYS = 7;

/** What an export left in the bucket. */
export interface ExportedFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

export type AuditTask =
  | { readonly kind: 'export'; readonly filter: TrailFilter }
  | { readonly kind: 'verification'; readonly scope: VerificationScope };

export interface AuditJob {
  readonly id: string;
  /** Who asked. */
  readonly owner: string;
  readonly task: AuditTask;
  readonly status: (typeof AUDIT_JOB_STATUSES)[number];
  /** Moved by every change. */
  readonly version: number;
  /** SHA-256 of the newest audit row of this job. */
  readonly auditHash: string;
  readonly file?: ExportedFile;
  readonly result?: VerificationResult;
  readonly error?: { readonly code: string; readonly message: string };
  readonly requestId: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deadline: string;
}

/** Asks the worker for a job. Ids only. */
export interface AuditJobMessage {
  readonly schema: 1;
  readonly auditJobId: string;
  readonly owner: string;
  readonly requestId: string;
}

export const toAuditJobMessage = ({ id, owner, requestId }: AuditJob): AuditJobMessage => ({
  schema: 1,
  auditJobId: id,
  owner,
  requestId,
});
