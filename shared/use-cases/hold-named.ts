import { FacelessError, type FieldError } from '../domain/errors.ts';
import { HELD_BYTES } from '../domain/limits.ts';
import type { Upload } from '../domain/upload.ts';
import type { HoldUploadDeps } from './hold-upload.ts';
import { mapLimited } from './map-limited.ts';

const PARALLEL = 8;
const MIB = 1024 * 1024;

/** Uploads that scenes name, and what becomes of them. */
export interface Naming<Scene, Kept> {
  readonly owner: string;
  readonly scenes: readonly Scene[];
  /** Where the scenes stand in the request. */
  readonly pointer: string;
  /** The field that names an upload, and its value. */
  readonly field: string;
  readonly idOf: (scene: Scene) => string | undefined;
  /** What is wrong with the upload in that scene; undefined where it can be used. */
  readonly findProblem: (upload: Upload | undefined, scene: Scene) => string | undefined;
  /** What an error says of all of them. */
  readonly refusal: string;
  /** Makes a copy that is the video's. */
  readonly keep: (upload: Upload) => Promise<Kept>;
}

/** Where the scenes bring together more bytes than a video takes copies of; an upload in several counts once. */
const findExcess = (uploads: readonly Upload[]): Upload | undefined => {
  let bytes = 0;
  return uploads.find(({ media }) => {
    bytes += media?.file.bytes ?? 0;
    return bytes > HELD_BYTES;
  });
};

/**
 * Makes the uploads that scenes name the video's own, each once; returns for each scene what it is now. Throws
 * INVALID_INPUT with every one that cannot be used; NOT_FOUND where one was deleted meanwhile; UNAVAILABLE.
 */
export const holdNamed =
  ({ uploads }: Pick<HoldUploadDeps, 'uploads'>) =>
  async <Scene, Kept>(naming: Naming<Scene, Kept>): Promise<readonly (Kept | undefined)[]> => {
    const { owner, scenes, pointer, field, idOf, findProblem, refusal, keep } = naming;
    const ids = [...new Set(scenes.flatMap((scene) => idOf(scene) ?? []))];
    const found = new Map(
      await mapLimited(ids, PARALLEL, async (id) => [id, await uploads.get(owner, id)] as const),
    );
    const fields = scenes.flatMap((scene, at): FieldError[] => {
      const id = idOf(scene);
      const detail = id === undefined ? undefined : findProblem(found.get(id), scene);
      return detail === undefined ? [] : [{ pointer: `${pointer}/${at}/${field}`, detail }];
    });
    if (fields.length > 0) throw new FacelessError('INVALID_INPUT', refusal, { fields });
    const usable = [...found.values()].filter((upload) => upload !== undefined);
    const excess = findExcess(usable);
    if (excess !== undefined) {
      const at = scenes.findIndex((scene) => idOf(scene) === excess.id);
      const detail = `is more than the video can hold: the uploads of one request may take ${HELD_BYTES / MIB} MiB together`;
      throw new FacelessError('INVALID_INPUT', refusal, {
        fields: [{ pointer: `${pointer}/${at}/${field}`, detail }],
      });
    }
    const kept = new Map(
      await mapLimited(usable, PARALLEL, async (upload) => [upload.id, await keep(upload)] as const),
    );
    return scenes.map((scene) => kept.get(idOf(scene) ?? ''));
  };
