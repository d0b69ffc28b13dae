import type { Script } from '../domain/film.ts';
import type { ScenesSource, Source } from '../domain/source.ts';
import type { StoredValue, Video } from '../domain/video.ts';
import type { ObjectStore } from '../ports/world.ts';

/** What is stored of a video that films a saved script: where its text was when the video was asked for. */
export interface SavedSource {
  readonly type: 'script';
  readonly script: StoredValue;
}

/** The script as it was then: later changes of it change no film. */
const toScenes = ({ scenes, writer }: Script): ScenesSource => ({
  type: 'scenes',
  scenes: scenes.map(({ narration, paragraphStart, picture }) => ({
    text: narration,
    paragraph: paragraphStart,
    ...(picture === undefined ? {} : { picture }),
  })),
  writer,
});

/** What a video is written from. Throws NOT_FOUND where a saved script was deleted before it was filmed. */
export const readSource = async (
  objects: Pick<ObjectStore, 'getJson'>,
  video: Pick<Video, 'source'>,
): Promise<Source> => {
  const source = await objects.getJson<Source | SavedSource>(video.source);
  if (!('script' in source)) return source;
  return toScenes(await objects.getJson<Script>(source.script));
};
