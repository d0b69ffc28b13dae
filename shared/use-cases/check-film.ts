import { FacelessError } from '../domain/errors.ts';
import type { QualityFinding } from '../domain/film.ts';
import { outputPrefix } from '../domain/keys.ts';
import { deadlineFrom } from '../domain/limits.ts';
import type { VideoEvent } from '../domain/transitions.ts';
import type { Video } from '../domain/video.ts';
import type { CheckFilm } from '../ports/media.ts';
import type { Lease, VideoStore, WorkStore } from '../ports/store.ts';
import type { Clock, ObjectStore, SendMessages } from '../ports/world.ts';
import { rebuildOf, sceneEnvelopes, toEnvelope } from './missing-work.ts';
import { type Move, moveVideo } from './move-video.ts';
import { readPlan, readScenes } from './read-plan.ts';
import type { StageTask, StageWork } from './stage-task.ts';

export interface CheckFilmDeps {
  readonly videos: VideoStore;
  readonly work: Pick<WorkStore, 'read'>;
  readonly objects: ObjectStore;
  readonly send: SendMessages;
  readonly clock: Clock;
  readonly checkFilm: CheckFilm;
}

const ACTOR = 'worker:check';

const measure = async (deps: CheckFilmDeps, task: StageTask): Promise<readonly QualityFinding[]> => {
  const { video, lease } = task;
  const file = video.files?.find(({ name }) => name === 'video.mp4');
  if (file === undefined) throw new FacelessError('MEDIA_FAILED', 'The film has no file to be checked.');
  const plan = await readPlan(deps.objects, video);
  const scenes = await readScenes(deps, video);
  const job = await task.openJob('film', [0, 0.95]);
  const videoPath = `${job.folder}/video.mp4`;
  await deps.objects.getFile(file.key, videoPath);
  const findings = await deps.checkFilm({ videoPath, plan, scenes }, job);
  if (findings.length === 0) throw new FacelessError('MEDIA_FAILED', 'The film was not measured.');
  await deps.objects.putJson(`${outputPrefix(video, 'check', lease.token)}quality.json`, findings);
  return findings;
};

/** The scenes to make anew; none where a rebuild cannot help, or has been tried. */
const chooseRebuild = (video: Video, failed: readonly QualityFinding[]): number[] => {
  const helps = failed.every(({ scenes = [] }) => scenes.length > 0);
  if (!helps || rebuildOf(video) > 0) return [];
  const scenes = new Set(failed.flatMap((finding) => finding.scenes ?? []));
  return [...scenes].toSorted((a, b) => a - b);
};

const describe = (failed: readonly QualityFinding[]): string => {
  const list = failed.map(({ check, measured, wanted }) => `${check} is ${measured}, wanted ${wanted}`);
  return `The finished film did not pass its check: ${list.join('; ')}.`;
};

/** A film that passed is its owner's to see first, or goes to its channel, or is READY. */
const eventOf = ({ approval, publish }: Video): VideoEvent => {
  if (approval) return 'review-asked';
  return publish === undefined ? 'passed' : 'publish-asked';
};

const handOn = async (
  { videos, send, clock }: CheckFilmDeps,
  checked: Pick<Move, 'video' | 'actor' | 'requestId'> & { readonly lease: Lease },
): Promise<void> => {
  const event = eventOf(checked.video);
  const change = event === 'publish-asked' ? { deadline: deadlineFrom(clock.now()) } : {};
  const moved = await moveVideo(videos)({ ...checked, event, change });
  if (moved.status === 'PUBLISHING') await send([toEnvelope(moved, 'publish', 0, checked.requestId)]);
};

/** CHECKING → READY, AWAITING_REVIEW or PUBLISHING; or once back to RENDERING for the scenes at fault. Throws QUALITY_FAILED otherwise. */
export const checkFilm =
  (deps: CheckFilmDeps): StageWork =>
  async (task) => {
    const { video, lease, requestId } = task;
    const findings = await measure(deps, task);
    const failed = findings.filter(({ ok }) => !ok);
    const common = { video, actor: ACTOR, requestId, lease };
    if (failed.length === 0) {
      await handOn(deps, common);
      return;
    }
    const rebuildScenes = chooseRebuild(video, failed);
    if (rebuildScenes.length === 0) throw new FacelessError('QUALITY_FAILED', describe(failed));
    const change = { rebuilds: rebuildOf(video) + 1, rebuildScenes, files: undefined };
    const move = { ...common, event: 'rebuild-asked', change, reason: describe(failed) } as const;
    await deps.send(sceneEnvelopes(await moveVideo(deps.videos)(move)));
  };
