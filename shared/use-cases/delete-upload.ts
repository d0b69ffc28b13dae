import type { AuditContext } from '../domain/audit.ts';
import { uploadPrefixes } from '../domain/keys.ts';
import { logDataModification } from '../observability/audit.ts';
import type { UploadStore } from '../ports/uploads.ts';
import type { ObjectStore } from '../ports/world.ts';
import { findUpload } from './find-upload.ts';
import { retryStale } from './retry-stale.ts';

export interface DeleteUploadDeps {
  readonly uploads: Pick<UploadStore, 'get' | 'remove'>;
  readonly objects: Pick<ObjectStore, 'removePrefix'>;
}

/**
 * Deletes an upload in any state, with its files; the worker that is at it clears what it writes later. Files go
 * first, as with videos: after a failure the same request finishes the job. Throws NOT_FOUND; STALE; UNAVAILABLE.
 */
export const deleteUpload =
  ({ uploads, objects }: DeleteUploadDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<void> =>
    retryStale(async () => {
      const upload = await findUpload(uploads, input);
      for (const prefix of Object.values(uploadPrefixes(upload))) await objects.removePrefix(prefix);
      await uploads.remove({
        upload,
        audit: logDataModification(input.audit, 'upload_deleted', { details: { status: upload.status } }),
      });
    });
