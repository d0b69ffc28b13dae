import type { CalmNiche } from '../../../domain/calm-niches.ts';
import { shuffle } from '../../../domain/planning/shuffle.ts';
import type { TopicSource } from '../../../domain/source.ts';
import type { Tone } from '../../../domain/video.ts';
import { isTender, topicSymbols, type Topic } from './describe-topic.ts';
import type { Grammar } from './expand-grammar.ts';
import { BREATH } from './grammars/breath.ts';
import { LOSSES, LOSSES_ALONG, TOLD_LOSSES, TOLD_LOSSES_ALONG } from './grammars/losses.ts';
import { NATURE } from './grammars/nature.ts';
import { NICHE_GRAMMARS } from './grammars/niches.ts';
import {
  CLAUSES,
  GLAD_CLAUSES,
  SAYINGS,
  SAYINGS_ALONG,
  TROUBLES,
  TROUBLES_ALONG,
} from './grammars/sayings.ts';
import { TONE_WORDS } from './grammars/tones.ts';
import { topicGrammar } from './grammars/topics.ts';
import type { TopicKind } from './topic-reading.ts';

interface Asked {
  readonly source: TopicSource;
  readonly niche: CalmNiche;
  readonly tone: Tone;
}

/** What speaks of the topic where that is neither a thing nor something that one does. */
interface OwnWords {
  readonly words: Grammar;
  /** Said along, in affirmations. */
  readonly along: readonly string[];
}

const OWN_WORDS: Readonly<Partial<Record<TopicKind, OwnWords>>> = {
  saying: { words: SAYINGS, along: SAYINGS_ALONG },
  trouble: { words: TROUBLES, along: TROUBLES_ALONG },
  loss: { words: LOSSES, along: LOSSES_ALONG },
};

const NAMES_TOPIC = /\{(?:my)?topic\}/;
/** Nobody who has lost somebody wants to hear it. */
const TACTLESS = /humour|practise|good at|laugh|joke|smile|smirk|\beas(?:y|ier)\b|shine|feel at home/;

const leaveOut = (words: Grammar, unfit: RegExp): Grammar =>
  Object.fromEntries(
    Object.entries(words).map(([symbol, forms]) => [symbol, forms.filter((form) => !unfit.test(form))]),
  );

/** Both, form by form. */
const join = (words: Grammar, more: Grammar): Grammar => ({
  ...words,
  ...Object.fromEntries(
    Object.entries(more).map(([symbol, forms]) => [symbol, [...forms, ...(words[symbol] ?? [])]]),
  ),
});

/** A loss is comforted, and not spurred on. */
export const nicheFor = (topic: Topic, niche: CalmNiche): CalmNiche =>
  niche === 'motivation' && isTender(topic) && topic.kind !== 'doing' && topic.kind !== 'saying'
    ? 'healing'
    : niche;

/** What speaks of a topic that can follow "that". */
const OWN_CLAUSES: Readonly<Partial<Record<TopicKind, OwnWords>>> = {
  saying: { words: { ontopic: CLAUSES }, along: [] },
  loss: { words: TOLD_LOSSES, along: TOLD_LOSSES_ALONG },
};

/** The niche's words, with what speaks of the topic. */
const speakOf = ({ kind, clause }: Topic, niche: CalmNiche, words: Grammar): Grammar => {
  const own = OWN_WORDS[kind];
  if (own === undefined) return { ...topicGrammar(kind === 'doing' ? kind : 'thing'), ...words };
  const clauses = clause === undefined ? undefined : OWN_CLAUSES[kind];
  // The forms of the niche take the topic for the name of a thing.
  const plain = leaveOut({ ...topicGrammar('thing'), ...words }, NAMES_TOPIC);
  const { opening = own.words['opening'] ?? [], ...more } = clauses?.words ?? {};
  const joined = join(join(plain, { ...own.words, opening }), more);
  if (niche === 'affirmation') return { ...joined, ontopic: [...own.along, ...(clauses?.along ?? [])] };
  return niche === 'gratitude' && kind === 'saying' && clause !== undefined
    ? join(joined, { ontopic: GLAD_CLAUSES })
    : joined;
};

/** All that a film about the topic can say. */
export const assembleGrammar = (
  { source, niche, tone }: Asked,
  topic: Topic,
  random: () => number,
): Grammar => {
  const keywords = shuffle(source.keywords ?? [], random).map(
    (keyword) => `the word${keyword.includes(' ') ? 's' : ''} “${keyword}”`,
  );
  const words = {
    ...BREATH,
    ...NATURE,
    ...TONE_WORDS[isTender(topic) ? 'calm' : tone],
    ...speakOf(topic, niche, NICHE_GRAMMARS[nicheFor(topic, niche)].words),
  };
  return {
    ...(isTender(topic) ? leaveOut(words, TACTLESS) : words),
    ...topicSymbols(topic),
    keyword: keywords.length === 0 ? ['the word “now”'] : keywords,
  };
};
