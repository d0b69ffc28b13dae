import { toCanonicalJson } from '../domain/canonical-json.ts';
import type { FilmPlan } from '../domain/film.ts';
import { cachePrefix, outputPrefix, videoMusicKey } from '../domain/keys.ts';
import { writeMetadata, type Timing } from '../domain/metadata.ts';
import { STAGES, type Video, type VideoFile } from '../domain/video.ts';
import type { AssembledFilm, AssembleFilm, Job } from '../ports/media.ts';
import type { VideoStore, WorkState, WorkStore } from '../ports/store.ts';
import type { Clock, ObjectStore, SendMessages } from '../ports/world.ts';
import { fetchPictures } from './fetch-pictures.ts';
import { mapLimited } from './map-limited.ts';
import { toEnvelope } from './missing-work.ts';
import { moveVideo } from './move-video.ts';
import { findScript, PARALLEL, readPlan, readScenes, type StoredScene } from './read-plan.ts';
import type { StageTask, StageWork } from './stage-task.ts';

export interface AssembleFilmDeps {
  readonly videos: VideoStore;
  readonly work: Pick<WorkStore, 'read'>;
  readonly objects: ObjectStore;
  readonly send: SendMessages;
  readonly clock: Clock;
  readonly assembleFilm: AssembleFilm;
}

type LocalScene = StoredScene & { readonly segmentPath: string; readonly voicePath: string };

const downloadScenes = async (
  objects: ObjectStore,
  { owner, scenes, job }: { owner: string; scenes: readonly StoredScene[]; job: Job },
): Promise<LocalScene[]> =>
  mapLimited(scenes, PARALLEL, async (scene, index) => {
    job.signal.throwIfAborted();
    const segmentPath = `${job.folder}/${index}.mp4`;
    const voicePath = `${job.folder}/${index}.flac`;
    await objects.getFile(`${cachePrefix(owner, scene.segmentKey)}segment.mp4`, segmentPath);
    await objects.getFile(`${cachePrefix(owner, scene.voiceKey)}voice.flac`, voicePath);
    return { ...scene, segmentPath, voicePath };
  });

/** From the first start of a stage's parts to the last end; the running stage ends now. */
const readTimings = ({ leases }: WorkState, now: Date): Timing[] =>
  STAGES.flatMap((stage) => {
    const own = leases.filter((lease) => lease.stage === stage);
    if (own.length === 0) return [];
    const startedAt = own.map((lease) => lease.startedAt).toSorted()[0] ?? '';
    const endedAt =
      own
        .map((lease) => lease.endedAt ?? now.toISOString())
        .toSorted()
        .at(-1) ?? '';
    return [{ stage, startedAt, endedAt, seconds: (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 }];
  });

const uploadMedia = async (
  objects: ObjectStore,
  film: AssembledFilm,
  prefix: string,
): Promise<VideoFile[]> => {
  const files = [
    { name: 'video.mp4', path: film.videoPath, contentType: 'video/mp4' },
    { name: 'captions.srt', path: film.srtPath, contentType: 'application/x-subrip' },
    { name: 'captions.vtt', path: film.vttPath, contentType: 'text/vtt' },
    { name: 'thumbnail.jpg', path: film.thumbnailPath, contentType: 'image/jpeg' },
  ] as const;
  return mapLimited(files, PARALLEL, async ({ name, path, contentType }) => {
    const { key, bytes, sha256 } = await objects.putFile({ key: prefix + name, path, contentType });
    return { name, key, bytes, sha256, contentType };
  });
};

const JSON_TYPE = 'application/json';

const listScript = async (objects: ObjectStore, video: Video): Promise<VideoFile> => {
  const { key, bytes, sha256 } = await findScript(objects, video);
  return { name: 'script.json', key, bytes, sha256, contentType: JSON_TYPE };
};

const putMetadata = async (objects: ObjectStore, key: string, metadata: unknown): Promise<VideoFile> => {
  const bytes = Buffer.byteLength(toCanonicalJson(metadata));
  const { sha256 } = await objects.putJson(key, metadata);
  return { name: 'metadata.json', key, bytes, sha256, contentType: JSON_TYPE };
};

interface Made {
  readonly plan: FilmPlan;
  readonly scenes: readonly StoredScene[];
  readonly film: AssembledFilm;
}

const fetchMusic = async (
  objects: ObjectStore,
  { id, settings: { music } }: Video,
  folder: string,
): Promise<Pick<Parameters<AssembleFilm>[0], 'music'>> => {
  if (music === undefined) return {};
  const path = `${folder}/music.flac`;
  await objects.getFile(videoMusicKey(id, music.sha256), path);
  return { music: { ...music, path } };
};

const make = async (deps: AssembleFilmDeps, task: StageTask): Promise<Made> => {
  const plan = await readPlan(deps.objects, task.video);
  const scenes = await readScenes(deps, task.video);
  const fetching = await task.openJob('scenes', [0, 0.1]);
  const { owner } = task.video;
  const local = await downloadScenes(deps.objects, { owner, scenes, job: fetching });
  fetching.progress(1);
  const job = await task.openJob('film', [0.1, 0.95]);
  const shots = plan.scenes[0]?.shots.slice(0, 1) ?? [];
  const pictures = await fetchPictures(deps.objects, { videoId: task.video.id, shots, folder: job.folder });
  const music = await fetchMusic(deps.objects, task.video, job.folder);
  return { plan, scenes, film: await deps.assembleFilm({ plan, scenes: local, pictures, ...music }, job) };
};

const publish = async (deps: AssembleFilmDeps, task: StageTask, made: Made): Promise<VideoFile[]> => {
  const { video, lease } = task;
  const { plan, scenes, film } = made;
  const { duration, loudness } = film;
  const prefix = outputPrefix(video, 'assemble', lease.token);
  const state = await deps.work.read(video.id, video.attempt);
  const metadata = writeMetadata({
    title: video.title,
    tags: video.settings.tags,
    plan,
    records: scenes,
    provenance: film.provenance,
    duration,
    loudness,
    stages: readTimings(state, deps.clock.now()),
  });
  return [
    ...(await uploadMedia(deps.objects, film, prefix)),
    await listScript(deps.objects, video),
    await putMetadata(deps.objects, `${prefix}metadata.json`, metadata),
  ];
};

// What an earlier worker of this stage uploaded and did not live to hand on is in no manifest.
const removeLeftovers = async (objects: ObjectStore, { video, lease }: StageTask): Promise<void> => {
  if (lease.token > 1) await objects.removePrefix(outputPrefix(video, 'assemble', lease.token - 1));
};

/** ASSEMBLING → CHECKING: joins the scenes, uploads the six files and stores their manifest. */
export const assembleFilm =
  (deps: AssembleFilmDeps): StageWork =>
  async (task) => {
    const { video, lease, requestId } = task;
    await removeLeftovers(deps.objects, task);
    const made = await make(deps, task);
    const change = { files: await publish(deps, task, made), filmMs: Math.round(made.film.duration * 1000) };
    const move = { video, event: 'file-stored', change, requestId, lease } as const;
    const moved = await moveVideo(deps.videos)({ ...move, actor: 'worker:assemble' });
    await deps.send([toEnvelope(moved, 'check', 0, requestId)]);
  };
