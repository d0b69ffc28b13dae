/** Which messages a video's current stage still needs: pure, for the sweeper and for late messages. */
import type { WorkState } from '../ports/store.ts';
import type { Envelope } from '../domain/envelope.ts';
import { stageOf } from '../domain/transitions.ts';
import type { Stage, Video } from '../domain/video.ts';

export const rebuildOf = (video: Pick<Video, 'rebuilds'>): number => video.rebuilds ?? 0;

export const toEnvelope = (video: Video, stage: Stage, part: number, requestId?: string): Envelope => ({
  schema: 1,
  videoId: video.id,
  owner: video.owner,
  stage,
  part,
  attempt: video.attempt,
  requestId: requestId ?? video.requestId,
});

/** One message for each scene. */
export const sceneEnvelopes = (video: Video): Envelope[] =>
  Array.from({ length: video.sceneCount ?? 0 }, (_, part) => toEnvelope(video, 'render-scene', part));

/** The scenes of this attempt and rebuild that are done. */
export const doneScenes = (video: Video, state: WorkState): Set<number> =>
  new Set(
    state.parts
      .filter((part) => part.attempt === video.attempt && part.rebuild === rebuildOf(video))
      .map((part) => part.index),
  );

export const isComplete = (video: Video, state: WorkState): boolean =>
  video.sceneCount !== undefined && doneScenes(video, state).size === video.sceneCount;

/** The parts of the current stage that were begun and are not done, by whether their lease still holds. */
const begunParts = (video: Video, state: WorkState, isWanted: (expiresAt: Date) => boolean): Set<number> => {
  const stage = stageOf(video.status);
  const begun = state.leases.filter(
    (lease) =>
      lease.stage === stage &&
      lease.attempt === video.attempt &&
      lease.rebuild === rebuildOf(video) &&
      !lease.done &&
      isWanted(new Date(lease.expiresAt)),
  );
  return new Set(begun.map((lease) => lease.part));
};

/** The parts of the current stage that a worker holds right now. */
export const liveParts = (video: Video, state: WorkState, now: Date): Set<number> =>
  begunParts(video, state, (expiresAt) => expiresAt > now);

/**
 * Messages for all that is neither done nor held. Where every scene is done, one goes to the first scene all
 * the same: who finds its part done makes the move that is outstanding.
 */
export const missingEnvelopes = (video: Video, state: WorkState, now: Date): Envelope[] => {
  const stage = stageOf(video.status);
  if (stage === undefined) return [];
  const live = liveParts(video, state, now);
  if (stage !== 'render-scene') return live.size > 0 ? [] : [toEnvelope(video, stage, 0)];
  const done = doneScenes(video, state);
  if (isComplete(video, state)) return [toEnvelope(video, stage, 0)];
  return sceneEnvelopes(video).filter(({ part }) => !done.has(part) && !live.has(part));
};

/** Of these only what a worker had begun and then fell silent about: it was killed, and its message is hidden. */
export const abandonedEnvelopes = (video: Video, state: WorkState, now: Date): Envelope[] => {
  const abandoned = begunParts(video, state, (expiresAt) => expiresAt <= now);
  return missingEnvelopes(video, state, now).filter(({ part }) => abandoned.has(part));
};
