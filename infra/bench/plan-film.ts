import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { createFilmPlanner } from '../../shared/adapters/writers/create-film-planner.ts';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import { digestValue } from '../../shared/domain/digest.ts';
import type { FilmPlan } from '../../shared/domain/film.ts';
import { chooseLook, chooseSeed } from '../../shared/domain/look.ts';
import { titleOf, type Source } from '../../shared/domain/source.ts';
import { completeSettings } from '../../shared/domain/video-request.ts';
import { buildRequest } from '../local/video/build-request.ts';
import type { DocumentSource } from '../local/video/build-source.ts';
import { readFrontMatter } from '../local/video/read-front-matter.ts';
import { readSource } from '../local/video/read-source.ts';

/** The bench voices every scene. */
const voiced = (source: DocumentSource): Source =>
  source.type === 'scenes'
    ? { ...source, scenes: source.scenes.map(({ recording: _recording, ...scene }) => scene) }
    : source;

/** The plan that the pipeline makes of a document: same text, settings and seed, so the same film. */
export async function planBenchFilm(file: string, durationSeconds: number): Promise<FilmPlan> {
  const { text } = await readSource(file);
  const request = buildRequest(readFrontMatter(text), { file, durationSeconds, out: '', json: true });
  const source = voiced(request.source);
  const title = request.title ?? titleOf(source);
  const settings = completeSettings(request.settings);
  const { niche, tone, voice } = settings;
  const script = await createOfflineWriter()({ title, source, durationSeconds, niche, tone, voice, seed: 1 });
  const stored = { key: '', sha256: digestValue(source) };
  const seed = chooseSeed({ source: stored, title });
  return createFilmPlanner(loadEmojiIndex)({ script, look: chooseLook(settings), seed });
}
