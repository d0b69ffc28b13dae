import { FacelessError, type FieldError } from '../domain/errors.ts';
import { videoPictureKey } from '../domain/keys.ts';
import type { OwnPicture } from '../domain/provenance.ts';
import type { Upload } from '../domain/upload.ts';
import { findUploadProblem, keepCopy, type HoldUploadDeps } from './hold-upload.ts';
import { mapLimited } from './map-limited.ts';

/** A scene, or an edit of one, that may name a picture of the owner's own, still or moving. */
interface Naming {
  readonly upload?: string | undefined;
}

/** What was named has become what it is. */
export type Held<T extends Naming> = Omit<T, 'upload'> & { readonly image?: OwnPicture };

const PARALLEL = 8;

const findAll = async (
  { uploads }: HoldUploadDeps,
  owner: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Upload>> => {
  const found = await mapLimited(ids, PARALLEL, async (id) => uploads.get(owner, id));
  return new Map(found.flatMap((upload) => (upload === undefined ? [] : [[upload.id, upload] as const])));
};

const copy = async (
  deps: HoldUploadDeps,
  upload: Upload,
  videoId: string,
): Promise<readonly [string, OwnPicture]> => {
  const { media, provenance } = await keepCopy(deps, upload, (hash) => videoPictureKey(videoId, hash));
  // The sound of a clip is left out: the voice tells the scene, over the film's own bed.
  const moving = media.kind === 'video' ? { clip: { frames: media.frames } } : {};
  return [upload.id, { sha256: media.file.sha256, ...moving, provenance }];
};

/**
 * Makes the pictures that scenes name the video's own. `pointer` is where the scenes stand in the request. Throws
 * INVALID_INPUT with every upload that cannot be used; NOT_FOUND where one was deleted meanwhile; UNAVAILABLE.
 */
export const holdPictures =
  (deps: HoldUploadDeps) =>
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
      const detail = upload === undefined ? undefined : findUploadProblem(found.get(upload), 'scene');
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
