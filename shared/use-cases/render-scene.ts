import { FacelessError } from '../domain/errors.ts';
import { lastShot, type FilmPlan, type ScenePlan, type WordTiming } from '../domain/film.ts';
import type { Provenance } from '../domain/provenance.ts';
import { cachePrefix, videoRecordingKey } from '../domain/keys.ts';
import { segmentKey, voiceKey } from '../domain/segment-key.ts';
import type { StoredValue } from '../domain/video.ts';
import type {
  DrawScene,
  Job,
  PlaceRecording,
  RecordedScene,
  SpeakScene,
  SpokenScene,
} from '../ports/media.ts';
import type { WorkStore } from '../ports/store.ts';
import type { Clock, ObjectStore } from '../ports/world.ts';
import { fetchPictures } from './fetch-pictures.ts';
import { joinScenes, type JoinScenesDeps } from './join-scenes.ts';
import { rebuildOf } from './missing-work.ts';
import { readPlan, type StoredScene } from './read-plan.ts';
import type { StageTask, StageWork } from './stage-task.ts';

export interface RenderSceneDeps extends JoinScenesDeps {
  readonly work: WorkStore;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly speakScene: SpeakScene;
  readonly placeRecording: PlaceRecording;
  readonly drawScene: DrawScene;
  readonly codeVersion: string;
  /** Hears of each look-up in the cache. */
  readonly countLookup: (cache: 'scene' | 'voice', isHit: boolean) => void;
  /** Hears how much of a text was voiced. */
  readonly countCharacters: (characters: number) => void;
  /** Hears how the words of a recording got their times. */
  readonly noteTiming: (timing: RecordedScene['timing']) => void;
}

/** What of a voice is kept beside its sound. */
interface VoiceRecord {
  readonly frames: number;
  readonly words: readonly WordTiming[];
  readonly provenance: readonly Provenance[];
}

interface VoiceJob {
  readonly task: StageTask;
  readonly plan: FilmPlan;
  readonly scene: ScenePlan;
  readonly voice: string;
}

interface SceneJob extends VoiceJob {
  readonly segment: string;
  /** The scene before, where it ends in a clip: how far that has run when this scene comes is not in the plan. */
  readonly clipBefore: VoiceJob | undefined;
}

/**
 * The bucket drops cached files after 30 days. A scene that is found lives ten days more, whatever its voice's
 * age was when it was made: long enough for any attempt.
 */
const USABLE_DAYS = { scene: 15, voice: 5 } as const;
const DAY = 24 * 60 * 60 * 1000;

const findCached = async (
  { objects, clock, countLookup }: RenderSceneDeps,
  key: string,
  kind: keyof typeof USABLE_DAYS,
): Promise<StoredValue | undefined> => {
  const found = await objects.find(key);
  const age = found === undefined ? Infinity : clock.now().getTime() - found.modifiedAt.getTime();
  const usable = age > USABLE_DAYS[kind] * DAY ? undefined : found;
  countLookup(kind, usable !== undefined);
  return usable && { key, sha256: usable.sha256 };
};

/** A synthesised voice, or the owner's own. */
const voiceScene = async (
  deps: RenderSceneDeps,
  { task, plan, scene }: VoiceJob,
  job: Job,
): Promise<SpokenScene> => {
  const { recording } = scene;
  const { look } = plan;
  if (recording === undefined) {
    const spoken = await deps.speakScene({ scene, look }, job);
    deps.countCharacters(scene.narration.length);
    return spoken;
  }
  const path = `${job.folder}/recording.flac`;
  await deps.objects.getFile(videoRecordingKey(task.video.id, recording.sha256), path);
  const { frameRate } = look;
  const placed = await deps.placeRecording({ scene, recording, path, frameRate }, job);
  deps.noteTiming(placed.timing);
  return placed;
};

