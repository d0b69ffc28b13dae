import { FacelessError } from '../domain/errors.ts';
import type { SavedScript } from '../domain/saved-script.ts';
import { type ScenesChoice, type ScenesSource, titleOf, type Source } from '../domain/source.ts';
import type { StoredValue, VideoSettings } from '../domain/video.ts';
import { completeSettings, type VideoRequest } from '../domain/video-request.ts';
import type { ScriptStore } from '../ports/store.ts';
import type { SavedSource } from './read-source.ts';

/** What a video is made from, with nothing left to be looked up but texts and the owner's own pictures. */
export interface ResolvedRequest {
  readonly source: Exclude<Source, ScenesSource> | ScenesChoice | SavedSource;
  readonly title: string;
  readonly settings: VideoSettings;
}

const findWritten = async (
  scripts: Pick<ScriptStore, 'get'>,
  owner: string,
  id: string,
): Promise<SavedScript & { readonly script: StoredValue }> => {
  const saved = await scripts.get(owner, id);
  const detail = 'names no script of yours';
  if (saved === undefined)
    throw new FacelessError('INVALID_INPUT', `The source ${detail}.`, {
      fields: [{ pointer: '/source/scriptId', detail }],
    });
  const { script } = saved;
  if (script !== undefined) return { ...saved, script };
  throw new FacelessError('CONFLICT', `The script ${id} is ${saved.status}: it has no text to film.`);
};

/**
 * Looks up a saved script that a request names: its text, title, niche, tone and voice stand in for what the request
 * does not say. Throws INVALID_INPUT for one that the owner does not have, CONFLICT for one that is not written.
 */
export const resolveRequest = async (
  scripts: Pick<ScriptStore, 'get'>,
  owner: string,
  request: VideoRequest,
): Promise<ResolvedRequest> => {
  const { source, settings = {} } = request;
  if (!('scriptId' in source) || source.scriptId === undefined) {
    const given = source as Exclude<Source, ScenesSource> | ScenesChoice;
    return { source: given, title: request.title ?? titleOf(given), settings: completeSettings(settings) };
  }
  const { script, title, settings: own } = await findWritten(scripts, owner, source.scriptId);
  return {
    source: { type: 'script', script },
    title: request.title ?? title,
    settings: completeSettings({
      ...settings,
      niche: settings.niche ?? own.niche,
      tone: settings.tone ?? own.tone,
      voice: settings.voice ?? own.voice,
    }),
  };
};
