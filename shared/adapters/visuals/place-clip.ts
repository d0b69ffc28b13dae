/** What of a clip is seen at one moment: `next` is its beginning, coming in over its end by that share (0..1). */
export interface ClipMoment {
  readonly frame: number;
  readonly next?: { readonly frame: number; readonly share: number };
}

/** Frames in which one round of a clip goes over into the next: half a second, less where the clip is short. */
const FADE_FRAMES = 15;

/**
 * Which frames of a clip are seen `at` frames after its shot began. A clip as long as the shot shows its beginning and,
 * while the next shot uncovers itself, goes on or stays. A shorter one begins again, its end fading into its beginning:
 * a picture that stops looks like a fault, and one that runs backwards looks wrong with people, water and traffic.
 *
 * @param clipFrames at least 1
 * @param shotFrames until the next shot begins to uncover itself
 */
export const placeClip = (
  { clipFrames, shotFrames }: { readonly clipFrames: number; readonly shotFrames: number },
  at: number,
): ClipMoment => {
  if (shotFrames <= clipFrames) return { frame: Math.min(at, clipFrames - 1) };
  const fade = Math.min(FADE_FRAMES, Math.floor(clipFrames / 3));
  const round = clipFrames - fade;
  // From the second round on the first frames have been seen already, in the fade before.
  const frame = at < round ? at : fade + ((at - fade) % round);
  const into = frame - round;
  return into < 0 ? { frame } : { frame, next: { frame: into, share: (into + 1) / (fade + 1) } };
};
