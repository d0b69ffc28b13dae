/** What platforms play back at, and what is asked of a film: −14 LUFS ±0.5 and at most −1 dBTP. */
export const TARGET_LUFS = -14;
export const LUFS_TOLERANCE = 0.5;
export const HIGHEST_TRUE_PEAK_DBTP = -1;

/** How far sound and picture may be apart, in seconds, from end to end. */
export const SYNC_TOLERANCE_SECONDS = 0.04;
