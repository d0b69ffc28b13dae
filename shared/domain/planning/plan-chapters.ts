import type { FilmPlan } from '../film.ts';
import { shortenText } from '../shorten-text.ts';
import { pausesFor } from './choose-pauses.ts';
import { isUnspaced } from './captions/cut-words.ts';
import { capitalise } from './text/capitalise.ts';
import { countMarks, isInsideQuotation } from './text/open-quotation.ts';
import { splitSentences } from './text/split-sentences.ts';

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
const LONGEST_TITLE = 80;
const LONGEST_UNSPACED = 60;
const FEWEST_WORDS = 3;

/** "If the finding holds" says nothing without what follows. */
const HANGS = /^(?:if|although|though|because|unless|since|whether|as|even|while|despite|instead)\b/iu;

const wordsIn = (text: string): number => text.split(/\s+/u).length;

/** Whether a quotation or a bracket is left open. */
const isOpen = (text: string): boolean =>
  isInsideQuotation(text) || countMarks(text, /[([「『（]/gu) > countMarks(text, /[)\]」』）]/gu);

const CLAUSE_ENDS =
  /[,;:](?=\s)|\s(?=[—–]\s)|[、，；：]|\s(?=(?:and|but|who|which|where|when|while|because|although)\s)/gu;

/** Whole clauses where they fit, else whole words. */
const shorten = (whole: string): string => {
  const longest = isUnspaced(whole) ? LONGEST_UNSPACED : LONGEST_TITLE;
  if (whole.length <= longest) return whole;
  const text = whole.replaceAll(/ \([^()]*\)/g, '');
  const main = HANGS.test(text) ? text.slice(text.indexOf(', ') + 1).trim() : text;
  if (main !== text && wordsIn(main) >= FEWEST_WORDS) return shorten(capitalise(main));
  const clauses = [...text.matchAll(CLAUSE_ENDS)].map(({ index }) => text.slice(0, index));
  const clause = clauses.findLast(
    (head) => head.length <= longest && (isUnspaced(head) || wordsIn(head) >= FEWEST_WORDS) && !isOpen(head),
  );
  return clause ?? shortenText(text, longest);
};

/** How a narration begins, with as many of its sentences as say something. */
const titleOf = (narration: string): string => {
  let title = '';
  for (const sentence of splitSentences(narration)) {
    title = `${title} ${sentence.trim()}`.trim();
    if (wordsIn(title) >= FEWEST_WORDS || isUnspaced(title)) break;
  }
  return shorten(title.replace(/(?<![.,;:。、，；：])[.,;:。、，；：]+(["'”’]*)$/u, '$1'));
};

/** A description that begins with a time of day would have that for its first chapter. */
const isTime = (text: string): boolean => /^\d{1,2}:\d{2}/u.test(text);

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
  if (duration < SHORTEST_FILM || isTime(scenes[0]?.narration ?? '')) return [];
  const { paragraph } = pausesFor(look.niche);
  const step = Math.max(SHORTEST, duration / MOST);
  const chapters: Chapter[] = [];
  for (const [at, { narration }] of scenes.entries()) {
    const start = Math.floor(starts[at] ?? 0);
    const isParagraph = (scenes[at - 1]?.pauseAfter ?? paragraph) >= paragraph;
    const isFar = start - (chapters.at(-1)?.start ?? 0) >= step && duration - start >= SHORTEST;
    if (at > 0 && !(isParagraph && isFar)) continue;
    const title = titleOf(narration);
    if (chapters.every((chapter) => chapter.title !== title)) chapters.push({ start, title });
  }
  return chapters.length < FEWEST ? [] : chapters;
};
