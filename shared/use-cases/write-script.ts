import { FacelessError } from '../domain/errors.ts';
import type { FilmPlan } from '../domain/film.ts';
import { outputPrefix } from '../domain/keys.ts';
import { chooseLook, chooseSeed, chooseWords } from '../domain/look.ts';
import type { StoredValue, Video } from '../domain/video.ts';
import type { VideoStore } from '../ports/store.ts';
import type { SendMessages } from '../ports/world.ts';
import { assertPictures } from './assert-pictures.ts';
import { sceneEnvelopes } from './missing-work.ts';
import { moveVideo } from './move-video.ts';
import { readSource } from './read-source.ts';
import { revisePlan, type PlannedScript, type RevisePlanDeps } from './revise-plan.ts';
import type { StageTask, StageWork } from './stage-task.ts';

export interface WriteScriptDeps extends RevisePlanDeps {
  readonly videos: VideoStore;
  readonly send: SendMessages;
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

const writeAnew = async (deps: WriteScriptDeps, video: Video): Promise<PlannedScript> => {
  const { title, settings } = video;
  const { durationSeconds, niche, tone, voice } = settings;
  const source = await readSource(deps.objects, video);
  if (source.type === 'scenes' && source.writer === undefined)
    assertPictures(
      deps.knowsPicture,
      source.scenes.map(({ picture, image }, index) => ({ index, picture, image })),
    );
  const script = await deps.writeScript({
    title,
    source,
    durationSeconds,
    niche,
    tone,
    voice,
    seed: chooseWords(video.id),
  });
  const look = chooseLook(settings);
  return { script, plan: await deps.planFilm({ script, look, seed: chooseSeed(video) }) };
};

const storePlan = async (deps: WriteScriptDeps, task: StageTask): Promise<[StoredValue, FilmPlan]> => {
  const { video, lease } = task;
  const { script, plan } = await (video.plan === undefined
    ? writeAnew(deps, video)
    : revisePlan(deps)(video));
  assertScenes(plan);
  const prefix = outputPrefix(video, 'write-script', lease.token);
  await deps.objects.putJson(`${prefix}script.json`, script);
  return [await deps.objects.putJson(`${prefix}plan.json`, plan), plan];
};

const start = async (deps: WriteScriptDeps, { video, lease, requestId }: StageTask): Promise<Video> => {
  if (video.status !== 'QUEUED') return video;
  return moveVideo(deps.videos)({ video, event: 'writer-leased', actor: ACTOR, requestId, lease });
};

/**
 * QUEUED → SCRIPTING → RENDERING: script and plan are stored, and every scene gets its message. A later attempt goes
 * on from the plan of the one before.
 */
export const writeScript =
  (deps: WriteScriptDeps): StageWork =>
  async (task) => {
    const video = await start(deps, task);
    const [plan, { scenes }] = await storePlan(deps, { ...task, video });
    const moved = await moveVideo(deps.videos)({
      video,
      event: 'plan-stored',
      change: { plan, sceneCount: scenes.length, edits: undefined },
      actor: ACTOR,
      requestId: task.requestId,
      lease: task.lease,
    });
    await deps.send(sceneEnvelopes(moved));
  };
