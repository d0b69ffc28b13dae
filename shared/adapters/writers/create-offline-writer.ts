import { isCalm, needsModel } from '../../domain/calm-niches.ts';
import { paceFor } from '../../domain/planning/choose-pace.ts';
import { groupScenes } from '../../domain/planning/group-scenes.ts';
import { plainLetters } from '../../domain/planning/text/plain-letters.ts';
import type { Script, ScriptScene } from '../../domain/film.ts';
import type { ScenesSource, TextSource, TopicSource } from '../../domain/source.ts';
import type { ScriptRequest, ScriptWriter } from '../../ports/media.ts';
import { condenseNotes } from './condense-notes.ts';
import { condenseRecipe } from './condense-recipe.ts';
import { readMarkdown } from './read-markdown.ts';
import { readAllSentences, readQuotable, readSentences } from './read-sentences.ts';
import { readRecipe } from './read-recipe.ts';
import { refuse, refuseOtherLanguages } from './refuse-text.ts';
import { composeTopic } from './topic/compose-topic.ts';
import { stripSpeakers } from './strip-speakers.ts';
import { writeScenes } from './write-scenes.ts';

interface Written {
  /** Who wrote it, where that was not this writer. */
  readonly writer?: Script['writer'];
  readonly scenes: readonly ScriptScene[];
  /** How it came about: provenance. */
  readonly detail: string;
}

const writeText = (
  { type, text, told = [] }: TextSource,
  { title, durationSeconds, niche, tone }: ScriptRequest,
): Written => {
  refuseOtherLanguages(text, '/source/text');
  const pace = paceFor(tone, niche);
  const blocks = stripSpeakers(readMarkdown(text));
  const isScript = type === 'script';
  const wish = { title, seconds: durationSeconds, pace, told: told.flatMap(readSentences) };
  const recipe = isScript ? undefined : readRecipe(blocks);
  const condense = (): readonly (readonly string[])[] =>
    recipe === undefined ? condenseNotes(readQuotable(blocks), wish) : condenseRecipe(recipe, wish);
  const paragraphs = isScript ? readAllSentences(blocks, title) : condense();
  if (paragraphs.length === 0)
    refuse(
      'The text has no sentence to narrate. Write at least one, such as "Honey never spoils."; code, tables and pictures are not narrated, and headings only in a script.',
      '/source/text',
    );
  return {
    scenes: groupScenes(paragraphs, pace),
    detail: isScript
      ? 'narrated as written'
      : `sentences of the notes, condensed to about ${durationSeconds} s`,
  };
};

const writeSpelledOut = ({ scenes, writer }: ScenesSource): Written => {
  // Whoever records a text says it in any language.
  const voiced = scenes.filter(({ recording }) => recording === undefined);
  refuseOtherLanguages(voiced.map(({ text }) => text).join('\n'), '/source/scenes');
  const written = { scenes: writeScenes(scenes), detail: 'narrated as written, scene by scene' };
  return writer === undefined ? written : { ...written, writer };
};

const writeTopic = (source: TopicSource, { niche, tone, durationSeconds, seed }: ScriptRequest): Written => {
  refuseOtherLanguages(source.topic, '/source/topic');
  if (!isCalm(niche)) throw needsModel(niche);
  const paragraphs = composeTopic({ source, niche, tone, seconds: durationSeconds, seed });
  return {
    scenes: groupScenes(paragraphs, paceFor(tone, niche)),
    detail: `composed for the topic by the grammar of ${niche}, seed ${seed}`,
  };
};

const write = (request: ScriptRequest): Written => {
  const { source } = request;
  if (source.type === 'topic') return writeTopic(source, request);
  return source.type === 'scenes' ? writeSpelledOut(source) : writeText(source, request);
};

/**
 * The writer that needs no model. `script` and `scenes` are narrated as written; `notes` is condensed to
 * `durationSeconds` by leaving sentences out: nothing is invented, reworded or reordered; `topic` is composed in the
 * niches that need no facts. Throws INVALID_INPUT for a text without a sentence or in another language, NOT_CONFIGURED
 * for a topic that needs facts.
 */
export const createOfflineWriter = (): ScriptWriter => async (request) => {
  const { scenes, detail, writer = { name: 'offline', detail } } = write(request);
  return { title: plainLetters(request.title), scenes, writer };
};
