import { estimateSentence, type Pace } from '../../domain/planning/choose-pace.ts';
import { splitWords } from '../../domain/planning/split-sentences.ts';
import { contentWords, stemWord } from '../../domain/planning/stem-word.ts';

/** A sentence that may be kept, and what speaks for it. */
export interface Candidate {
  readonly text: string;
  readonly paragraph: number;
  /** Seconds from its first sound to its last. */
  readonly seconds: number;
  readonly score: number;
  /** Begins with a word whose meaning is in the sentence before. */
  readonly leans: boolean;
  /** A question or announcement that the next sentence answers. */
  readonly promises: boolean;
  /** Worth of keeping it together with the sentence before. */
  readonly readsOn: number;
  /** Talks about the text itself. */
  readonly isAside: boolean;
}

const LEANS =
  /^["'“‘(]*(?:this|that|these|those|it|its|it's|he|him|his|she|her|they|their|them|however|but|and|so|or|yet|then|also|thus|hence|therefore|moreover|furthermore|besides|instead|otherwise|similarly|likewise|nevertheless|nonetheless|still|even so|another|other|others|both|neither|either|such|the (?:second|third|fourth|last|latter|former|other|same|result|reason|answer|effect)|second|third|finally|again|for (?:example|instance)|in (?:fact|contrast|addition|turn|other words)|as a result|on the other hand|that's|because of (?:this|that)|more than that|not only that|here|there it|some of them|most of them|one of them|each of them|all of them|none of them|two of them|by contrast|meanwhile|later|afterwards|after that|since then|nor|too)\b/i;
const PRONOUN = /\b(?:he|she|they|it|him|them)\b/i;
const ASIDE =
  /\b(?:in this (?:article|post|essay|section|chapter|video|guide)|as (?:mentioned|noted|discussed|shown|described)|see (?:below|above|also|figure|table|section|chapter|appendix)|click|subscribe|sign up|read more|table of contents|last updated|all rights reserved|copyright|photo by|image credit|source:|e-?mail|http|www\.|draft|todo|to do:)\b/i;

/** "The secret begins inside the bee." */
const ANNOUNCES =
  /\b(?:secret|reason|trick|answer|question|catch|difference|problem|point|truth|story|mystery)\b/i;
const LONGEST_ANNOUNCEMENT = 9;

/** "In 1969 he …": a pronoun before any name or noun that it could stand for. */
const pointsBack = (words: readonly string[]): boolean => {
  const opening = words.slice(0, 5);
  const at = opening.findIndex((word) => PRONOUN.test(word));
  if (at < 1) return false;
  const before = opening.slice(0, at);
  return !before.some(
    (word, index) => contentWords(word).length > 0 && (index > 0 ? true : /^\p{Ll}/u.test(word)),
  );
};

const weighWords = (sentences: readonly string[], title: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const stem of new Set(contentWords(sentence).map(stemWord)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const ofTitle = new Set(contentWords(title).map(stemWord));
  const entries = [...counts].map(
    ([stem, count]) => [stem, Math.log2(1 + count) * (ofTitle.has(stem) ? 1.8 : 1)] as const,
  );
  return new Map(entries);
};

const scoreOf = (text: string, seconds: number, weights: ReadonlyMap<string, number>): number => {
  const stems = [...new Set(contentWords(text).map(stemWord))];
  const central =
    stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0) / Math.sqrt(stems.length + 2);
  const hasNumber = /\d/.test(text) ? 0.35 : 0;
  const hasName = /[^.!?\s"“(]\s+\p{Lu}\p{Ll}+/u.test(text) ? 0.2 : 0;
  const isStriking =
    /\b(?:never|only|every|most|first|largest|smallest|fastest|oldest|because|secret|surpris\w*)\b/i.test(
      text,
    );
  const awkward = (text.match(/[();:]/g)?.length ?? 0) * 0.12 + Math.max(0, seconds - 9) * 0.12;
  return central + hasNumber + hasName + (isStriking ? 0.2 : 0) - awkward - (seconds < 1.2 ? 0.5 : 0);
};

const readOn = (text: string, before: string | undefined): number => {
  if (before === undefined) return 0.15;
  const stems = new Set(contentWords(before).map(stemWord));
  return contentWords(text).some((word) => stems.has(stemWord(word))) ? 1 : 0.6;
};

/** Judges every sentence of the paragraphs, in order. */
export const judgeSentences = (
  paragraphs: readonly (readonly string[])[],
  { title, pace }: { readonly title: string; readonly pace: Pace },
): readonly Candidate[] => {
  const weights = weighWords(paragraphs.flat(), title);
  return paragraphs.flatMap((sentences, paragraph) =>
    sentences.map((text, at): Candidate => {
      const words = splitWords(text);
      const seconds = estimateSentence(words, pace);
      const isAside = ASIDE.test(text);
      const place = at === 0 ? 0.3 : 0;
      const announces = words.length <= LONGEST_ANNOUNCEMENT && ANNOUNCES.test(text);
      return {
        text,
        paragraph,
        seconds,
        score: scoreOf(text, seconds, weights) + place - (isAside ? 4 : 0),
        leans: LEANS.test(text) || pointsBack(words),
        promises: (announces && at < sentences.length - 1) || /[?:]["'”’)]*$/.test(text),
        readsOn: readOn(text, sentences[at - 1]),
        isAside,
      };
    }),
  );
};
