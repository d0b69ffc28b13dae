import type { Grammar } from './expand-grammar.ts';

/** What kind of words the topic is: something that one does, or something that there is. */
export type TopicKind = 'doing' | 'thing';

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

/** Words that end like a gerund and name a thing. */
const NOT_GERUNDS = new Set(
  'morning evening spring thing things being something nothing everything anything king ring string wing wedding ceiling building feeling feelings blessing blessings meaning wellbeing well-being sibling siblings offspring'.split(
    ' ',
  ),
);
/** Verbs that topics begin with: "let go of anger". */
const VERBS = new Set(
  'accept achieve allow appreciate ask balance be beat become begin believe breathe build calm care celebrate clear come connect create cultivate deal discover do embrace enjoy enter face fall feel fight find finish follow forgive free gain get give go grow handle have honour honor keep know learn leave let listen live make manage manifest master meet move open overcome own pause practise practice protect push raise reach rebuild recover reduce relax release remember reset respect run say see set show sit sleep slow speak stand start stay step stop survive take tame thank think train trust try turn understand unwind use wait wake walk win work write'.split(
    ' ',
  ),
);
/** Verbs that are nouns too, when they stand alone: "sleep", "trust". */
const ALSO_NOUNS = new Set(
  'balance calm care change focus practice respect rest sleep trust work walk'.split(' '),
);
/** Doubles its last letter before "ing". */
const DOUBLES = new Set('let get set sit stop run begin win step quit forget put cut plan'.split(' '));

/** What nobody wants to have: the film is about what to do with it. */
const BURDENS =
  /\b(?:anxiety|anxious|stress|stressed|fears?|anger|angry|pain|grief|worr(?:y|ies)|insomnia|doubts?|self-doubt|loneliness|lonely|sadness|burnout|overwhelm|jealousy|envy|guilt|shame|panic|failures?|depression|trauma|heartbreak|tension|overthinking|procrastination|laziness|negativity|regrets?|resentment|exhaustion|frustration|impatience|rejection|setbacks?|nerves|nervousness|(?:difficult|hard|bad|negative|dark|intrusive|racing) (?:emotions?|feelings?|thoughts?|days?|times?|memories)|impostor syndrome|loss|nightmares?|sleepless(?:ness)?|restless(?:ness)?|broken hearts?|break-?ups?|divorce|illness|cancer|debts?|death|dying|addiction|hatred)\b/i;
const ALREADY_AIDED =
  /\b(?:overcom\w*|let(?:ting)? go|releas\w*|without|beyond|heal\w*|free\w*|from|eas\w*|calm\w*|sooth\w*|cop\w*|manag\w*|through|after|beat\w*|fac\w*|forgiv\w*|handl\w*|deal\w*|reduc\w*|stop\w*|against|less)\b/i;

const PROPER =
  /^(?:I|I'm|I’m|God|Buddha|Jesus|Christmas|Easter|Ramadan|Diwali|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|January|February|March|April|June|July|August|September|October|November|December|[A-Z]{2,}|Zen)$/;

const lowerWord = (word: string): string =>
  PROPER.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);

const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|with|from|by|as|your|my)$/i;

/** "Letting Go of the Past" is a heading; "walking in Kyoto" has a name. */
const lower = (words: readonly string[]): readonly string[] => {
  const isHeading = words.length > 1 && words.every((word) => SMALL.test(word) || /^[^\p{Ll}]/u.test(word));
  return words.map((word, at) => (isHeading || at === 0 ? lowerWord(word) : word));
};

const TO_YOU: Readonly<Record<string, string>> = {
  i: 'you', "i'm": 'you are', me: 'you', my: 'your', mine: 'yours', myself: 'yourself', am: 'are', our: 'your', we: 'you', us: 'you',
}; // prettier-ignore

const speakTo = (word: string): string => TO_YOU[word.toLowerCase().replace('’', "'")] ?? word;

