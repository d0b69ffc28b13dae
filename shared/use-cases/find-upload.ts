import { FacelessError } from '../domain/errors.ts';
import type { Upload } from '../domain/upload.ts';
import type { UploadStore } from '../ports/uploads.ts';

/** Throws NOT_FOUND, in the same words for another owner's upload and for one that never was. */
export const findUpload = async (
  uploads: Pick<UploadStore, 'get'>,
  { owner, id }: { readonly owner: string; readonly id: string },
): Promise<Upload> => {
  const upload = await uploads.get(owner, id);
  if (upload === undefined) throw new FacelessError('NOT_FOUND', `There is no upload ${id}.`);
  return upload;
};
