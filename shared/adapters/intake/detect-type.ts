import { fileTypeFromFile } from 'file-type';
import { UPLOAD_TYPES, type UploadKind, type UploadType } from '../../domain/upload.ts';
import { refuseFile } from './conversion.ts';

/** Names that the detector has for what is declared by another one. WebM's is that of a clip, also for a sound. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
  'video/mp1s': 'video/mpeg',
  'video/mp2p': 'video/mpeg',
  'video/vnd.avi': 'video/x-msvideo',
};

const KNOWN: ReadonlySet<string> = new Set(Object.values(UPLOAD_TYPES).flat());

const nameType = (mime: string, kind: UploadKind): string => {
  const [plain = ''] = mime.toLowerCase().split(';');
  if (plain === 'video/webm' && kind === 'audio') return 'audio/webm';
  return ALIASES[plain] ?? plain;
};

/**
 * The type of a file by its first bytes. Throws INVALID_INPUT where they are of no type that is taken, or of another
 * than the declared one.
 */
export const detectType = async (
  path: string,
  declared: { readonly kind: UploadKind; readonly contentType: UploadType },
): Promise<UploadType> => {
  const found = await fileTypeFromFile(path);
  const type = found === undefined ? undefined : nameType(found.mime, declared.kind);
  if (type === undefined || !KNOWN.has(type)) {
    const what = type === undefined ? 'is of no known type' : `is ${type}`;
    throw refuseFile(
      `The file ${what}; ${declared.kind} uploads are ${UPLOAD_TYPES[declared.kind].join(', ')}.`,
    );
  }
  if (type !== declared.contentType)
    throw refuseFile(`The file is ${type}, and was declared as ${declared.contentType}.`);
  return declared.contentType;
};