/** Finds or makes a scene's voice. */
const speak = async (deps: RenderSceneDeps, work: VoiceJob): Promise<VoiceRecord> => {
  const { task, scene, voice } = work;
  const prefix = cachePrefix(task.video.owner, voice);
  const cached = await findCached(deps, `${prefix}voice.json`, 'voice');
  if (cached !== undefined) return deps.objects.getJson<VoiceRecord>(cached);
  const job = await task.openJob(`voice-${scene.index}`, [0, 0.1]);
  const spoken = await voiceScene(deps, work, job);
  const { frames, words, provenance } = spoken;
  const file = { key: `${prefix}voice.flac`, path: spoken.voicePath, contentType: 'audio/flac' };
  await deps.objects.putFile(file);
  await deps.objects.putJson(`${prefix}voice.json`, { frames, words, provenance });
  return { frames, words, provenance };
};

/** The record comes last: where it is, the rest is. */
const make = async (
  deps: RenderSceneDeps,
  work: SceneJob,
): Promise<{ readonly record: StoredValue; readonly bytes: number }> => {
  const { task, plan, scene, segment, clipBefore } = work;
  const { frames, words, provenance } = await speak(deps, work);
  const previous = plan.scenes[scene.index - 1];
  const previousFrames = clipBefore && (await speak(deps, clipBefore)).frames;
  const job = await task.openJob('picture', [0.1, 0.95]);
  const pictures = await fetchPictures(deps.objects, {
    videoId: task.video.id,
    shots: [...scene.shots, ...(previous?.shots ?? [])],
    folder: job.folder,
  });
  const before = { previous, ...(previousFrames !== undefined && { previousFrames }) };
  const drawn = await deps.drawScene({ scene, ...before, look: plan.look, words, frames, pictures }, job);
  const prefix = cachePrefix(task.video.owner, segment);
  const file = { key: `${prefix}segment.mp4`, path: drawn.segmentPath, contentType: 'video/mp4' };
  const { bytes } = await deps.objects.putFile(file);
  const record: StoredScene = {
    index: scene.index,
    segmentKey: segment,
    voiceKey: work.voice,
    frames,
    words,
    provenance: [...provenance, ...drawn.provenance],
  };
  return { record: await deps.objects.putJson(`${prefix}record.json`, record), bytes };
};

const prepare = async (deps: RenderSceneDeps, task: StageTask): Promise<SceneJob> => {
  const { video, lease } = task;
  const plan = await readPlan(deps.objects, video);
  const scene = plan.scenes[lease.part];
  if (scene === undefined)
    throw new FacelessError('INVALID_INPUT', `The film has no scene ${lease.part + 1}.`);
  const previous = plan.scenes[lease.part - 1];
  const inputsOf = (of: ScenePlan) => {
    const rebuild = video.rebuildScenes?.includes(of.index) === true ? rebuildOf(video) : 0;
    return { scene: of, look: plan.look, codeVersion: deps.codeVersion, rebuild };
  };
  const voiceJob = (of: ScenePlan): VoiceJob => ({ task, plan, scene: of, voice: voiceKey(inputsOf(of)) });
  const isAfterClip = lastShot(previous?.shots ?? [])?.image?.clip !== undefined;
  const clipBefore = previous && isAfterClip ? voiceJob(previous) : undefined;
  const segment = segmentKey({ ...inputsOf(scene), previous, previousVoice: clipBefore?.voice });
  return { ...voiceJob(scene), segment, clipBefore };
};

/** Makes a scene, or finds it made; the one that sees all scenes done hands the film on. */
export const renderScene =
  (deps: RenderSceneDeps): StageWork =>
  async (task) => {
    const { video, lease } = task;
    const work = await prepare(deps, task);
    const prefix = cachePrefix(video.owner, work.segment);
    const cached = await findCached(deps, `${prefix}record.json`, 'scene');
    const result = cached === undefined ? await make(deps, work) : { record: cached };
    const part = { attempt: video.attempt, rebuild: rebuildOf(video), index: lease.part, ...result };
    await deps.work.putPart(video.id, { ...part, cacheHit: cached !== undefined }, lease);
    await joinScenes(deps)(video, task.requestId);
  };
