/** Samples a second of a bed: it holds nothing above 10 kHz, and half the rate is half the work. */
export const BED_RATE = 24_000;
/** Control values (envelopes, filters) are computed once for so many samples and joined by straight lines. */
export const CONTROL_SAMPLES = 32;
/** Samples of a block of the bed: a tenth of a second. */
export const BLOCK_SAMPLES = 2400;
