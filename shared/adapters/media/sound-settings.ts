/** Samples a second of a film's sound, at every point of the way. */
export const SAMPLE_RATE = 48_000;

/** Bits a second of the film's AAC. */
export const SOUND_BIT_RATE = 192_000;
