import type { CalmNiche } from '../../../domain/calm-niches.ts';
import { estimateSentence, paceFor, type Pace } from '../../../domain/planning/choose-pace.ts';
import { splitSentences, splitWords } from '../../../domain/planning/split-sentences.ts';
import { createRandom } from '../../../domain/seeded-random.ts';
import type { TopicSource } from '../../../domain/source.ts';
import type { Tone } from '../../../domain/video.ts';
import { describeTopic, topicSymbols } from './describe-topic.ts';
import { createChoices, expandSymbol, toProse, type Choices, type Grammar } from './expand-grammar.ts';
import { BREATH } from './grammars/breath.ts';
import { NATURE } from './grammars/nature.ts';
import { NICHE_GRAMMARS, type Paragraph } from './grammars/niches.ts';
import { TONE_WORDS } from './grammars/tones.ts';
import { topicGrammar } from './grammars/topics.ts';

export interface TopicWish {
  readonly source: TopicSource;
  readonly niche: CalmNiche;
  readonly tone: Tone;
  readonly seconds: number;
  readonly seed: number;
}

/** One film in the making. */
interface Draft {
  readonly grammar: Grammar;
  readonly choices: Choices;
  readonly pace: Pace;
  /** Sentences that were said, so that none is said again. */
  readonly said: Set<string>;
}

/** Tries to say a thing in words that were not used before. */
const TRIES = 24;
/** Share of optional sentences that are said. */
const OPTIONAL = 0.5;

/** A statement of one sentence or a few; undefined where all that it could say has been said. */
const imagine = ({ grammar, choices, said }: Draft, symbol: string): readonly string[] | undefined => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const text = toProse(expandSymbol(grammar, symbol, choices));
    const sentences = splitSentences(text).map((sentence) => sentence.trim());
    if (sentences.every((sentence) => !said.has(sentence))) return sentences;
  }
  return undefined;
};

const remember = ({ said }: Draft, sentences: readonly string[]): void => {
  for (const sentence of sentences) said.add(sentence);
};

const nameOf = (part: string): string => part.replace('?', '');

/** Statements of a paragraph, from the first on, as many as fit into the seconds. */
const sayParagraph = (draft: Draft, paragraph: Paragraph, seconds: number): readonly string[] => {
  const kept: string[] = [];
  for (const part of paragraph) {
    if (part.endsWith('?') && draft.choices.random() < OPTIONAL) continue;
    const sentences = imagine(draft, nameOf(part));
    if (sentences === undefined) continue;
    if (secondsOf([...kept, ...sentences], draft.pace) > seconds) break;
    remember(draft, sentences);
    kept.push(...sentences);
  }
  return kept;
};

/** Seconds of sentences that follow one another, with the pause after each. */
const secondsOf = (sentences: readonly string[], pace: Pace): number =>
  sentences.reduce(
    (sum, sentence) => sum + estimateSentence(splitWords(sentence), pace) + pace.pauses.sentence,
    0,
  );

const shuffle = <T>(items: readonly T[], random: () => number): readonly T[] =>
  items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);

/** Rounds of paragraphs, each in an order of its own, that never begin with what the round before ended with. */
function* listParagraphs(
  paragraphs: readonly Paragraph[],
  keywords: number,
  random: () => number,
): Generator<Paragraph> {
  let last: Paragraph | undefined;
  for (let round = 0; ; round += 1) {
    const order = [...shuffle(paragraphs, random)];
    // The first that follows the opening stays with the topic.
    const onTopic = order.findIndex((paragraph) => paragraph[0] === 'ontopic');
    if (round === 0 && onTopic > 0) order.unshift(...order.splice(onTopic, 1));
    if (order[0] === last) order.push(...order.splice(0, 1));
    last = order.at(-1);
    const withKeywords = round === 0 && keywords > 0;
    for (const [at, paragraph] of order.entries())
      yield withKeywords && at < keywords ? [...paragraph, 'onkeyword'] : paragraph;
  }
}

/** A remainder that no statement fits into any more, as a share of the film and in seconds. */
const SMALL_REST = { share: 0.015, seconds: 2 };
/** Paragraphs in a row that may fail before the film counts as full, or as having said everything. */
const MISSES = 8;

