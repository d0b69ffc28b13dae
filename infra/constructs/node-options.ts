/** The voice runs on Node's WASI; a warning about that at each cold start would stand in the log as an error. */
export const NODE_OPTIONS = '--disable-warning=ExperimentalWarning';

/**
 * Of functions with the media layer. What those that draw and mix hold lies outside the heap; on it a frame leaves
 * garbage only, for which V8's young generation would grow to three times 16 MB within the first two minutes of film.
 * Megabytes.
 */
export const MEDIA_NODE_OPTIONS = `${NODE_OPTIONS} --max-semi-space-size=4`;
