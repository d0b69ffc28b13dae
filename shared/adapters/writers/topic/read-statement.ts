import { quoteWords, type Reader, type Reading } from './topic-reading.ts';

const SUBJECTS = /^(?:i|i['’]m|you|you['’]re|we|we['’]re|it|it['’]s|there|there['’]s) /i;
const FINITE =
  /^(?:is|are|was|were|isn['’]t|aren['’]t|will|won['’]t|shall|can|can['’]t|cannot|must|should|would|could|heals|happens|makes|gets|becomes|brings|conquers|wins|begins|takes)$/;
/** Before one of these a verb belongs to a part of the topic: "the people who are kind". */
const OPENS =
  /^(?:who|that|which|what|whatever|how|when|where|why|if|because|as|than|until|there|i|you|we|they|he|she|it|way|to|free|strong|good|own|my|your|the|a)$/i;

/** Whether it says something of something: "life is beautiful". */
const isStatement = (words: readonly string[]): boolean => {
  const verb = words.findIndex((word) => FINITE.test(word));
  if (verb < 1) return false;
  if (verb === words.length - 1 && !/^(?:heals|happens|conquers|wins)$/.test(words[verb] ?? '')) return false;
  return (
    !OPENS.test(words[verb - 1] ?? '') &&
    !words
      .slice(0, verb)
      .some((word) => /^(?:who|that|which|what|how|when|where|why|i|you|we|they)$/i.test(word))
  );
};

export const readStatement: Reader = (words) => {
  const sentence = words.join(' ');
  const isSpoken = SUBJECTS.test(sentence);
  if (!isSpoken && !isStatement(words)) return undefined;
  const plain = sentence.replace(/^(i)['’]m /i, '$1 am ').replace(/^(you|we)['’]re /i, '$1 are ');
  const known: Reading = { text: `knowing that ${plain}`, kind: 'doing' };
  return /^i /i.test(plain) ? { ...known, statement: sentence } : known;
};

const BEING = /^(?:with|without|in|at|under|by|near|among|between|inside|outside|beside|beyond|above|like)$/;
const TIME = /^(?:before|after|during|since|until)$/;
/** What begins like this is part of no sentence: "if only", "good night", "no regrets". */
const LOOSE =
  /^(?:(?:if|because|although|and|but|or|so|not|no|nor|yes|hello|goodbye|thanks|sorry|let['’]s|thank you)(?:[ ,]|$)|(?:i|you|me|we|us|he|she|it|they)$|good (?:morning|night|evening|luck|bye)$)/i;

export const readLoose: Reader = (words) => (LOOSE.test(words.join(' ')) ? quoteWords(words) : undefined);

/** "after a breakup" → "the time after a breakup". */
export const readPhrase: Reader = (words) => {
  const text = words.join(' ');
  const [first = '', ...rest] = words;
  if (rest.length === 0) return undefined;
  if (BEING.test(first)) return { text: `being ${text}`, kind: 'doing' };
  if (TIME.test(first)) return { text: `the time ${text}`, kind: 'thing' };
  if (first === 'from' && rest.includes('to')) return { text: `the way ${text}`, kind: 'thing' };
  return /^when(?:ever)?$/.test(first)
    ? { text: `the moments ${text}`, kind: 'thing', isPlural: true }
    : undefined;
};