const fill = (
  draft: Draft,
  paragraphs: Iterable<Paragraph>,
  seconds: number,
): { readonly filled: (readonly string[])[]; readonly left: number } => {
  const { pace } = draft;
  const gap = pace.pauses.paragraph - pace.pauses.sentence;
  const filled: (readonly string[])[] = [];
  const enough = Math.max(SMALL_REST.seconds, seconds * SMALL_REST.share);
  let left = seconds;
  let misses = 0;
  for (const paragraph of paragraphs) {
    const kept = sayParagraph(draft, paragraph, left - gap);
    misses = kept.length === 0 ? misses + 1 : 0;
    if (kept.length > 0) filled.push(kept);
    left -= kept.length === 0 ? 0 : secondsOf(kept, pace) + gap;
    if (left < enough) break;
    if (misses <= MISSES) continue;
    // A long film may say again what it said long ago.
    if (left < LONGEST_STATEMENT) break;
    draft.said.clear();
    misses = 0;
  }
  return { filled, left };
};

/** Seconds. */
const LONGEST_STATEMENT = 20;
const CLOSERS = 60;
/** Leads to something that follows. */
const BEGINNING = 'see';

/** The statement that comes nearest to the seconds that are left, if that is nearer than none. */
const closeGap = (draft: Draft, paragraphs: readonly Paragraph[], left: number): readonly string[] => {
  const names = [...new Set(paragraphs.flat().map(nameOf))].filter((name) => name !== BEGINNING);
  let best: readonly string[] = [];
  let distance = Math.abs(left);
  for (let tries = 0; tries < CLOSERS; tries += 1) {
    const sentences = imagine(draft, names[tries % names.length] ?? '') ?? [];
    const off = Math.abs(secondsOf(sentences, draft.pace) - left);
    if (off < distance) [best, distance] = [sentences, off];
  }
  remember(draft, best);
  return best;
};

const assemble = ({ source, niche, tone }: TopicWish, random: () => number): Grammar => {
  const topic = describeTopic(source.topic, random);
  const words = shuffle(source.keywords ?? [], random).map(
    (keyword) => `the word${keyword.includes(' ') ? 's' : ''} “${keyword}”`,
  );
  const { words: own } = NICHE_GRAMMARS[niche];
  const base = { ...topicGrammar(topic.kind), ...own };
  const { statement } = topic;
  const stated = statement === undefined ? [] : [`${statement}.`, `{lead}say it: ${statement}.`];
  return {
    ...BREATH,
    ...NATURE,
    ...TONE_WORDS[tone],
    ...base,
    ...topicSymbols(topic),
    ontopic: [...(base['ontopic'] ?? []), ...stated],
    keyword: words.length === 0 ? ['the word “now”'] : words,
  };
};

/** A short film has no room for a long opening; a long one takes what comes. */
const FEW = 3;
const MANY = 30;

/** Seconds under which a film is one paragraph. */
const SHORT = 30;

/** The one of several that comes nearest to a length. */
const chooseNear = (draft: Draft, symbol: string, seconds: number): readonly string[] => {
  const all = Array.from({ length: seconds * 3 < SHORT ? MANY : FEW }, () => imagine(draft, symbol) ?? []);
  const distance = (one: readonly string[]): number => Math.abs(secondsOf(one, draft.pace) - seconds);
  const [best = []] = all.toSorted((one, other) => distance(one) - distance(other));
  remember(draft, best);
  return best;
};

/**
 * Writes about a topic in one of the niches that need no facts: an opening, a middle that fills the time, a closing.
 * The same wish gives the same text, another seed another one.
 *
 * @returns sentences by paragraph
 */
export const composeTopic = (wish: TopicWish): readonly (readonly string[])[] => {
  const { niche, tone, seconds, seed, source } = wish;
  const random = createRandom(seed);
  const pace = paceFor(tone, niche);
  const draft = {
    grammar: assemble(wish, random),
    choices: createChoices(random),
    pace,
    said: new Set<string>(),
  };
  const silence = pace.pauses.opening + pace.pauses.closing;
  const frame = Math.min(12, (seconds - silence) / 3);
  const opening = chooseNear(draft, 'opening', frame);
  const closing = chooseNear(draft, 'closing', frame);
  const isShort = seconds < SHORT;
  const gap = (isShort ? pace.pauses.sentence : pace.pauses.paragraph) - 2 * pace.pauses.sentence;
  const room = seconds - silence - secondsOf(opening, pace) - secondsOf(closing, pace) - gap;
  const { paragraphs } = NICHE_GRAMMARS[niche];
  const { filled, left } = fill(
    draft,
    listParagraphs(paragraphs, source.keywords?.length ?? 0, random),
    room,
  );
  const last = closeGap(draft, paragraphs, left);
  const middle = filled.length === 0 ? [last] : [...filled.slice(0, -1), [...(filled.at(-1) ?? []), ...last]];
  const text = [opening, ...middle, closing].filter((sentences) => sentences.length > 0);
  return isShort ? [text.flat()] : text;
};
