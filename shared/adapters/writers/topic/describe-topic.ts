import type { Grammar } from './expand-grammar.ts';
import { speakOfMe, speakToYou } from './inflect-words.ts';
import { headOf } from './read-thing.ts';
import { readTopic } from './read-topic.ts';
import type { Reading, TopicKind } from './topic-reading.ts';
import { isBurden, isHardToSay, isReassuring, tellsOfDanger, tellsOfLoss } from './tell-sorrow.ts';
import { AIDS_OF_BURDENS, ALREADY_AIDED, HOPEFUL } from './topic-words.ts';

export interface Topic {
  readonly kind: TopicKind;
  /** As it stands in the middle of a sentence that speaks to "you". */
  readonly text: string;
  /** The same, said of oneself. */
  readonly mine: string;
  readonly isPlural: boolean;
  /** What is said, where the topic is words to say: "I am enough". */
  readonly said?: string;
  /** The same, spoken to "you", where it can follow "that". */
  readonly clause?: string;
}

const kindOf = ({ kind, text, said = '', isClause = false }: Reading): TopicKind => {
  const isLoss = tellsOfLoss(text);
  if (kind !== 'saying')
    return isLoss && !(kind === 'doing' ? ALREADY_AIDED : HOPEFUL).test(text) ? 'loss' : kind;
  if (isReassuring(said)) return 'saying';
  if (isLoss && isClause) return 'loss';
  return isHardToSay(said) ? 'trouble' : 'saying';
};

/** Whether it is about something that has happened to somebody: nobody smiles at that, or practises it. */
export const isTender = ({ kind, text }: Topic): boolean => kind === 'loss' || tellsOfLoss(text);

/** What has happened, where it was told in a sentence. */
const TOLD = { text: 'what you are going through', mine: 'what I am going through', isPlural: false };

/**
 * Reads a topic so that it can stand in sentences: in lower case where it is a heading, spoken to "you", a command as
 * what one does ("forgive yourself" → "forgiving yourself"), a burden as what can be done with it, and what is no part
 * of a sentence in quotation marks.
 *
 * @param random chooses what is done with a burden
 */
export const describeTopic = (topic: string, random: () => number): Topic => {
  const reading = readTopic(topic);
  const { text, isPlural = false, isFixed = false, said, isClause = false } = reading;
  // Drawn in any case, so that the film of a topic is the same for the same seed.
  const drawn = random();
  if (tellsOfDanger(topic)) return { kind: 'loss', ...TOLD };
  const kind = kindOf(reading);
  if (said !== undefined) {
    const clause = isClause ? { clause: speakToYou(said) } : {};
    return { kind, ...(kind === 'loss' ? TOLD : { text, mine: text, isPlural }), said, ...clause };
  }
  if (isFixed) return { kind, text, mine: text, isPlural };
  const head = headOf(text.split(' ')).join(' ');
  const aid = isBurden(text, head, reading.kind === 'doing')
    ? AIDS_OF_BURDENS[Math.floor(drawn * AIDS_OF_BURDENS.length)]
    : undefined;
  const whole = aid === undefined ? text : `${aid} ${text}`;
  return {
    kind: aid === undefined ? kind : 'doing',
    text: speakToYou(whole),
    mine: speakOfMe(whole),
    isPlural: aid === undefined && isPlural,
  };
};

/** Symbols that stand for the topic and for verbs that agree with it. */
export const topicSymbols = ({ text, mine, isPlural, said = text, clause }: Topic): Grammar => {
  const agree = (one: string, many: string): readonly string[] => [isPlural ? many : one];
  return {
    topic: [text],
    mytopic: [mine],
    said: [said],
    quote: [`“${said}”`],
    ...(clause === undefined ? {} : { clause: [clause] }),
    is: agree('is', 'are'),
    has: agree('has', 'have'),
    does: agree('does', 'do'),
    it: agree('it', 'they'),
    its: agree('its', 'their'),
    itobj: agree('it', 'them'),
    begins: agree('begins', 'begin'),
    asks: agree('asks', 'ask'),
    needs: agree('needs', 'need'),
    grows: agree('grows', 'grow'),
    comes: agree('comes', 'come'),
    lives: agree('lives', 'live'),
    waits: agree('waits', 'wait'),
    seems: agree('seems', 'seem'),
    means: agree('means', 'mean'),
  };
};
