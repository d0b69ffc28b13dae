import { FacelessError } from '../domain/errors.ts';
import type { FilmPlan } from '../domain/film.ts';
import { outputPrefix } from '../domain/keys.ts';
import { chooseLook, chooseSeed } from '../domain/look.ts';
import type { Source } from '../domain/source.ts';
import type { StoredValue, Video } from '../domain/video.ts';
import type { PlanFilm, ScriptWriter } from '../ports/media.ts';
import type { VideoStore } from '../ports/store.ts';
import type { ObjectStore, SendMessages } from '../ports/world.ts';
import { sceneEnvelopes } from './missing-work.ts';
import { moveVideo } from './move-video.ts';
import type { StageTask, StageWork } from './stage-task.ts';

export interface WriteScriptDeps {
  readonly videos: VideoStore;
  readonly objects: ObjectStore;
  readonly send: SendMessages;
  readonly writeScript: ScriptWriter;
  readonly planFilm: PlanFilm;
}

/** MODEL §2. */
const MAX_SCENES = 400;

const ACTOR = 'worker:write-script';

const assertScenes = ({ scenes }: FilmPlan): void => {
  if (scenes.length === 0)
    throw new FacelessError('INVALID_INPUT', 'The text has no sentence that can be said.');
  if (scenes.length > MAX_SCENES)
    throw new FacelessError(
      'INVALID_INPUT',
      `The text makes ${scenes.length} scenes; a film has at most ${MAX_SCENES}. Shorten it, or split it.`,
    );
};

const storePlan = async (deps: WriteScriptDeps, task: StageTask): Promise<[StoredValue, FilmPlan]> => {
  const { video, lease } = task;
  const { title, settings } = video;
  const { durationSeconds, niche, tone, voice } = settings;
  const source = await deps.objects.getJson<Source>(video.source);
  const script = await deps.writeScript({ title, source, durationSeconds, niche, tone, voice });
  const look = chooseLook(settings);
  const plan = await deps.planFilm({ script, look, seed: chooseSeed(video) });
  assertScenes(plan);
  const prefix = outputPrefix(video, 'write-script', lease.token);
  await deps.objects.putJson(`${prefix}script.json`, script);
  return [await deps.objects.putJson(`${prefix}plan.json`, plan), plan];
};

const start = async (deps: WriteScriptDeps, { video, lease, requestId }: StageTask): Promise<Video> => {
  if (video.status !== 'QUEUED') return video;
  return moveVideo(deps.videos)({ video, event: 'writer-leased', actor: ACTOR, requestId, lease });
};

/** QUEUED → SCRIPTING → RENDERING: script and plan are stored, and every scene gets its message. */
export const writeScript =
  (deps: WriteScriptDeps): StageWork =>
  async (task) => {
    const video = await start(deps, task);
    const [plan, { scenes }] = await storePlan(deps, task);
    const moved = await moveVideo(deps.videos)({
      video,
      event: 'plan-stored',
      change: { plan, sceneCount: scenes.length },
      actor: ACTOR,
      requestId: task.requestId,
      lease: task.lease,
    });
    await deps.send(sceneEnvelopes(moved));
  };
