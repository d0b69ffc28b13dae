/** How fast a recorded text is said: pure. */

/**
 * Letters and digits a second. The fastest speakers reach 25; where sound goes on for a second with less than one, in
 * any script, it is no speech, or speech of something else.
 */
const FASTEST = 40;
const SLOWEST = 1;

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** @param seconds of the recording, or of its sound without its pauses */
export const isTooFast = (text: string, seconds: number): boolean => lettersOf(text) > FASTEST * seconds;

/** @param seconds of the recording's sound without its pauses */
export const isTooSlow = (text: string, seconds: number): boolean =>
  lettersOf(text) < SLOWEST * (seconds - SLACK);

/** A breath, a word said twice. */
const SLACK = 5;
