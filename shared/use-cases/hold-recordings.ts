import { videoRecordingKey } from '../domain/keys.ts';
import { RECORDING_SECONDS } from '../domain/limits.ts';
import { lengthOf, type OwnSound } from '../domain/own-sound.ts';
import { isTooFast } from '../domain/recording-pace.ts';
import type { Upload } from '../domain/upload.ts';
import { holdNamed } from './hold-named.ts';
import { findUploadProblem, keepSound, type HoldUploadDeps } from './hold-upload.ts';

/** A scene, or an edit of one, whose text the owner may have recorded; null takes a recording away. */
interface Recorded {
  readonly text?: string | undefined;
  readonly recording?: string | null | undefined;
}

/** What was named has become what it is; what was taken away stays so. */
type Heard<T extends Recorded> = Omit<T, 'recording'> & {
  readonly recording?: OwnSound | Extract<T['recording'], null>;
};

const findProblem = (upload: Upload | undefined, { text = '' }: Recorded): string | undefined => {
  const { media } = upload ?? {};
  const problem = findUploadProblem(upload, 'recording');
  if (problem !== undefined || media?.kind !== 'audio') return problem;
  const seconds = lengthOf(media);
  const { min, max } = RECORDING_SECONDS;
  if (seconds < min || seconds > max)
    return `lasts ${seconds.toFixed(1)} s; the recording of a scene lasts ${min} to ${max} s`;
  return isTooFast(text, seconds)
    ? `lasts ${seconds.toFixed(1)} s; nobody says the text of this scene in that time`
    : undefined;
};

/** Makes the recordings that scenes name the video's own; `pointer` and errors as of `holdNamed`. */
export const holdRecordings =
  (deps: HoldUploadDeps) =>
  async <T extends Recorded>(input: {
    readonly owner: string;
    readonly videoId: string;
    readonly scenes: readonly T[];
    readonly pointer: string;
  }): Promise<readonly Heard<T>[]> => {
    const { videoId, scenes } = input;
    const held = await holdNamed(deps)({
      ...input,
      field: 'recording',
      idOf: ({ recording }) => recording ?? undefined,
      findProblem,
      refusal: 'A recording cannot be used.',
      keep: async (upload) =>
        keepSound(deps, upload, {
          place: (hash) => videoRecordingKey(videoId, hash),
          source: 'narration recorded by the owner',
        }),
    });
    return scenes.map(({ recording: named, ...scene }, at) => {
      const recording = named === null ? named : held[at];
      return recording === undefined ? scene : { ...scene, recording };
    });
  };
