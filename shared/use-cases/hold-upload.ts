import { FacelessError } from '../domain/errors.ts';
import type { OwnSound } from '../domain/own-sound.ts';
import type { Upload, UploadKind } from '../domain/upload.ts';
import type { CopyFile, UploadStore } from '../ports/uploads.ts';

export interface HoldUploadDeps {
  readonly uploads: Pick<UploadStore, 'get'>;
  readonly copyFile: CopyFile;
}

/** What each place in a film can be made of. */
const PLACES = {
  scene: { kinds: ['image', 'video'], takes: 'a scene takes an image or a video' },
  music: { kinds: ['audio'], takes: 'music takes audio' },
  recording: { kinds: ['audio'], takes: 'a recording takes audio' },
} as const satisfies Record<string, { readonly kinds: readonly UploadKind[]; readonly takes: string }>;

/** What is wrong with an upload in that place; undefined where it can be used. Another's is as none. */
export const findUploadProblem = (
  upload: Upload | undefined,
  place: keyof typeof PLACES,
): string | undefined => {
  const { kinds, takes }: { readonly kinds: readonly UploadKind[]; readonly takes: string } = PLACES[place];
  if (upload === undefined) return 'names no upload of yours';
  if (!kinds.includes(upload.kind)) return `is of kind ${upload.kind}; ${takes}`;
  return upload.status === 'READY' ? undefined : `is ${upload.status}; only one that is READY can be used`;
};

/**
 * Copies what a READY upload became to where its hash says. Throws NOT_FOUND where it was deleted meanwhile;
 * UNAVAILABLE.
 */
export const keepCopy = async (
  { copyFile }: Pick<HoldUploadDeps, 'copyFile'>,
  { id, media, provenance }: Upload,
  place: (sha256: string) => string,
): Promise<Required<Pick<Upload, 'media' | 'provenance'>>> => {
  if (media === undefined || provenance === undefined)
    throw new FacelessError('UNAVAILABLE', `Upload ${id} is READY and has no file.`);
  const { key, sha256 } = media.file;
  await copyFile({ from: key, to: place(sha256) });
  return { media, provenance };
};

/** As `keepCopy`, of a sound; `source` is what the credits say it is. UNAVAILABLE where it became no sound. */
export const keepSound = async (
  deps: Pick<HoldUploadDeps, 'copyFile'>,
  upload: Upload,
  { place, source }: { readonly place: (sha256: string) => string; readonly source: string },
): Promise<OwnSound> => {
  const { media, provenance } = await keepCopy(deps, upload, place);
  if (media.kind !== 'audio')
    throw new FacelessError('UNAVAILABLE', `Upload ${upload.id} became ${media.kind}.`);
  const { file, samples, sampleRate } = media;
  return { sha256: file.sha256, samples, sampleRate, provenance: { ...provenance, source } };
};
