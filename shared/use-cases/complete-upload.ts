import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { UPLOAD_HOURS } from '../domain/limits.ts';
import type { UploadMessage } from '../domain/upload-message.ts';
import { nextUploadStatus } from '../domain/upload-transitions.ts';
import type { Upload } from '../domain/upload.ts';
import { logDataModification } from '../observability/audit.ts';
import type { Quarantine, SendUpload, UploadStore } from '../ports/uploads.ts';
import type { Clock } from '../ports/world.ts';
import { quarantineKey } from './create-upload.ts';
import { findUpload } from './find-upload.ts';
import { retryStale } from './retry-stale.ts';

export interface CompleteUploadDeps {
  readonly uploads: Pick<UploadStore, 'get' | 'change'>;
  readonly quarantine: Pick<Quarantine, 'has'>;
  readonly sendUpload: SendUpload;
  readonly clock: Clock;
  /** Told when the message could not be sent; the sweeper sends it. */
  readonly warnUnsent: (upload: Upload, error: unknown) => void;
}

export interface CompleteUpload {
  readonly owner: string;
  readonly id: string;
  readonly audit: AuditContext;
}

export const toUploadMessage = ({ id, owner, requestId }: Upload): UploadMessage => ({
  schema: 1,
  uploadId: id,
  owner,
  requestId,
});

const assertSent = async ({ quarantine }: CompleteUploadDeps, upload: Upload): Promise<void> => {
  if (await quarantine.has(quarantineKey(upload))) return;
  throw new FacelessError(
    'CONFLICT',
    `The file of upload ${upload.id} is not there; send it with the form, then complete the upload.`,
  );
};

const startChecking = async (
  deps: CompleteUploadDeps,
  { owner, id, audit }: CompleteUpload,
): Promise<Upload> => {
  const upload = await findUpload(deps.uploads, { owner, id });
  const status = nextUploadStatus(upload.status, 'sent');
  if (upload.status === 'CHECKING') return upload;
  if (status === undefined)
    throw new FacelessError(
      'CONFLICT',
      `Upload ${id} is ${upload.status}; only one that is PENDING completes.`,
    );
  await assertSent(deps, upload);
  const { requestId } = audit;
  const deadline = new Date(deps.clock.now().getTime() + UPLOAD_HOURS.checked * 3_600_000).toISOString();
  return deps.uploads.change({
    upload,
    change: { status, requestId, deadline },
    audit: logDataModification(audit, 'upload_transition', {
      details: { from: upload.status, to: status },
    }),
  });
};

/**
 * Hands the file that was sent to the inspector. Said again while it is being checked, it asks again and changes
 * nothing. Throws NOT_FOUND; CONFLICT where no file was sent, or it is decided already; STALE; UNAVAILABLE.
 */
export const completeUpload =
  (deps: CompleteUploadDeps) =>
  async (input: CompleteUpload): Promise<Upload> => {
    const upload = await retryStale(async () => startChecking(deps, input));
    await deps.sendUpload(toUploadMessage(upload)).catch((error: unknown) => {
      deps.warnUnsent(upload, error);
    });
    return upload;
  };
