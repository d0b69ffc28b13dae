import type { Source } from '../../../shared/domain/source.ts';
import type { SentFiles } from './send-own-files.ts';

interface Request {
  readonly source: Source;
  readonly settings: object;
}

const nameScenes = (source: Source, pictures: SentFiles['pictures']): unknown => {
  if (source.type !== 'scenes') return source;
  const scenes = source.scenes.map(({ picture, ...scene }) => {
    const upload = pictures.get(picture ?? '');
    if (upload !== undefined) return { ...scene, upload };
    return picture === undefined ? scene : { ...scene, picture };
  });
  return { ...source, scenes };
};

/** The request with the ids of uploads where the document names files of its author's own. */
export const nameUploads = (request: Request, { pictures, music }: SentFiles): unknown => ({
  ...request,
  source: nameScenes(request.source, pictures),
  settings: { ...request.settings, ...(music === undefined ? {} : { music: { upload: music } }) },
});
