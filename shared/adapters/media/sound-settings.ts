/** Samples a second of a film's sound, at every point of the way. */
export const SAMPLE_RATE = 48_000;

/** What platforms play back at, and what issue 3 asks for: −14 LUFS ±0.5 and at most −1 dBTP. */
export const TARGET_LUFS = -14;
export const LUFS_TOLERANCE = 0.5;
export const HIGHEST_TRUE_PEAK_DBTP = -1;

/** Bits a second of the film's AAC. */
export const SOUND_BIT_RATE = 192_000;

/** How far sound and picture may be apart, in seconds. */
export const SYNC_TOLERANCE_SECONDS = 0.04;
