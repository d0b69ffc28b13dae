import { join } from 'node:path';
import { FacelessError } from '../domain/errors.ts';
import { uploadPrefixes } from '../domain/keys.ts';
import type { UploadMessage } from '../domain/upload-message.ts';
import { uploadProvenance, type MediaFile, type Upload, type UploadMedia } from '../domain/upload.ts';
import type { ConvertMedia, LocalFile, Quarantine, UploadStore } from '../ports/uploads.ts';
import type { NewId, ObjectStore } from '../ports/world.ts';
import { quarantineKey } from './create-upload.ts';
import { acceptUpload, rejectUpload } from './settle-upload.ts';

export interface InspectUploadDeps {
  readonly uploads: Pick<UploadStore, 'get' | 'change'>;
  readonly quarantine: Pick<Quarantine, 'copy' | 'fetch'>;
  readonly objects: Pick<ObjectStore, 'putFile' | 'removePrefix'>;
  readonly convertMedia: ConvertMedia;
  /** Runs work with a private folder that is gone afterwards. */
  readonly withFolder: <T>(work: (folder: string) => Promise<T>) => Promise<T>;
  readonly newId: NewId;
}

const ACTOR = 'worker:inspect-upload';

interface Inspected {
  readonly media: UploadMedia<LocalFile>;
  /** Of the file as it was sent. */
  readonly sha256: string;
}

const refuse = (message: string): never => {
  throw new FacelessError('INVALID_INPUT', message);
};

/** Copies first, then looks at the copy: whoever holds the form may send something else meanwhile. */
const fetchCopy = async (deps: InspectUploadDeps, upload: Upload, path: string): Promise<string> => {
  const key = `${uploadPrefixes(upload).inspection}${deps.newId()}`;
  if (!(await deps.quarantine.copy({ from: quarantineKey(upload), to: key })))
    refuse('The file is not there any more. Upload it again.');
  const { bytes, sha256 } = await deps.quarantine.fetch({ key, path, most: upload.bytes });
  if (bytes !== upload.bytes) refuse(`The file has ${bytes} bytes; ${upload.bytes} were declared.`);
  if (upload.sha256 !== undefined && upload.sha256 !== sha256)
    refuse(`The file's SHA-256 is ${sha256}; ${upload.sha256} was declared.`);
  return sha256;
};

const inspect = async (deps: InspectUploadDeps, upload: Upload, folder: string): Promise<Inspected> => {
  const path = join(folder, 'original');
  const sha256 = await fetchCopy(deps, upload, path);
  const { kind, contentType } = upload;
  const converted = join(folder, 'converted');
  return { media: await deps.convertMedia({ path, folder: converted, kind, contentType }), sha256 };
};

const put = async (
  { objects }: InspectUploadDeps,
  key: string,
  { path, contentType }: LocalFile,
): Promise<MediaFile> => ({ ...(await objects.putFile({ key, path, contentType })), contentType });

const putMedia = async (
  deps: InspectUploadDeps,
  prefix: string,
  media: UploadMedia<LocalFile>,
): Promise<UploadMedia> => {
  const file = await put(deps, `${prefix}${media.kind}`, media.file);
  if (media.kind !== 'video') return { ...media, file };
  const { sound, ...picture } = media;
  if (sound === undefined) return { ...picture, file };
  return { ...picture, file, sound: await put(deps, `${prefix}sound`, sound) };
};

/** Keeps what was made; what another copy of the message, or a deletion, has overtaken goes again. */
const keep = async (deps: InspectUploadDeps, upload: Upload, inspected: Inspected): Promise<void> => {
  const prefix = `${uploadPrefixes(upload).media}${deps.newId()}/`;
  const media = await putMedia(deps, prefix, inspected.media);
  const provenance = uploadProvenance(upload, inspected.sha256);
  const isKept = await acceptUpload(deps.uploads, { upload, media, provenance, actor: ACTOR });
  if (!isKept) await deps.objects.removePrefix(prefix);
};

const reject = async (deps: InspectUploadDeps, upload: Upload, failure: FacelessError): Promise<void> => {
  const { code, message } = failure;
  const error = { code, message };
  await rejectUpload(deps.uploads, { upload, event: 'rejected', error, actor: ACTOR });
};

const decide = async (deps: InspectUploadDeps, upload: Upload, folder: string): Promise<void> => {
  let inspected: Inspected;
  try {
    inspected = await inspect(deps, upload, folder);
  } catch (error) {
    if (!(error instanceof FacelessError) || error.retryable) throw error;
    await reject(deps, upload, error);
    return;
  }
  await keep(deps, upload, inspected);
};

/**
 * Decides about an upload: made anew and READY, or REJECTED with the reason. Its effects are its result alone, so it
 * needs no lease: of two copies of a message the first to finish counts. Throws what is retryable.
 */
export const inspectUpload =
  (deps: InspectUploadDeps) =>
  async ({ owner, uploadId }: UploadMessage): Promise<void> => {
    const upload = await deps.uploads.get(owner, uploadId);
    if (upload?.status !== 'CHECKING') return;
    await deps.withFolder(async (folder) => decide(deps, upload, folder));
    const { quarantine, inspection } = uploadPrefixes(upload);
    for (const prefix of [quarantine, inspection]) await deps.objects.removePrefix(prefix);
  };
