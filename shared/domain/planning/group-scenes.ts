import type { ScriptScene } from '../film.ts';
import { estimateSentence, type Pace } from './choose-pace.ts';
import { splitWords } from './text/split-sentences.ts';

/** MODEL.md: scenes of a video, characters of a narration. */
const MOST_SCENES = 400;
const MOST_CHARACTERS = 2_000;
/** Seconds: a shorter scene is joined with its neighbour while both stay under the longest. */
const SHORTEST = 3;
const LONGEST_TO_SHORTEST = 4;

interface Draft {
  readonly sentences: readonly string[];
  readonly seconds: number;
}

/** Cuts what no caption or voice call should hold at once, at a clause if there is one. */
const cutLong = (sentence: string): readonly string[] => {
  if (sentence.length <= MOST_CHARACTERS) return [sentence];
  const head = sentence.slice(0, MOST_CHARACTERS);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': '));
  const space = head.lastIndexOf(' ');
  const at = clause > MOST_CHARACTERS / 2 ? clause + 1 : space > 0 ? space : MOST_CHARACTERS;
  return [sentence.slice(0, at), ...cutLong(sentence.slice(at).trim())];
};

const lengthOf = (draft: Draft): number =>
  draft.sentences.reduce((sum, sentence) => sum + sentence.length + 1, -1);

const join = (one: Draft, other: Draft, pace: Pace): Draft => ({
  sentences: [...one.sentences, ...other.sentences],
  seconds: one.seconds + pace.pauses.sentence + other.seconds,
});

const groupParagraph = (sentences: readonly string[], pace: Pace, shortest: number): readonly string[] => {
  const drafts: Draft[] = [];
  for (const sentence of sentences.flatMap(cutLong)) {
    const next = { sentences: [sentence], seconds: estimateSentence(splitWords(sentence), pace) };
    const last = drafts.at(-1);
    const joined = last === undefined ? undefined : join(last, next, pace);
    const isShort = last !== undefined && (last.seconds < shortest || next.seconds < shortest * 0.6);
    const fits =
      joined !== undefined &&
      joined.seconds <= shortest * LONGEST_TO_SHORTEST &&
      lengthOf(joined) <= MOST_CHARACTERS;
    if (isShort && fits) drafts[drafts.length - 1] = joined;
    else drafts.push(next);
  }
  return drafts.map((draft) => draft.sentences.join(' '));
};

/**
 * Groups sentences into scenes of about 3 to 12 s that never cross a paragraph; a very long text gets longer
 * scenes instead of more than 400.
 *
 * @param paragraphs sentences without surrounding white space
 */
export const groupScenes = (
  paragraphs: readonly (readonly string[])[],
  pace: Pace,
  shortest = SHORTEST,
): readonly ScriptScene[] => {
  const scenes = paragraphs.flatMap((sentences) =>
    groupParagraph(sentences, pace, shortest).map((narration, at) => ({
      narration,
      paragraphStart: at === 0,
    })),
  );
  if (scenes.length <= MOST_SCENES) return scenes;
  const isWorthLonger = shortest < 60;
  return groupScenes(isWorthLonger ? paragraphs : [paragraphs.flat()], pace, shortest * 1.5);
};
