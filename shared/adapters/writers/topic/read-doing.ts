import { isSentence } from './find-verb.ts';
import { toGerund } from './inflect-words.ts';
import { isPluralWord } from './read-thing.ts';
import { tellsOfLoss } from './tell-sorrow.ts';
import { quoteWords, type Reader, type Reading } from './topic-reading.ts';
import {
  ADVERBS, AFTER_VERBS, ALSO_NOUNS, BEFORE_NOUNS, BEFORE_OWNERS, BEFORE_PREPOSITIONS, BURDENS, FEELINGS, MANNER,
  NOT_BEFORE_MANNER, NOT_GERUNDS, OF_THINGS, OWNERS, PARTICLES, PREPOSITIONS, SOMETIMES_GERUNDS, VERBS,
} from './topic-words.ts'; // prettier-ignore

const doing = (words: readonly string[]): Reading => ({ text: words.join(' '), kind: 'doing' });

const isGerund = ([word = '', next = '', ...rest]: readonly string[]): boolean => {
  if (rest.length === 0 && OF_THINGS.has(word) && isPluralWord(next)) return false;
  if (SOMETIMES_GERUNDS.has(word)) return next !== '' && next !== 'of' && next !== 'and';
  return /^[a-z-]{2,}ing$/.test(word) && !NOT_GERUNDS.has(word);
};

/** "songs | my mother taught me" names a thing. */
const isNamedByPart = (word: string, rest: readonly string[]): boolean =>
  !VERBS.has(word) && (/(?<![su])s$/.test(word) || isSentence(rest));

const isVerb = ([word = '', ...rest]: readonly string[]): boolean => {
  const [next = ''] = rest;
  if (MANNER.has(next) && !NOT_BEFORE_MANNER.has(word)) return !word.endsWith('ing');
  if (OWNERS.has(next) && !BEFORE_OWNERS.has(word))
    return !word.endsWith('ing') && !isNamedByPart(word, rest);
  if (!VERBS.has(word)) return false;
  if (next === '') return !ALSO_NOUNS.has(word);
  if (next === 'of') return /^(?:dream|speak|take|think)$/.test(word);
  if (!BEFORE_NOUNS.has(word)) return true;
  return AFTER_VERBS.has(next) || (PREPOSITIONS.has(next) && BEFORE_PREPOSITIONS.has(word));
};

/** "keep trying" → "keeping on trying": two gerunds in a row stumble. */
const isLasting = ([verb = '', ...rest]: readonly string[]): boolean => verb === 'keep' && isGerund(rest);

/** "relax and sleep" → "relaxing and sleeping"; adverbs before the verb stay. */
export const toDoing = (words: readonly string[]): Reading => {
  const start = ADVERBS.has(words[0] ?? '') && words[0] !== 'please' ? 1 : 0;
  if (isLasting(words)) return doing(['keeping on', ...words.slice(1)]);
  const isSecond = (word: string, at: number): boolean => {
    const before = words[at - 1] ?? '';
    if (!VERBS.has(word)) return false;
    if (before.endsWith(',')) return true;
    if (before !== 'and') return false;
    return !ALSO_NOUNS.has(word) || at === start + 2 || PARTICLES.has(words[at - 2] ?? '');
  };
  return doing(words.map((word, at) => (at === start || isSecond(word, at) ? toGerund(word) : word)));
};

export const readCommand: Reader = (words) => {
  const said = words[0] === 'please' ? words.slice(1) : words;
  const bare = ADVERBS.has(said[0] ?? '') ? said.slice(1) : said;
  return isVerb(bare) ? toDoing(said) : undefined;
};

export const readGerund: Reader = (words) => (isGerund(words) ? doing(words) : undefined);

/** "never give up" → "never giving up"; "don't stop trying" → "keeping on trying"; "stop worrying" → "letting go of …" */
export const readRefusal: Reader = (words) => {
  const [word = '', ...rest] = words[0] === 'do' && words[1] === 'not' ? ["don't", ...words.slice(2)] : words;
  const refusal = /^(?:don['’]t|never|not|stop)$/.exec(word)?.[0];
  if (refusal === undefined) return undefined;
  const what = /^(?:ever|to)$/.test(rest[0] ?? '') && refusal !== 'stop' ? rest.slice(1) : rest;
  if (refusal === 'stop') return isGerund(what) ? doing(['letting go of', ...what]) : undefined;
  if (what[0] === 'stop' && isGerund(what.slice(1))) return doing(['keeping on', ...what.slice(1)]);
  const not = refusal === 'never' ? 'never' : 'not';
  if (isGerund(what)) return doing([not, ...what]);
  const [verb = ''] = what;
  const isAnyVerb = refusal.startsWith('don') && verb !== '' && !ADVERBS.has(verb);
  return isAnyVerb || VERBS.has(verb) ? doing([not, ...toDoing(what).text.split(' ')]) : quoteWords(words);
};

/** "so tired" → "feeling so tired"; "I am anxious" is the same topic, "I am strong" is a sentence to say. */
export const readFeeling: Reader = (words) => {
  const said = /^(?:i (?:am|feel)(?: feeling)?|i['’]m(?: feeling)?) /i.exec(words.join(' '))?.[0] ?? '';
  const how = said === '' ? words : words.slice(said.trim().split(' ').length);
  const [word = '', next = ''] = /^(?:so|too|very|always)$/.test(how[0] ?? '') ? how.slice(1) : how;
  if (
    !FEELINGS.has(word) ||
    !/^(?:|of|about|for|in|at|with|to|as|and|but|yet|because|without|today|again|tonight)$/.test(next)
  )
    return undefined;
  const felt = doing(['feeling', ...how]);
  return said === '' || BURDENS.test(felt.text) || tellsOfLoss(felt.text) ? felt : undefined;
};
