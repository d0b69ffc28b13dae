import { videoPictureKey } from '../domain/keys.ts';
import type { OwnPicture } from '../domain/provenance.ts';
import { holdNamed } from './hold-named.ts';
import { findUploadProblem, keepCopy, type HoldUploadDeps } from './hold-upload.ts';

/** A scene, or an edit of one, that may name a picture of the owner's own, still or moving. */
interface Pictured {
  readonly upload?: string | undefined;
}

/** What was named has become what it is. */
type Shown<T extends Pictured> = Omit<T, 'upload'> & { readonly image?: OwnPicture };

/** Makes the pictures that scenes name the video's own; `pointer` and errors as of `holdNamed`. */
export const holdPictures =
  (deps: HoldUploadDeps) =>
  async <T extends Pictured>(input: {
    readonly owner: string;
    readonly videoId: string;
    readonly scenes: readonly T[];
    readonly pointer: string;
  }): Promise<readonly Shown<T>[]> => {
    const { videoId, scenes } = input;
    const held = await holdNamed(deps)({
      ...input,
      field: 'upload',
      idOf: ({ upload }) => upload,
      findProblem: (upload) => findUploadProblem(upload, 'scene'),
      refusal: 'A picture cannot be used.',
      keep: async (upload): Promise<OwnPicture> => {
        const { media, provenance } = await keepCopy(deps, upload, (hash) => videoPictureKey(videoId, hash));
        // The sound of a clip is left out: the voice tells the scene, over the film's own bed.
        const moving = media.kind === 'video' ? { clip: { frames: media.frames } } : {};
        return { sha256: media.file.sha256, ...moving, provenance };
      },
    });
    return scenes.map(({ upload: _upload, ...scene }, at) => {
      const image = held[at];
      return image === undefined ? scene : { ...scene, image };
    });
  };
