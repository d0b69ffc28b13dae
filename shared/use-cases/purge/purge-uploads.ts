import type { Upload } from '../../domain/upload.ts';
import type { ListOwned } from '../../ports/store.ts';
import { deleteUpload, type DeleteUploadDeps } from '../delete-upload.ts';
import { type Purger, STEP } from './purger.ts';

export interface PurgeUploadsDeps extends DeleteUploadDeps {
  readonly listUploads: ListOwned<Upload>;
}

/** With their files, in whatever state. What a form that was given before still sends goes after a day. */
export const purgeUploads =
  (deps: PurgeUploadsDeps): Purger =>
  async ({ owner, audit }) => {
    const uploads = await deps.listUploads({ owner, limit: STEP });
    for (const { id } of uploads) await deleteUpload(deps)({ owner, id, audit });
    return uploads.length;
  };
