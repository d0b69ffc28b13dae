/** Bounds that more than one place must know (MODEL §2). */

/** UTF-8 bytes of a source text. */
export const SOURCE_TEXT_BYTES = 100_000;
/** UTF-8 bytes of a request body. */
export const BODY_BYTES = 262_144;
/** Seconds of a film. */
export const DURATION_SECONDS = { min: 15, max: 3600, default: 45 } as const;
