import { lowerWords } from './inflect-words.ts';
import { readCommand, readFeeling, readGerund, readRefusal, toDoing } from './read-doing.ts';
import { readQuestion } from './read-question.ts';
import { readLoose, readPhrase, readStatement } from './read-statement.ts';
import { readThing } from './read-thing.ts';
import { quoteWords, type Reading } from './topic-reading.ts';

/** Names the form of the film, not what it is about: "a meditation on rain". */
const FORM =
  /^(?:a |an |the |my |\d |\d\d )?(?:guided |short |sleep |bedtime |morning |evening |daily |positive )?(?:meditation|film|video|story|talk|speech|script|affirmations?|mantras?|words|reflection)(?: about| on| for|:) |^(?:about|on|for) /i;
/** What follows is a verb. */
const LEADS_TO_VERB = [
  /^(?:how|why|learning|learn|remember|the (?:art|power) of learning) to /i,
  /^how (?=not to )/i,
  /^(?:the |my )?(?:\d |\d\d |two |three |five |seven |ten )?(?:simple |easy |small |good |gentle |powerful )?(?:ways|tips|reasons|steps|habits) to /i,
  /^to (?=\p{L})(?!(?:my|your|the|a|an|all|our|his|her|those|whom|everyone|anyone|god) )/iu,
  /^(?:the )?(?:reasons )?why (?:you|i|we|one) (?:should|must|can|need to|have to|ought to) /i,
  /^how (?:do|can|could|should|would) (?:you|i|we|one) /i,
  /^how (?:you|i|we|one) (?:can|could|should) /i,
];
/** To whom it is said. */
const TO_WHOM = /^to (?=\p{L})/iu;

/** "at 5 a.m." as it is said: "at 5 in the morning". */
const sayHour = (_: string, before: string, hour: string, half: string): string => {
  const isEvening = Number.parseInt(hour, 10) > 5 && !hour.startsWith('12');
  const afterNoon = isEvening ? 'evening' : 'afternoon';
  return `${before} ${hour} in the ${/a/i.test(half) ? 'morning' : afterNoon}`;
};

/** A topic in capitals is lowered; NASA is a name. */
const isShouted = (topic: string): boolean =>
  topic === topic.toUpperCase() && (topic.length > 4 || topic.includes(' '));

const tidy = (topic: string): string => {
  const spaced = topic.trim().replaceAll(/\s+/g, ' ');
  return (isShouted(spaced) ? spaced.toLowerCase().replaceAll(/\bi\b/g, 'I') : spaced)
    .replaceAll(/\b(at|by|before|after|until|around|from) (\d{1,2}(?::\d\d)?) ?([ap])\.?m\b\.?/gi, sayHour)
    .replaceAll(/\b([ap])\.m\b\.?/gi, '$1m')
    .replaceAll(' & ', ' and ')
    .replaceAll(/ [-–—|] /g, ': ')
    .replace(/(?<![.!?:;,…])[.!?:;,…]+$/, '');
};

const STOPS = /[.!?:;…] /;

/** Several sentences on one breath, so that they can stand within another. */
const runOn = (words: readonly string[]): readonly string[] =>
  words.map((word, at) => {
    const begins = at === 0 || STOPS.test(`${words[at - 1] ?? ''} `);
    return (begins ? lowerWords([word]).join('') : word).replace(/(?<![.!?:;…])[.!?:;…]+$/, ',');
  });

const READERS = [readFeeling, readRefusal, readLoose, readStatement, readCommand, readGerund, readPhrase];

/**
 * Reads a topic by its form: question, statement, refusal, command, feeling, or a thing; what is none of them in
 * quotation marks.
 */
export const readTopic = (topic: string): Reading => {
  const bare = tidy(topic);
  const isAsked = topic.trimEnd().endsWith('?');
  if (!/[\p{L}\p{N}]/u.test(bare)) return readThing(['this', 'moment']);
  const about = bare.replace(FORM, '').trimStart();
  // Several sentences, or a title and what follows it.
  if (STOPS.test(about)) return quoteWords(runOn(about.split(' ')));
  const command = about.replace(LEADS_TO_VERB.find((form) => form.test(about)) ?? '', '');
  const words = lowerWords(command.replace(TO_WHOM, '').split(' '));
  if (command !== about) return readRefusal(words) ?? toDoing(words);
  const question = readQuestion(isAsked)(words);
  if (question !== undefined) return question;
  for (const read of READERS) {
    const reading = read(words);
    if (reading !== undefined) return reading;
  }
  return readThing(words);
};
