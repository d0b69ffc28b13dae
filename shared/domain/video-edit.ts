/** What may be changed of a video that has been made, and what that means: pure. */
import { FacelessError, type FieldError } from './errors.ts';
import type { OwnSound } from './own-sound.ts';
import type { FilmPlan } from './film.ts';
import type { OwnPicture } from './provenance.ts';
import { isUnsayable, UNSAYABLE } from './readable-text.ts';
import { findSceneProblems, findTitleProblems } from './source.ts';
import type { Video, VideoSettings } from './video.ts';
import { completeSettings, findSettingsProblems, type SettingsRequest } from './video-request.ts';

/** New words for one scene, or for the choice of its picture; what is not named stays. */
export interface SceneEdit {
  /** Counts from 0. */
  readonly index: number;
  readonly text?: string | undefined;
  readonly picture?: string | undefined;
  /** The owner's own, held by the video. */
  readonly image?: OwnPicture | undefined;
  /** Their own voice, held by the video; null for a synthesised one again. New words alone leave it. */
  readonly recording?: OwnSound | null | undefined;
}

/** As a client asks for it: their pictures and recordings by the ids of the uploads. */
export interface SceneEditRequest extends Omit<SceneEdit, 'image' | 'recording'> {
  readonly upload?: string | undefined;
  readonly recording?: string | null | undefined;
}

/** Another length is another text, so it is no edit. */
export interface VideoEdit {
  readonly title?: string | undefined;
  readonly scenes?: readonly SceneEditRequest[] | undefined;
  readonly settings?: Omit<NonNullable<SettingsRequest>, 'durationSeconds'> | undefined;
}

const findIndexProblems = (scenes: readonly SceneEditRequest[], sceneCount: number): FieldError[] => {
  const seen = new Set<number>();
  return scenes.flatMap(({ index, ...named }, at): FieldError[] => {
    const isTwice = seen.has(index);
    seen.add(index);
    const pointer = `/scenes/${at}/index`;
    if (index >= sceneCount)
      return [{ pointer, detail: `names no scene; the film's are 0 to ${sceneCount - 1}` }];
    if (isTwice) return [{ pointer, detail: 'is named twice; say all of a scene at once' }];
    if (Object.values(named).some((value) => value !== undefined)) return [];
    return [{ pointer: `/scenes/${at}`, detail: 'changes nothing; give text, picture, upload or recording' }];
  });
};

/** The film so far, where it is known: which scenes have the owner's own voice, and what they say. */
type Film = Pick<FilmPlan, 'scenes'> | undefined;

/** Whether only the film so far can tell if a voice could say what is asked for. */
export const hangsOnFilm = ({ scenes = [] }: VideoEdit): boolean =>
  scenes.some(({ text, recording }) =>
    text === undefined ? recording === null : recording === undefined && isUnsayable(text),
  );

/** Words that the voices would have to say; those of a scene that is recorded may be in any script. */
const findUnsaid = (scenes: readonly SceneEditRequest[], film: Film): FieldError[] =>
  scenes.flatMap(({ index, text, recording }, at) => {
    const before = film?.scenes[index];
    const isRecorded = before === undefined || before.recording !== undefined;
    if (typeof recording === 'string' || (recording === undefined && isRecorded)) return [];
    const field = text === undefined ? 'recording' : 'text';
    const said = text ?? (recording === null ? before?.narration : '') ?? '';
    return isUnsayable(said) ? [{ pointer: `/scenes/${at}/${field}`, detail: UNSAYABLE }] : [];
  });

const findProblems = ({ title, scenes, settings }: VideoEdit, video: Video, film: Film): FieldError[] => {
  if (title === undefined && scenes === undefined && settings === undefined)
    return [{ pointer: '', detail: 'changes nothing; give title, scenes or settings' }];
  return [
    ...findTitleProblems(title, ' to keep it'),
    ...findSettingsProblems(settings),
    ...(scenes === undefined ? [] : findIndexProblems(scenes, video.sceneCount ?? 0)),
    ...findSceneProblems(scenes ?? [], '/scenes'),
    ...findUnsaid(scenes ?? [], film),
  ];
};

/** Throws INVALID_INPUT with every field that is wrong; CONFLICT where there are no scenes yet. */
export const assertVideoEdit = (edit: VideoEdit, video: Video, film?: Film): void => {
  if (edit.scenes !== undefined && video.plan === undefined)
    throw new FacelessError(
      'CONFLICT',
      `The video is ${video.status} and has no scenes yet. Start it again first, then edit them.`,
    );
  const fields = findProblems(edit, video, film);
  if (fields.length > 0) throw new FacelessError('INVALID_INPUT', 'The video cannot be changed.', { fields });
};

/** The settings after the edit; captions too are changed one by one. */
export const editSettings = (settings: VideoSettings, edit: VideoEdit['settings']): VideoSettings =>
  completeSettings(edit, settings);

/** Later words for a scene take the place of earlier ones. */
export const mergeSceneEdits = (edits: readonly (readonly SceneEdit[])[]): ReadonlyMap<number, SceneEdit> => {
  const merged = new Map<number, SceneEdit>();
  for (const edit of edits.flat()) {
    const { image, ...before } = merged.get(edit.index) ?? {};
    // Words for a picture take the place of an earlier one of the owner's.
    const stays = edit.picture === undefined && image !== undefined ? { image } : {};
    merged.set(edit.index, { ...before, ...stays, ...edit });
  }
  return merged;
};
