import { videoPrefix } from '../domain/keys.ts';
import type { AuditContext, AuditEvent } from '../domain/audit.ts';
import { isCode } from '../domain/errors.ts';
import { lengthOf } from '../domain/own-sound.ts';
import { isRefusal, type Quota } from '../domain/quota.ts';
import type { Video } from '../domain/video.ts';
import {
  assertVideoEdit,
  editSettings,
  hangsOnFilm,
  type SceneEdit,
  type SceneEditRequest,
  type VideoEdit,
} from '../domain/video-edit.ts';
import type { NewId, ObjectStore } from '../ports/world.ts';
import { findVideo } from './find-video.ts';
import { holdMusic } from './hold-music.ts';
import { holdScenes } from './hold-scenes.ts';
import type { HoldUploadDeps } from './hold-upload.ts';
import { assertEnded, startAgain, type Restart, type StartAgainDeps } from './start-again.ts';
import { readPlan } from './read-plan.ts';
import { assertVersion } from './assert-version.ts';

export interface UpdateVideoDeps extends StartAgainDeps, HoldUploadDeps {
  readonly objects: Pick<ObjectStore, 'getJson' | 'putJson' | 'removePrefix'>;
  readonly newId: NewId;
}

export interface UpdateVideo {
  readonly owner: string;
  readonly id: string;
  readonly edit: VideoEdit;
  /** The version that the caller has seen; undefined for any. */
  readonly version: number | undefined;
  readonly audit: AuditContext;
  readonly quota: Quota;
}

const describe = ({ title, scenes = [], settings = {} }: VideoEdit): AuditEvent['details'] => ({
  ...(title === undefined ? {} : { title }),
  ...(scenes.length === 0 ? {} : { scenes: scenes.map(({ index }) => index).join(',') }),
  ...(Object.keys(settings).length === 0 ? {} : { settings: Object.keys(settings).join(',') }),
});

/** A film is at least as long as what was recorded for it in one edit: quota and estimate are to know. */
const lengthWith = (scenes: readonly SceneEdit[], video: Video): Pick<Video, 'filmSeconds'> => {
  const recorded = scenes.reduce((sum, { recording }) => sum + (recording ? lengthOf(recording) : 0), 0);
  const { filmSeconds = video.settings.durationSeconds } = video;
  return recorded > filmSeconds ? { filmSeconds: Math.ceil(recorded) } : {};
};

/** Starts the attempt with the edited scenes; what was stored of an edit that did not come about goes again. */
const startWithScenes = async (
  deps: UpdateVideoDeps,
  restart: Restart,
  asked: readonly SceneEditRequest[],
): Promise<Video> => {
  const { video, change } = restart;
  const { owner, id: videoId } = video;
  const scenes: readonly SceneEdit[] = await holdScenes(deps)({
    owner,
    videoId,
    scenes: asked,
    pointer: '/scenes',
  });
  // A name of its own each time: an edit that loses a race must not replace the words of the one that won.
  const folder = `${videoPrefix(video.id)}edits/${deps.newId()}/`;
  const stored = await deps.objects.putJson(`${folder}scenes.json`, scenes);
  try {
    const edits = [...(video.edits ?? []), stored];
    return await startAgain(deps)({ ...restart, change: { ...change, ...lengthWith(scenes, video), edits } });
  } catch (error) {
    if (isCode(error, 'STALE') || isRefusal(error)) await deps.objects.removePrefix(folder);
    throw error;
  }
};

/**
 * Whose voice a scene has stands in the film's plan, which is read where that matters. Edits that wait for their attempt
 * may have changed it since: then the writer judges. Throws INVALID_INPUT.
 */
const assertSayable = async ({ objects }: UpdateVideoDeps, edit: VideoEdit, video: Video): Promise<void> => {
  if (video.plan === undefined || video.edits !== undefined || !hangsOnFilm(edit)) return;
  assertVideoEdit(edit, video, await readPlan(objects, video));
};

/**
 * Edits a video that has ended and makes it anew as far as the edit asks for it.
 * Throws NOT_FOUND; PRECONDITION_FAILED for another version; CONFLICT while it is being made; INVALID_INPUT;
 * STALE where the version moves meanwhile; QUOTA_EXCEEDED, BUDGET_EXCEEDED; UNAVAILABLE.
 */
export const updateVideo =
  (deps: UpdateVideoDeps) =>
  async (input: UpdateVideo): Promise<Video> => {
    const { edit, audit, quota } = input;
    const video = await findVideo(deps.videos, input);
    assertVersion('video', video, input.version);
    assertEnded(video);
    assertVideoEdit(edit, video);
    await assertSayable(deps, edit, video);
    const { title = video.title, scenes } = edit;
    const { owner, id: videoId } = video;
    const held = await holdMusic(deps)({ owner, videoId, music: edit.settings?.music });
    const change = { title, settings: { ...editSettings(video.settings, edit.settings), ...held } };
    const restart = {
      video,
      action: 'video_updated',
      change,
      details: describe(edit),
      audit,
      quota,
    } as const;
    return scenes === undefined ? startAgain(deps)(restart) : startWithScenes(deps, restart, scenes);
  };
