import { FacelessError, isCode } from '../domain/errors.ts';
import type { FilmPlan, Script, ScriptScene } from '../domain/film.ts';
import { chooseLook, chooseWords } from '../domain/look.ts';
import type { ScenesSource, SceneText } from '../domain/source.ts';
import type { Video } from '../domain/video.ts';
import { mergeSceneEdits, type SceneEdit } from '../domain/video-edit.ts';
import type { KnowsPicture, PlanFilm, ScriptWriter } from '../ports/media.ts';
import type { ObjectStore } from '../ports/world.ts';
import { assertPictures } from './assert-pictures.ts';
import { mapLimited } from './map-limited.ts';
import { findScript, PARALLEL, readPlan } from './read-plan.ts';

export interface RevisePlanDeps {
  readonly objects: ObjectStore;
  readonly writeScript: ScriptWriter;
  readonly planFilm: PlanFilm;
  readonly knowsPicture: KnowsPicture;
}

export interface PlannedScript {
  readonly script: Script;
  readonly plan: FilmPlan;
}

const readEdits = async (
  objects: ObjectStore,
  { edits = [] }: Video,
): Promise<ReadonlyMap<number, SceneEdit>> => {
  const lists = await mapLimited(edits, PARALLEL, async (stored) =>
    objects.getJson<readonly SceneEdit[]>(stored),
  );
  return mergeSceneEdits(lists);
};

/** New words as the writer reads them: without markup. Throws INVALID_INPUT that names the scene. */
const narrate = async (
  { writeScript }: RevisePlanDeps,
  { id, title, settings }: Video,
  { index, ...scene }: SceneText & { readonly index: number },
): Promise<string> => {
  const { durationSeconds, niche, tone, voice } = settings;
  const source: ScenesSource = { type: 'scenes', scenes: [scene] };
  try {
    const { scenes } = await writeScript({
      title,
      source,
      durationSeconds,
      niche,
      tone,
      voice,
      seed: chooseWords(id),
    });
    return scenes[0]?.narration ?? scene.text;
  } catch (error) {
    if (!isCode(error, 'INVALID_INPUT')) throw error;
    const detail = error.fields[0]?.detail ?? error.message;
    const sentence = /[.!?]$/.test(detail) ? detail : `${detail}.`;
    throw new FacelessError('INVALID_INPUT', `Scene ${index + 1} (index ${index}): ${sentence}`, {
      cause: error,
    });
  }
};

const editScene = async (
  deps: RevisePlanDeps,
  { video, scene, edit }: { video: Video; scene: ScriptScene; edit: SceneEdit },
): Promise<ScriptScene> => {
  const { index, text, picture, image, recording } = edit;
  const { image: before, recording: heard, ...rest } = scene;
  const shown = image ?? (picture === undefined ? before : undefined);
  const voice = (recording === undefined ? heard : recording) ?? undefined;
  const narration =
    text === undefined ? scene.narration : await narrate(deps, video, { index, text, recording: voice });
  return {
    ...rest,
    narration,
    ...(picture !== undefined && { picture }),
    ...(shown && { image: shown }),
    ...(voice && { recording: voice }),
  };
};

/**
 * Script and plan of an attempt that is not the first: those of the one before with the edits in them. A scene that
 * nobody edited keeps its plan, unless the film's niche or tone is another. Throws INVALID_INPUT; NOT_FOUND.
 */
export const revisePlan =
  (deps: RevisePlanDeps) =>
  async (video: Video): Promise<PlannedScript> => {
    const before = await readPlan(deps.objects, video);
    const old = await deps.objects.getJson<Script>(await findScript(deps.objects, video));
    const edits = await readEdits(deps.objects, video);
    assertPictures(deps.knowsPicture, edits.values());
    const scenes: ScriptScene[] = [];
    for (const [index, scene] of old.scenes.entries()) {
      const edit = edits.get(index);
      scenes.push(edit === undefined ? scene : await editScene(deps, { video, scene, edit }));
    }
    const script = { ...old, title: video.title, scenes };
    const look = chooseLook(video.settings);
    const isOtherFilm = look.niche !== before.look.niche || look.tone !== before.look.tone;
    const kept = before.scenes.map((scene) => (isOtherFilm || edits.has(scene.index) ? undefined : scene));
    return { script, plan: await deps.planFilm({ script, look, seed: before.seed, kept }) };
  };
