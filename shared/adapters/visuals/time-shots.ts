import type { ScenePlan, Shot, WordTiming } from '../../domain/film.ts';

/** A shot and the frames in which it is the newest one. */
export interface TimedShot {
  readonly shot: Shot;
  readonly firstFrame: number;
  /** The frame after its last. */
  readonly endFrame: number;
}

/** A picture changes a moment before its word is heard, as editors cut. */
const LEAD_SECONDS = 0.1;
/** Shorter than this a picture is not seen, and transitions would meet. */
const SHORTEST_SECONDS = 1;

/**
 * Turns word indices into frames. Shots that would be too short give way to the next one; the last shot always
 * stays, since the next scene's transition leaves it.
 */
export const timeShots = (
  scene: Pick<ScenePlan, 'shots'>,
  timing: { readonly words: readonly WordTiming[]; readonly frames: number; readonly frameRate: number },
): readonly TimedShot[] => {
  const { words, frames, frameRate } = timing;
  const shortest = SHORTEST_SECONDS * frameRate;
  const latest = Math.max(0, frames - shortest);
  const timed: { shot: Shot; firstFrame: number }[] = [];
  for (const [index, shot] of scene.shots.toSorted((one, other) => one.fromWord - other.fromWord).entries()) {
    const heard = words[shot.fromWord]?.start ?? frames / frameRate;
    const wanted = index === 0 ? 0 : Math.round((heard - LEAD_SECONDS) * frameRate);
    const firstFrame = Math.min(wanted, latest);
    while (timed.length > 0 && firstFrame - timed.at(-1)!.firstFrame < shortest) timed.pop();
    timed.push({ shot, firstFrame: timed.length === 0 ? 0 : firstFrame });
  }
  return timed.map((shot, index) => ({ ...shot, endFrame: timed[index + 1]?.firstFrame ?? frames }));
};
