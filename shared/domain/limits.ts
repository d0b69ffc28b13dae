/** Bounds that more than one place must know (MODEL §2). */

/** UTF-8 bytes of a source text. */
export const SOURCE_TEXT_BYTES = 100_000;
/** UTF-8 bytes of a request body. */
export const BODY_BYTES = 262_144;
/** Seconds of a film. */
export const DURATION_SECONDS = { min: 15, max: 3600, default: 45 } as const;
/** Videos of one page. */
export const PAGE_VIDEOS = { max: 100, default: 20 } as const;
/** Hours that an attempt may take: a film of an hour with five workers takes one or two. */
export const ATTEMPT_HOURS = 6;
/** Seconds that a link to a file holds. */
export const LINK_SECONDS = 900;
