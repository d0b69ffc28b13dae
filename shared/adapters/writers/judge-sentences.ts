import { estimateSentence, type Pace } from '../../domain/planning/choose-pace.ts';
import { splitWords } from '../../domain/planning/text/split-sentences.ts';
import { contentWords, stemWord } from '../../domain/planning/text/stem-word.ts';
import { isAside as tellAside } from '../../domain/planning/text/tell-asides.ts';
import { isFurniture } from './tell-furniture.ts';
import type { Quote } from './read-sentences.ts';
import { COUNTS_UP, leansBack, stemsOf, takenForKnown, type Place } from './lean-on-before.ts';

/** A sentence that may be kept, and what speaks for it. */
export interface Candidate {
  readonly text: string;
  readonly paragraph: number;
  /** Seconds from its first sound to its last. */
  readonly seconds: number;
  readonly score: number;
  /** The author's first. */
  readonly isFirst: boolean;
  /** Begins with a word whose meaning is in the sentence before. */
  readonly leans: boolean;
  /** A question or announcement that the next sentence answers. */
  readonly promises: boolean;
  /** Worth of keeping it together with the sentence before. */
  readonly readsOn: number;
  /** Talks about the text itself. */
  readonly isAside: boolean;
  /** Says what the text is about, and nothing of it. */
  readonly introduces: boolean;
  /** Stems of its words, and those that it speaks of as known. */
  readonly stems: readonly string[];
  readonly known: readonly string[];
}

/** "I want to talk about bees.", "Notes on tides.", "A short history of Route 66." */
const INTRODUCES = [
  /^(?:(?:so|well|ok),? |)(?:(?:today|here|now),? |)(?:I|we)(?:['’](?:d|m|ll|re))?\b[a-z ]{0,24} (?:talk|talking|write|writing|speak|tell you|share)(?: with you| to you| a bit)? (?:about|something|some|a few)\b/i,
  /^this is (?:a \w{1,12} |)about\b/i,
  /^there (?:are|is|have been) (?:so )?(?:many|a lot of|lots of|countless|plenty of) (?:articles|books|posts|videos|texts)\b/i,
  /^(?:(?:some|my|a few) )?(?:(?:random|quick|more|short) )?(?:notes|thoughts|facts|ideas|musings|reflections|tips) (?:on|about|from|for)\b/i,
  /^a (?:very )?(?:short|brief|quick) (?:history|guide|introduction|overview|summary|look|note) (?:of|to|at|on|about)\b/i,
];

/** "The secret begins inside the bee." */
const ANNOUNCES =
  /\b(?:secret|reason|trick|answer|question|catch|difference|problem|point|truth|story|mystery)\b/i;
const LONGEST_ANNOUNCEMENT = 9;
/** "I live differently.": so short a beginning of a paragraph is said for what follows. */
const SHORTEST_WHOLE = 4;

/** Less for what is no sentence, most likely: "1 egg". */
const SCRAP = 0.8;

const isPromise = (text: string, place: Place): boolean => {
  if (/[?:]["'”’)]*$/.test(text)) return true;
  const announces = place.words.length <= LONGEST_ANNOUNCEMENT && ANNOUNCES.test(text);
  const begins = place.before.length === 0 && !place.isItem && place.words.length <= SHORTEST_WHOLE;
  return announces || begins || COUNTS_UP.test(text);
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
  const isScrap = splitWords(text).length < SHORTEST_WHOLE;
  const weak = (seconds < 1.2 ? 0.5 : 0) + (isScrap ? SCRAP : 0);
  return central + hasNumber + hasName + (isStriking ? 0.2 : 0) - awkward - weak;
};

const TERSE = 7;
const FEWEST_TERSE = 4;

/** "I am calm. I am here. I breathe.": short sentences throughout are said for themselves. */
const tellTerse = (sentences: readonly string[]): boolean => {
  const lengths = sentences.map((text) => splitWords(text).length).toSorted((one, other) => one - other);
  return lengths.length >= FEWEST_TERSE && (lengths[lengths.length >> 1] ?? 0) <= TERSE;
};

/** So many of its last sentences may sum up a text. */
const NEAR_END = 3;

/** "Cook on Sundays." in front of what an item says of it. */
const isLabel = (quote: Quote | undefined): boolean =>
  quote !== undefined && quote.isItem && splitWords(quote.text).length <= SHORTEST_WHOLE;

const readOn = (text: string, before: string | undefined): number => {
  if (before === undefined) return 0.15;
  const stems = new Set(contentWords(before).map(stemWord));
  return contentWords(text).some((word) => stems.has(stemWord(word))) ? 1 : 0.6;
};

/** Judges every sentence of the paragraphs, in order. */
export const judgeSentences = (
  paragraphs: readonly (readonly Quote[])[],
  { title, pace }: { readonly title: string; readonly pace: Pace },
): readonly Candidate[] => {
  const texts = paragraphs.map((quotes) => quotes.map(({ text }) => text));
  const weights = weighWords(texts.flat(), title);
  const last = paragraphs.length - 1;
  return paragraphs.flatMap((quotes, paragraph) => {
    const sentences = texts[paragraph] ?? [];
    const isTerse = tellTerse(sentences);
    return quotes.map(({ text, isItem }, at): Candidate => {
      const words = splitWords(text);
      const seconds = estimateSentence(words, pace);
      const isAside = tellAside(text) || isFurniture(text);
      const place = at === 0 ? 0.3 : 0;
      const facts = {
        words,
        weights,
        before: sentences.slice(0, at),
        isLastParagraph: paragraph === last,
        isNearEnd: paragraph === last && at >= sentences.length - NEAR_END,
        isBelowLabel: isLabel(quotes.slice(0, at).findLast((quote) => quote.isItem)),
        isItem,
        isTerse,
      };
      return {
        text,
        paragraph,
        seconds,
        score: scoreOf(text, seconds, weights) + place - (isAside ? 4 : 0),
        isFirst: paragraph === 0 && at === 0,
        leans: leansBack(text, facts),
        promises:
          at < sentences.length - 1
            ? isPromise(text, facts) || (isLabel(quotes[at]) && quotes[at + 1]?.isItem === false)
            : /[?:]["'”’)]*$/.test(text),
        readsOn: readOn(text, sentences[at - 1]),
        isAside,
        introduces: INTRODUCES.some((pattern) => pattern.test(text)),
        stems: stemsOf(text),
        known: takenForKnown(facts),
      };
    });
  });
};
