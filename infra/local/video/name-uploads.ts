import type { SceneChoice } from '../../../shared/domain/source.ts';
import type { DocumentSource } from './build-source.ts';
import type { SentFiles } from './send-own-files.ts';

interface Request {
  readonly source: DocumentSource;
  readonly settings: object;
}

const nameScene = (
  { picture, recording, ...scene }: SceneChoice,
  { pictures, recordings }: Omit<SentFiles, 'music'>,
): SceneChoice => {
  const upload = pictures.get(picture ?? '');
  const voice = recordings.get(recording ?? '');
  const shown = upload === undefined ? picture !== undefined && { picture } : { upload };
  return { ...scene, ...shown, ...(voice !== undefined && { recording: voice }) };
};

/** The request with the ids of uploads where the document names files of its author's own; none yet sent are left out. */
export const nameUploads = <T extends Request>(
  request: T,
  { music, ...sent }: SentFiles,
): Omit<T, 'source' | 'settings'> & Request => {
  const { source } = request;
  const named =
    source.type === 'scenes'
      ? { ...source, scenes: source.scenes.map((scene) => nameScene(scene, sent)) }
      : source;
  return {
    ...request,
    source: named,
    settings: { ...request.settings, ...(music === undefined ? {} : { music: { upload: music } }) },
  };
};

/** Before anything is sent: what a request says without them. */
export const NOTHING_SENT: SentFiles = { pictures: new Map(), recordings: new Map() };
