import { FacelessError } from '../domain/errors.ts';
import { videoMusicKey } from '../domain/keys.ts';
import { MUSIC_SECONDS } from '../domain/limits.ts';
import { lengthOf, type OwnSound } from '../domain/own-sound.ts';
import type { Upload } from '../domain/upload.ts';
import type { MusicChoice } from '../domain/video-request.ts';
import { findUploadProblem, keepSound, type HoldUploadDeps } from './hold-upload.ts';

const findProblem = (upload: Upload | undefined): string | undefined => {
  const { media } = upload ?? {};
  const problem = findUploadProblem(upload, 'music');
  if (problem !== undefined || media?.kind !== 'audio') return problem;
  const seconds = lengthOf(media);
  if (seconds >= MUSIC_SECONDS) return undefined;
  return `lasts ${seconds.toFixed(1)} s; music takes at least ${MUSIC_SECONDS} s`;
};

const refuse = (detail: string): never => {
  const fields = [{ pointer: '/settings/music/upload', detail }];
  throw new FacelessError('INVALID_INPUT', 'The music cannot be used.', { fields });
};

/**
 * Makes the music that settings name the video's own. Throws INVALID_INPUT where it cannot be used; NOT_FOUND where it
 * was deleted meanwhile; UNAVAILABLE.
 */
export const holdMusic =
  (deps: HoldUploadDeps) =>
  async (input: {
    readonly owner: string;
    readonly videoId: string;
    readonly music: MusicChoice | null | undefined;
  }): Promise<{ readonly music?: OwnSound }> => {
    const { owner, videoId } = input;
    if (!input.music) return {};
    const upload = await deps.uploads.get(owner, input.music.upload);
    const problem = findProblem(upload);
    if (upload === undefined || problem !== undefined) return refuse(problem ?? '');
    const music = await keepSound(deps, upload, {
      place: (hash) => videoMusicKey(videoId, hash),
      source: 'music supplied by the owner',
    });
    return { music };
  };
