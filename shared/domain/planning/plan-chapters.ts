import { clip } from '../clip-text.ts';
import type { FilmPlan } from '../film.ts';
import { pausesFor } from './choose-pauses.ts';
import { splitSentences } from './split-sentences.ts';

/** A part of a film that a viewer can jump to. */
export interface Chapter {
  /** Whole seconds of the film. */
  readonly start: number;
  readonly title: string;
}

/** Players show chapters from 0:00 on where there are three or more, each of ten seconds or more. */
const FEWEST = 3;
const SHORTEST = 10;
/** In a film of less, nobody looks for anything. Seconds. */
const SHORTEST_FILM = 60;
/** More than these are no overview. */
const MOST = 12;
/** Characters of a title, and words that say something by themselves. */
const LONGEST_TITLE = 60;
const FEWEST_WORDS = 3;

const wordsIn = (text: string): number => text.split(/\s+/u).length;

/** The author's own words as far as they make a title: whole clauses where they fit, else whole words. */
const shorten = (sentence: string): string => {
  if (sentence.length <= LONGEST_TITLE) return sentence;
  const clauses = [...sentence.matchAll(/[,;:—–](?=\s)|\s(?=[—–]\s)/gu)].map(({ index }) => index);
  const clause = clauses.findLast(
    (at) => at <= LONGEST_TITLE && wordsIn(sentence.slice(0, at)) >= FEWEST_WORDS,
  );
  if (clause !== undefined) return sentence.slice(0, clause);
  const space = sentence.lastIndexOf(' ', LONGEST_TITLE - 1);
  return space === -1 ? clip(sentence, LONGEST_TITLE) : `${sentence.slice(0, space)}…`;
};

const titleOf = (narration: string): string => {
  const [first = narration] = splitSentences(narration);
  return shorten(first.trim().replace(/[.,;:。、]+(["'”’]*)$/u, '$1'));
};

/**
 * Chapters of a film: they begin with paragraphs, and are called by how those begin; none for a film that is too short
 * for three.
 *
 * @param starts seconds of the film at which each of the plan's scenes begins
 */
export const planChapters = (
  { scenes, look }: Pick<FilmPlan, 'scenes' | 'look'>,
  starts: readonly number[],
  duration: number,
): readonly Chapter[] => {
  if (duration < SHORTEST_FILM) return [];
  const { paragraph } = pausesFor(look.niche);
  const step = Math.max(SHORTEST, duration / MOST);
  const chapters: Chapter[] = [];
  for (const [at, { narration }] of scenes.entries()) {
    const start = Math.floor(starts[at] ?? 0);
    const title = titleOf(narration);
    const isFirst = chapters.length === 0;
    const isParagraph = (scenes[at - 1]?.pauseAfter ?? paragraph) >= paragraph;
    const isFar = start - (chapters.at(-1)?.start ?? 0) >= step && duration - start >= SHORTEST;
    const isNew = !chapters.some((chapter) => chapter.title === title);
    if (isFirst || (isParagraph && isFar && isNew)) chapters.push({ start, title });
  }
  return chapters.length < FEWEST ? [] : chapters;
};
