import { stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { Source } from '../../../shared/domain/source.ts';
import { UPLOAD_BYTES, type UploadKind, type UploadType } from '../../../shared/domain/upload.ts';
import { BadInput } from './bad-input.ts';
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

const findNames = (source: Source): ReadonlySet<string | undefined> =>
  new Set(source.type === 'scenes' ? source.scenes.map(({ picture }) => picture) : []);

const checkNames = (names: readonly string[], source: Source): void => {
  if (names.length > 0 && source.type !== 'scenes')
    throw new BadInput('“pictures” belong to mode: scenes, whose paragraphs name them: [picture: my cup].');
  const shown = findNames(source);
  const unused = names.filter((name) => !shown.has(name));
  if (unused.length > 0)
    throw new BadInput(
      `No scene shows ${unused.map((name) => `“${name}”`).join(', ')} of “pictures”: write [picture: ${unused[0]}] above a paragraph.`,
    );
};

/**
 * The files that a document's front matter names by path, from the document's own folder on (for standard input:
 * the present one).
 * @throws BadInput for a file that is not there, is of another type or too large, and for a picture that no scene
 * shows.
 */
export const findOwnFiles = async (
  { pictures = {}, music }: Pick<FrontMatter, 'pictures' | 'music'>,
  { file, source }: { readonly file: string; readonly source: Source },
): Promise<OwnFiles> => {
  checkNames(Object.keys(pictures), source);
  const folder = file === '-' ? '.' : dirname(file);
  const found = new Map<string, OwnFile>();
  for (const [name, path] of Object.entries(pictures))
    found.set(name, await findFile(['image', 'video'], resolve(folder, path)));
  return {
    pictures: found,
    ...(music === undefined ? {} : { music: await findFile(['audio'], resolve(folder, music)) }),
  };
};
