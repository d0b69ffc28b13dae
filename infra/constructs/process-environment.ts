/** Variables of each function that its process reads, and not its code. */
export const PROCESS_ENVIRONMENT = {
  // The voice runs on Node's WASI; a warning about that at each cold start would stand in the log as an error.
  NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
};

/**
 * Of functions with the media layer. What those that draw and mix hold lies outside the heap; on it a frame leaves
 * garbage only, for which V8's young generation would grow to three times 16 MB within the first two minutes of film.
 * Freed pictures go back to the system: glibc would learn from their size to keep them, and a process at the real
 * size of a film held 420 MB and more of what it can do with in 375. Megabytes, and bytes.
 */
export const MEDIA_ENVIRONMENT = {
  NODE_OPTIONS: `${PROCESS_ENVIRONMENT.NODE_OPTIONS} --max-semi-space-size=4`,
  MALLOC_TRIM_THRESHOLD_: '131072',
};
