import type { Grammar } from './expand-grammar.ts';
import { speakOfMe, speakToYou } from './inflect-words.ts';
import { readTopic } from './read-topic.ts';
import type { TopicKind } from './topic-reading.ts';
import { AIDS_OF_BURDENS, AIDS_OF_LOSSES, ALREADY_AIDED, BURDENS, LOSSES } from './topic-words.ts';

export interface Topic {
  readonly kind: TopicKind;
  /** As it stands in the middle of a sentence that speaks to "you". */
  readonly text: string;
  /** The same, said of oneself. */
  readonly mine: string;
  readonly isPlural: boolean;
  /** Where the topic was a sentence about oneself: "I am enough". */
  readonly statement?: string;
}

/** What can be done with it, where nobody wants to have it. */
const listAids = (text: string): readonly string[] => {
  if (ALREADY_AIDED.test(text)) return [];
  if (BURDENS.test(text)) return AIDS_OF_BURDENS;
  return LOSSES.test(text) ? AIDS_OF_LOSSES : [];
};

/**
 * Reads a topic so that it can stand in sentences: in lower case where it is a heading, spoken to "you", a command as
 * what one does ("forgive yourself" → "forgiving yourself"), a burden as what can be done with it, and what is no part
 * of a sentence in quotation marks.
 *
 * @param random chooses what is done with a burden
 */
export const describeTopic = (topic: string, random: () => number): Topic => {
  const { text, kind, isPlural = false, isFixed = false, statement } = readTopic(topic);
  // Drawn in any case, so that the film of a topic is the same for the same seed.
  const drawn = random();
  if (isFixed) return { kind, text, mine: text, isPlural };
  const aids = listAids(text);
  const aid = aids[Math.floor(drawn * aids.length)];
  const whole = aid === undefined ? text : `${aid} ${text}`;
  return {
    kind: aid === undefined ? kind : 'doing',
    text: speakToYou(whole),
    mine: speakOfMe(whole),
    isPlural: aid === undefined && isPlural,
    ...(statement === undefined || aids.length > 0 ? {} : { statement }),
  };
};

/** Symbols that stand for the topic and for verbs that agree with it. */
export const topicSymbols = ({ text, mine, isPlural }: Topic): Grammar => {
  const agree = (one: string, many: string): readonly string[] => [isPlural ? many : one];
  return {
    topic: [text],
    mytopic: [mine],
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
