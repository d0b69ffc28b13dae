import { stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { UPLOAD_BYTES, type UploadKind, type UploadType } from '../../../shared/domain/upload.ts';
import { BadInput } from './bad-input.ts';
import type { DocumentSource } from './build-source.ts';
import type { FrontMatter } from './read-front-matter.ts';

/** A file of the author's own, found and not yet read. */
export interface OwnFile {
  readonly kind: UploadKind;
  /** Absolute. */
  readonly path: string;
  readonly contentType: UploadType;
  readonly bytes: number;
}

export interface OwnFiles {
  /** Pictures and clips, by what `[picture: …]` calls them. */
  readonly pictures: ReadonlyMap<string, OwnFile>;
  /** By what `[recording: …]` calls them. */
  readonly recordings: ReadonlyMap<string, OwnFile>;
  readonly music?: OwnFile;
}

const TYPES: Readonly<Record<UploadKind, Readonly<Record<string, UploadType>>>> = {
  image: {
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.png': 'image/png',
    '.gif': 'image/gif',
    '.webp': 'image/webp',
  },
  video: {
    '.mp4': 'video/mp4',
    '.m4v': 'video/mp4',
    '.mov': 'video/quicktime',
    '.webm': 'video/webm',
    '.avi': 'video/x-msvideo',
    '.mpg': 'video/mpeg',
    '.mpeg': 'video/mpeg',
  },
  audio: { '.mp3': 'audio/mpeg', '.wav': 'audio/wav', '.ogg': 'audio/ogg', '.webm': 'audio/webm' },
};

const MIB = 1024 * 1024;

const readFacts = async (path: string): Promise<{ readonly isFile: boolean; readonly bytes: number }> => {
  try {
    const facts = await stat(path);
    return { isFile: facts.isFile(), bytes: facts.size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { isFile: false, bytes: 0 };
    throw new BadInput(`${path} cannot be read (${String((error as NodeJS.ErrnoException).code)}).`, error);
  }
};

const findFile = async (kinds: readonly UploadKind[], path: string): Promise<OwnFile> => {
  const ending = extname(path).toLowerCase();
  const kind = kinds.find((one) => TYPES[one][ending] !== undefined);
  const contentType = kind && TYPES[kind][ending];
  if (kind === undefined || contentType === undefined) {
    const known = kinds.flatMap((one) => Object.keys(TYPES[one]));
    throw new BadInput(`${path} must end in one of ${known.join(', ')}.`);
  }
  const { isFile, bytes } = await readFacts(path);
  if (!isFile) throw new BadInput(`There is no file ${path}. Paths begin at the document's folder.`);
  if (bytes === 0 || bytes > UPLOAD_BYTES[kind])
    throw new BadInput(`${path} has ${bytes} bytes; 1 to ${UPLOAD_BYTES[kind] / MIB} MiB can be used.`);
  return { kind, path, contentType, bytes };
};

/** The fields that name files, what a paragraph calls one, and an example. */
const NAMING = {
  pictures: { field: 'picture', does: 'shows', example: 'my cup' },
  recordings: { field: 'recording', does: 'is said by', example: 'my take' },
} as const;

const checkNames = (list: keyof typeof NAMING, names: readonly string[], source: DocumentSource): void => {
  const { field, does, example } = NAMING[list];
  if (names.length > 0 && source.type !== 'scenes')
    throw new BadInput(
      `“${list}” belong to mode: scenes, whose paragraphs name them: [${field}: ${example}].`,
    );
  const used = new Set(source.type === 'scenes' ? source.scenes.map((scene) => scene[field]) : []);
  const unused = names.filter((name) => !used.has(name));
  if (unused.length > 0)
    throw new BadInput(
      `No scene ${does} ${unused.map((name) => `“${name}”`).join(', ')} of “${list}”: write [${field}: ${unused[0]}] above a paragraph.`,
    );
};

/** Words for a picture need no file; a recording is nothing without one. */
const checkRecordings = (names: readonly string[], source: DocumentSource): void => {
  for (const { recording } of source.type === 'scenes' ? source.scenes : [])
    if (recording !== undefined && !names.includes(recording))
      throw new BadInput(
        `[recording: ${recording}] names no recording. Write recordings: { ${recording}: takes/one.mp3 } into the front matter.`,
      );
};

/**
 * The files that a document's front matter names by path, from the document's own folder on (for standard input:
 * the present one).
 * @throws BadInput for a file that is not there, is of another type or too large, for a picture or recording that no
 * scene names, and for a recording that is not there.
 */
export const findOwnFiles = async (
  { pictures = {}, recordings = {}, music }: Pick<FrontMatter, 'pictures' | 'recordings' | 'music'>,
  { file, source }: { readonly file: string; readonly source: DocumentSource },
): Promise<OwnFiles> => {
  checkNames('pictures', Object.keys(pictures), source);
  checkNames('recordings', Object.keys(recordings), source);
  checkRecordings(Object.keys(recordings), source);
  const folder = file === '-' ? '.' : dirname(file);
  const findAll = async (
    named: Readonly<Record<string, string>>,
    kinds: readonly UploadKind[],
  ): Promise<ReadonlyMap<string, OwnFile>> => {
    const found = new Map<string, OwnFile>();
    for (const [name, path] of Object.entries(named))
      found.set(name, await findFile(kinds, resolve(folder, path)));
    return found;
  };
  return {
    pictures: await findAll(pictures, ['image', 'video']),
    recordings: await findAll(recordings, ['audio']),
    ...(music === undefined ? {} : { music: await findFile(['audio'], resolve(folder, music)) }),
  };
};
