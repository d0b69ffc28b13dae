import { nextUploadStatus, type UploadEvent } from '../domain/upload-transitions.ts';
import { mediaBytes, type Upload } from '../domain/upload.ts';
import { logDataModification, logSecurityEvent } from '../observability/audit.ts';
import type { UploadChange, UploadStore } from '../ports/uploads.ts';
import { unlessStale } from './unless-stale.ts';

interface Settlement {
  readonly upload: Upload;
  /** `worker:<name>` or `tick:<name>`. */
  readonly actor: string;
}

const keep = async (
  uploads: Pick<UploadStore, 'change'>,
  { upload, actor }: Settlement,
  { event, change, reason }: { event: UploadEvent; change: UploadChange; reason?: string },
): Promise<boolean> => {
  const status = nextUploadStatus(upload.status, event);
  if (status === undefined) return false;
  const context = { actor, requestId: upload.requestId };
  const outcome = { reason, details: { from: upload.status, to: status } };
  const audit =
    status === 'REJECTED'
      ? logSecurityEvent(context, 'upload_rejected', outcome)
      : logDataModification(context, 'upload_transition', outcome);
  return unlessStale(async () => uploads.change({ upload, change: { ...change, status }, audit }));
};

/** What was made of the file; false where somebody else has decided, or it was deleted. */
export const acceptUpload = async (
  uploads: Pick<UploadStore, 'change'>,
  settlement: Settlement & Required<Pick<Upload, 'media' | 'provenance'>>,
): Promise<boolean> => {
  const { media, provenance } = settlement;
  const change = { media, provenance, heldBytes: mediaBytes(media) };
  return keep(uploads, settlement, { event: 'passed', change });
};

/** Why it cannot be used; it takes no storage any more. False where it has been decided, or deleted. */
export const rejectUpload = async (
  uploads: Pick<UploadStore, 'change'>,
  settlement: Settlement & {
    readonly event: 'rejected' | 'expired';
    readonly error: NonNullable<Upload['error']>;
  },
): Promise<boolean> => {
  const { event, error } = settlement;
  return keep(uploads, settlement, { event, change: { error, heldBytes: 0 }, reason: error.message });
};
