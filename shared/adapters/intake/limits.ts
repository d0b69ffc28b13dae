/** What a stranger's file may be, and what looking at it may cost. */
import type { UploadKind } from '../../domain/upload.ts';

/** 7680×4320, of any picture (SECURITY §5). */
export const MAX_PIXELS = 33_177_600;
/** Cameras write two streams, with subtitles and data some more. */
export const MAX_STREAMS = 8;
/** Seconds; what a clip or a sound lasts. A film has an hour. */
export const MAX_SECONDS = { video: 300, audio: 3600 } as const;
/**
 * Pixels of all pictures of a clip together, which say what reading it takes: 300 s of 1920×1080 at 60 a second, 160 s
 * of 3840×2160 at 30, 40 s of 7680×4320 at 30.
 */
export const MAX_CLIP_PIXELS = 40_000_000_000;
/** Pixels of a side of what is kept. Films have 1,920, and the camera comes a little closer to pictures. */
export const MAX_SIDE = { image: 2560, video: 1920 } as const;

export interface Confines {
  /** Of the clock; the process is killed then. */
  readonly wallSeconds: number;
  /** Of all its threads together. */
  readonly cpuSeconds: number;
  /** Of memory that it writes to. Node and the media libraries take 690 MB before they begin (measured). */
  readonly dataBytes: number;
  /** Of one file that it writes. */
  readonly fileBytes: number;
}

const MB = 1_000_000;

/**
 * Measured on two shared cores (CPU seconds, memory written to): pictures of 7680×4320 0.5 s and 750 MB, 50 MiB of WAV
 * 2.8 s and 705 MB, eight seconds of a 3840×2160 clip 1.2 GB. A second of a clip full of noise, which no encoder likes:
 * 2.3 s of 1920×1080, 3.2 s of 3840×2160 at 30 and 3.0 s at 60, 6.3 s of 7680×4320; times what MAX_CLIP_PIXELS and
 * MAX_SECONDS leave of each at most 710 s. The worker's own limits (`infra/config.ts`) come after these.
 */
export const CONFINES: Readonly<Record<UploadKind, Confines>> = {
  image: { wallSeconds: 60, cpuSeconds: 30, dataBytes: 1500 * MB, fileBytes: 64 * MB },
  video: { wallSeconds: 480, cpuSeconds: 900, dataBytes: 2600 * MB, fileBytes: 1000 * MB },
  audio: { wallSeconds: 240, cpuSeconds: 240, dataBytes: 1500 * MB, fileBytes: 750 * MB },
};
