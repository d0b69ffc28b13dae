import type { CalmNiche } from '../../../domain/calm-niches.ts';
import { estimateSentence, paceFor, type Pace } from '../../../domain/planning/choose-pace.ts';
import { splitSentences, splitWords } from '../../../domain/planning/text/split-sentences.ts';
import { createRandom } from '../../../domain/seeded-random.ts';
import type { TopicSource } from '../../../domain/source.ts';
import type { Tone } from '../../../domain/video.ts';
import { assembleGrammar, nicheFor } from './assemble-grammar.ts';
import { describeTopic, type Topic } from './describe-topic.ts';
import { createChoices, expandText, toProse, type Choices, type Grammar } from './expand-grammar.ts';
import { NICHE_GRAMMARS, type Paragraph } from './grammars/niches.ts';
import { shortenTopic } from './shorten-topic.ts';

export interface TopicWish {
  readonly source: TopicSource;
  readonly niche: CalmNiche;
  readonly tone: Tone;
  readonly seconds: number;
  readonly seed: number;
}

/** One film in the making. */
interface Draft {
  readonly topic: Topic;
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

/** Times that a long topic is said in full. */
const IN_FULL = 2;

/** The topic cut short where it was said often enough. */
const shorten = (text: string, { topic, said }: Draft): string =>
  [topic.text, topic.mine].reduce((shortened, name) => {
    const short = shortenTopic(name);
    if (short === name || !shortened.includes(name)) return shortened;
    const times = [...said].filter((sentence) => sentence.toLowerCase().includes(name.toLowerCase())).length;
    return times < IN_FULL ? shortened : shortened.replaceAll(name, short);
  }, text);

/** A statement of one sentence or a few, of a form such as `{opening}`; undefined where all that it could say was said. */
const imagine = (draft: Draft, form: string): readonly string[] | undefined => {
  const { grammar, choices, said } = draft;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const text = toProse(shorten(expandText(grammar, form, choices), draft));
    const sentences = splitSentences(text).map((sentence) => sentence.trim());
    if (sentences.every((sentence) => !said.has(sentence))) return sentences;
  }
  return undefined;
};

const remember = ({ said }: Draft, sentences: readonly string[]): void => {
  for (const sentence of sentences) said.add(sentence);
};

const formOf = (part: string): string => `{${part.replace('?', '')}}`;

/** Statements of a paragraph, from the first on, as many as fit into the seconds. */
const sayParagraph = (draft: Draft, paragraph: Paragraph, seconds: number): readonly string[] => {
  const kept: string[] = [];
  for (const part of paragraph) {
    if (part.endsWith('?') && draft.choices.random() < OPTIONAL) continue;
    const sentences = imagine(draft, formOf(part));
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
const BEGINNING = formOf('see');

/** The statement that comes nearest to the seconds that are left, if that is nearer than none. */
const closeGap = (draft: Draft, paragraphs: readonly Paragraph[], left: number): readonly string[] => {
  const forms = [...new Set(paragraphs.flat().map(formOf))].filter((form) => form !== BEGINNING);
  let best: readonly string[] = [];
  let distance = Math.abs(left);
  for (let tries = 0; tries < CLOSERS; tries += 1) {
    const sentences = imagine(draft, forms[tries % forms.length] ?? '') ?? [];
    const off = Math.abs(secondsOf(sentences, draft.pace) - left);
    if (off < distance) [best, distance] = [sentences, off];
  }
  remember(draft, best);
  return best;
};

/** Tries of one form of an opening or a closing to fit. */
const VARIANTS = 6;
/** What an opening or a closing may take, as a share of its usual length: the middle makes up for it. */
const FITS = { least: 0.45, most: 1.3 };

/** Seconds under which a film is one paragraph. */
const SHORT = 30;

/**
 * One that fits. Its form is drawn first, so that all forms are as likely; where none fits, the nearest of all that
 * were tried.
 */
const chooseFitting = (draft: Draft, symbol: string, seconds: number): readonly string[] => {
  let nearest: readonly string[] = [];
  let distance = Number.POSITIVE_INFINITY;
  for (const form of shuffle(draft.grammar[symbol] ?? [], draft.choices.random))
    for (let variant = 0; variant < VARIANTS; variant += 1) {
      const sentences = imagine(draft, form) ?? [];
      const share = secondsOf(sentences, draft.pace) / seconds;
      if (share >= FITS.least && share <= FITS.most) return sentences;
      if (Math.abs(share - 1) < distance) [nearest, distance] = [sentences, Math.abs(share - 1)];
    }
  return nearest;
};

interface Composed {
  readonly text: readonly (readonly string[])[];
  /** Seconds by which it is too short or too long. */
  readonly off: number;
}

/** An opening, a middle that fills the time, a closing. */
const compose = (draft: Draft, { niche, source, seconds }: TopicWish): Composed => {
  const { pace, choices, topic } = draft;
  const silence = pace.pauses.opening + pace.pauses.closing;
  const frame = Math.min(12, (seconds - silence) / 3);
  const opening = chooseFitting(draft, 'opening', frame);
  remember(draft, opening);
  const closing = chooseFitting(draft, 'closing', frame);
  remember(draft, closing);
  const isShort = seconds < SHORT;
  const gap = (isShort ? pace.pauses.sentence : pace.pauses.paragraph) - 2 * pace.pauses.sentence;
  const room = seconds - silence - secondsOf(opening, pace) - secondsOf(closing, pace) - gap;
  const { paragraphs } = NICHE_GRAMMARS[nicheFor(topic, niche)];
  const order = listParagraphs(paragraphs, source.keywords?.length ?? 0, choices.random);
  const { filled, left } = fill(draft, order, room);
  const last = closeGap(draft, paragraphs, left);
  const middle = filled.length === 0 ? [last] : [...filled.slice(0, -1), [...(filled.at(-1) ?? []), ...last]];
  const text = [opening, ...middle, closing].filter((sentences) => sentences.length > 0);
  return { text: isShort ? [text.flat()] : text, off: Math.abs(left - secondsOf(last, pace)) };
};

/** A short film may miss its length or its topic by chance; then another is put together. */
const ATTEMPTS = 8;
const NEAR = { seconds: 1, share: 0.02 };

/**
 * Writes about a topic in one of the niches that need no facts. The same wish gives the same text, another seed
 * another one.
 *
 * @returns sentences by paragraph
 */
export const composeTopic = (wish: TopicWish): readonly (readonly string[])[] => {
  const { niche, tone, seconds, seed, source } = wish;
  const random = createRandom(seed);
  const topic = describeTopic(source.topic, random);
  const grammar = assembleGrammar(wish, topic, random);
  const pace = paceFor(tone, niche);
  const { text, mine, said = text, clause = text } = topic;
  const names = (topic.kind === 'loss' ? [said, clause] : [text, mine, said]).map((name) =>
    name.toLowerCase(),
  );
  const badnessOf = (composed: Composed): number => {
    const words = composed.text.flat().join(' ').toLowerCase();
    return composed.off + (names.some((name) => words.includes(name)) ? 0 : seconds);
  };
  let best: Composed | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const draft = { topic, grammar, choices: createChoices(random), pace, said: new Set<string>() };
    const composed = compose(draft, wish);
    if (best === undefined || badnessOf(composed) < badnessOf(best)) best = composed;
    if (badnessOf(best) <= NEAR.seconds + seconds * NEAR.share) break;
  }
  return best?.text ?? [];
};