const toGerund = (verb: string): string => {
  if (DOUBLES.has(verb)) return `${verb}${verb.at(-1) ?? ''}ing`;
  if (verb === 'be' || /(?:ee|oe|ye)$/.test(verb)) return `${verb}ing`;
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  return `${verb.replace(/e$/, '')}ing`;
};

const isGerund = (word: string): boolean => /^[a-z-]{2,}ing$/.test(word) && !NOT_GERUNDS.has(word);

const HEAD_ENDS =
  /^(?:of|for|in|with|at|before|after|about|to|from|on|during|under|between|when|that|by|through)$/;

const isPluralThing = (words: readonly string[]): boolean => {
  const end = words.findIndex((word) => HEAD_ENDS.test(word));
  const head = (end > 0 ? words.slice(0, end) : words).join(' ');
  if (/\band\b|&/.test(head)) return true;
  const last = head.split(' ').at(-1) ?? '';
  return last.endsWith('s') && !PROPER.test(last) && !/(?:ss|us|is|ness|[’']s)$/.test(last);
};

const PREFACES =
  /^(?:(?:a |the )?(?:meditation|film|video|story|talk|script|affirmations?|words|reflection) (?:about|on|for) )|^(?:about|on) |^(?:how|why|ways|learning|learn|when) to /i;

const FIRST: Readonly<Record<string, string>> = { your: 'my', yours: 'mine', you: 'me', yourself: 'myself' };

/** The same words said of oneself, for affirmations. */
const toMe = (text: string): string =>
  text.replaceAll(/\b(?:your|yours|you|yourself)\b/gi, (word) => FIRST[word.toLowerCase()] ?? word);

const SENTENCE = /^(?:i|i['’]m|you|you['’]re|we|we['’]re|it|it['’]s|there) /i;

/** "I am enough" is what one can know. */
const describeSentence = (sentence: string): Topic => {
  const words = lower(
    sentence
      .replace(/['’]m /, ' am ')
      .replace(/['’]re /, ' are ')
      .split(' '),
  );
  const isOfSelf = /^i /i.test(sentence.replace(/['’]m /, ' am '));
  return {
    kind: 'doing',
    text: `knowing that ${words.map(speakTo).join(' ')}`,
    mine: `knowing that ${words.join(' ')}`,
    isPlural: false,
    ...(isOfSelf ? { statement: sentence } : {}),
  };
};

const AIDS = ['letting go of', 'making peace with', 'being gentle with', 'finding rest from'] as const;

/**
 * Reads a topic so that it can stand in sentences: in lower case where it is a heading, spoken to "you", a command as
 * what one does ("forgive yourself" → "forgiving yourself"), a burden as what can be done with it.
 *
 * @param random chooses what is done with a burden
 */
export const describeTopic = (topic: string, random: () => number): Topic => {
  const bare = topic
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/(?<![.!?:;,…])[.!?:;,…]+$/, '');
  if (SENTENCE.test(bare)) return describeSentence(bare);
  const isCommand = /^(?:how|ways|learning|learn) to /i.test(bare);
  const [first = '', ...rest] = lower(bare.replace(PREFACES, '').split(' '));
  const isVerb = isCommand || (VERBS.has(first) && (rest.length > 0 || !ALSO_NOUNS.has(first)));
  const spoken = [isVerb ? toGerund(first) : first, ...rest].map(speakTo);
  const isDoing = isVerb || isGerund(spoken[0] ?? '');
  const plain = spoken.join(' ');
  const isBurden = BURDENS.test(plain) && !ALREADY_AIDED.test(plain);
  const aid = AIDS[Math.floor(random() * AIDS.length)] ?? AIDS[0];
  const text = isBurden ? `${aid} ${plain}` : plain;
  const isPlural = !isDoing && !isBurden && isPluralThing(spoken);
  return { kind: isDoing || isBurden ? 'doing' : 'thing', text, mine: toMe(text), isPlural };
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
