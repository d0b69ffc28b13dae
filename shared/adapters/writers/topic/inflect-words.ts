import { capitaliseNames } from './proper-names.ts';
import { DOUBLES, VERBS } from './topic-words.ts';

const PROPER =
  /^(?:I|I['’](?:m|ve|ll|d)|God|Buddha|Jesus|Christmas|Easter|Ramadan|Diwali|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|January|February|March|April|June|July|August|September|October|November|December|[A-Z]{2,}|Zen)$/;

export const isProper = (word: string): boolean => PROPER.test(word.replace(/['’]s$/, ''));

const lowerWord = (word: string): string =>
  isProper(word)
    ? word
    : word.replaceAll(/(?<=^|-)\p{Lu}(?=\p{Ll}|$|['’])/gu, (letter) => letter.toLowerCase());

/** Before a name no part of it. */
const BEFORE_NAMES =
  /^(?:about|after|before|christmas|dear|good|how|if|in|like|our|that|this|through|under|what|when|where|why|without|winter|summer|autumn|spring|old|beautiful|rainy|sunny)$/i;
const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|with|from|by|as|your|my|is)$/i;

/** "Steve Jobs' morning routine" begins with a name, "Walking in Kyoto" does not. */
const beginsWithName = ([first = '', second = '']: readonly string[]): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(first) &&
  /^\p{Lu}\p{Ll}/u.test(second) &&
  !isProper(second) &&
  !SMALL.test(first) &&
  !first.endsWith('ing') &&
  !VERBS.has(first.toLowerCase()) &&
  !BEFORE_NAMES.test(first);

/** "Letting Go of the Past" is a heading; "walking in Kyoto" has a name. */
export const lowerWords = (words: readonly string[]): readonly string[] => {
  const isHeading = words.length > 1 && words.every((word) => SMALL.test(word) || /^[^\p{Ll}]/u.test(word));
  const isNamed = !isHeading && beginsWithName(words);
  return capitaliseNames(
    words.map((word, at) => (isHeading || (at === 0 && !isNamed) ? lowerWord(word) : word)),
  );
};

export const toGerund = (verb: string): string => {
  if (DOUBLES.has(verb)) return `${verb}${verb.at(-1) ?? ''}ing`;
  if (verb === 'be' || /(?:ee|oe|ye)$/.test(verb)) return `${verb}ing`;
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('ic')) return `${verb}king`;
  return `${verb.replace(/e$/, '')}ing`;
};

const TO_YOU: Readonly<Record<string, string>> = {
  i: 'you', "i'm": 'you are', "i've": 'you have', "i'll": 'you will', "i'd": 'you would', 'i am': 'you are',
  'i was': 'you were', me: 'you', my: 'your', mine: 'yours', myself: 'yourself', our: 'your', ours: 'yours',
  ourselves: 'yourselves', we: 'you', us: 'you',
}; // prettier-ignore

const OF_SPEAKER =
  /(?<![\p{L}'’-])(?:i (?:am|was)|i['’](?:m|ve|ll|d)|i|me|my|mine|myself|our|ours|ourselves|we|us)(?![\p{L}'’-])/giu;

/** The same words spoken to the listener: "my plans" → "your plans". Names such as US stay. */
export const speakToYou = (text: string): string =>
  text.replaceAll(OF_SPEAKER, (words) =>
    words.length > 1 && words === words.toUpperCase()
      ? words
      : (TO_YOU[words.toLowerCase().replace('’', "'")] ?? words),
  );

const TO_ME: Readonly<Record<string, string>> = {
  your: 'my', yours: 'mine', you: 'me', yourself: 'myself', 'you are': 'I am', 'you were': 'I was', "you're": 'I am',
}; // prettier-ignore

const OF_LISTENER = /\b(?:you (?:are|were)|you['’]re|yourself|yours|your|you)\b/gi;
/** Before one of these "you" is who acts. */
const ACTS =
  /\byou(?= (?:have|had|do|did|can|will|should|would|could|must|may|might|feel|felt|need|needed|want|wanted|love|loved|like|know|knew|got|made|lost|learned|learnt|cannot|can['’]t|don['’]t|won['’]t)\b)/gi;

/** The same words said of oneself, for affirmations: "your plans" → "my plans". */
export const speakOfMe = (text: string): string =>
  text
    .replaceAll(ACTS, 'I')
    .replaceAll(OF_LISTENER, (words) => TO_ME[words.toLowerCase().replace('’', "'")] ?? words);
