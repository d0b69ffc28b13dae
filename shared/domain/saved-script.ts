/** A script on its own: written, read, edited, and made into films. Pure. */
import { FacelessError, type FieldError } from './errors.ts';
import { DURATION_SECONDS } from './limits.ts';
import {
  findSceneProblems,
  findTitleProblems,
  findUnsaidScenes,
  findSourceProblems,
  type SceneText,
  type Source,
  type SourceType,
} from './source.ts';
import type { Niche, StoredValue, Tone, VideoFailure, Voice } from './video.ts';

/** QUEUED until the writer has written it, or has found that it cannot. */
export const SCRIPT_STATUSES = ['QUEUED', 'READY', 'FAILED'] as const;
export type ScriptStatus = (typeof SCRIPT_STATUSES)[number];

/** What a writer needs to know beside the source. */
export interface ScriptSettings {
  readonly niche: Niche;
  readonly tone: Tone;
  readonly voice: Voice;
  /** Target length in seconds, for `notes` and `topic`. */
  readonly durationSeconds: number;
}

export interface SavedScript {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly sourceType: SourceType;
  readonly source: StoredValue;
  readonly settings: ScriptSettings;
  readonly status: ScriptStatus;
  /** Nano-dollars that writing it was expected to cost. */
  readonly estimate?: number;
  /** Moved by every change. */
  readonly version: number;
  /** SHA-256 of the newest audit row of this script. */
  readonly auditHash: string;
  /** The text, once it is written: a `Script`. */
  readonly script?: StoredValue;
  readonly error?: Omit<VideoFailure, 'stage'>;
  /** The request that asked for it. */
  readonly requestId: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** It fails when it is not written by then. */
  readonly deadline: string;
}

export interface ScriptRequest {
  readonly title?: string | undefined;
  readonly source: Source;
  readonly settings?:
    | { readonly [Key in keyof ScriptSettings]?: ScriptSettings[Key] | undefined }
    | undefined;
}

/** Scenes take the place of all that were there. */
export interface ScriptEdit {
  readonly title?: string | undefined;
  readonly scenes?: readonly SceneText[] | undefined;
}

const refuse = (message: string, fields: readonly FieldError[]): void => {
  if (fields.length > 0) throw new FacelessError('INVALID_INPUT', message, { fields });
};

/** What a schema cannot say. Throws INVALID_INPUT with every field that is wrong. */
export const assertScriptRequest = ({ title, source }: ScriptRequest): void => {
  refuse('The script cannot be written.', [
    ...findTitleProblems(title, ''),
    ...findSourceProblems(source, title),
  ]);
};

/** Throws INVALID_INPUT with every field that is wrong. */
export const assertScriptEdit = ({ title, scenes }: ScriptEdit): void => {
  const nothing = { pointer: '', detail: 'changes nothing; give title, scenes or both' };
  refuse('The script cannot be changed.', [
    ...(title === undefined && scenes === undefined ? [nothing] : []),
    ...findTitleProblems(title, ''),
    ...findSceneProblems(scenes ?? [], '/scenes'),
    ...findUnsaidScenes(scenes ?? [], '/scenes'),
  ]);
};

/** Settings with the defaults for everything that was not said. */
export const completeScriptSettings = (settings: ScriptRequest['settings'] = {}): ScriptSettings => ({
  niche: settings.niche ?? 'education',
  tone: settings.tone ?? 'conversational',
  voice: settings.voice ?? 'slt',
  durationSeconds: settings.durationSeconds ?? DURATION_SECONDS.default,
});
