import { FacelessError, type FieldError } from '../domain/errors.ts';
import { videoPictureKey } from '../domain/keys.ts';
import type { OwnPicture } from '../domain/provenance.ts';
import type { Upload } from '../domain/upload.ts';
import type { CopyFile, UploadStore } from '../ports/uploads.ts';
import { mapLimited } from './map-limited.ts';

export interface HoldPicturesDeps {
  readonly uploads: Pick<UploadStore, 'get'>;
  readonly copyFile: CopyFile;
}

/** A scene, or an edit of one, that may name a picture of the owner's own. */
interface Naming {
  readonly upload?: string | undefined;
}

/** What was named has become what it is. */
export type Held<T extends Naming> = Omit<T, 'upload'> & { readonly image?: OwnPicture };

const PARALLEL = 8;

/** What is wrong with an upload as a picture; undefined where it can be used. Another's is as none. */
const findProblem = (upload: Upload | undefined): string | undefined => {
  if (upload === undefined) return 'names no upload of yours';
  if (upload.kind !== 'image') return `is of kind ${upload.kind}; a scene takes an image`;
  return upload.status === 'READY' ? undefined : `is ${upload.status}; only one that is READY can be used`;
};

const findAll = async (
  { uploads }: HoldPicturesDeps,
  owner: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Upload>> => {
  const found = await mapLimited(ids, PARALLEL, async (id) => uploads.get(owner, id));
  return new Map(found.flatMap((upload) => (upload === undefined ? [] : [[upload.id, upload] as const])));
};

const copy = async (
  { copyFile }: HoldPicturesDeps,
  { id, media, provenance }: Upload,
  videoId: string,
): Promise<readonly [string, OwnPicture]> => {
  if (media === undefined || provenance === undefined)
    throw new FacelessError('UNAVAILABLE', `Upload ${id} is READY and has no file.`);
  const { key, sha256 } = media.file;
  await copyFile({ from: key, to: videoPictureKey(videoId, sha256) });
  return [id, { sha256, provenance }];
};

/**
 * Makes the pictures that scenes name the video's own. `pointer` is where the scenes stand in the request. Throws
 * INVALID_INPUT with every upload that cannot be used; NOT_FOUND where one was deleted meanwhile; UNAVAILABLE.
 */
export const holdPictures =
  (deps: HoldPicturesDeps) =>
  async <T extends Naming>(input: {
    readonly owner: string;
    readonly videoId: string;
    readonly scenes: readonly T[];
    readonly pointer: string;
  }): Promise<readonly Held<T>[]> => {
    const { owner, videoId, scenes, pointer } = input;
    const ids = [...new Set(scenes.flatMap(({ upload }) => (upload === undefined ? [] : [upload])))];
    const found = await findAll(deps, owner, ids);
    const fields = scenes.flatMap(({ upload }, at): FieldError[] => {
      const detail = upload === undefined ? undefined : findProblem(found.get(upload));
      return detail === undefined ? [] : [{ pointer: `${pointer}/${at}/upload`, detail }];
    });
    if (fields.length > 0) throw new FacelessError('INVALID_INPUT', 'A picture cannot be used.', { fields });
    const held = new Map(
      await mapLimited([...found.values()], PARALLEL, async (upload) => copy(deps, upload, videoId)),
    );
    return scenes.map(({ upload, ...scene }) => {
      const image = upload === undefined ? undefined : held.get(upload);
      return image === undefined ? scene : { ...scene, image };
    });
  };
