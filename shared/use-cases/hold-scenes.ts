import { holdPictures } from './hold-pictures.ts';
import { holdRecordings } from './hold-recordings.ts';
import type { HoldUploadDeps } from './hold-upload.ts';

/** Makes all that scenes name of their owner's the video's own: pictures and recordings. Errors as of `holdNamed`. */
export const holdScenes =
  (deps: HoldUploadDeps) =>
  async <
    T extends {
      readonly text?: string | undefined;
      readonly upload?: string | undefined;
      readonly recording?: string | null | undefined;
    },
  >(input: {
    readonly owner: string;
    readonly videoId: string;
    readonly scenes: readonly T[];
    readonly pointer: string;
  }) =>
    holdRecordings(deps)({ ...input, scenes: await holdPictures(deps)(input) });
