import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutPhrases } from '../../shared/adapters/speech/cut-phrases.ts';
import { splitWords } from '../../shared/domain/planning/text/split-sentences.ts';
import { SPOKEN_IN_CONTEXT } from '../support/tables/spoken-in-context.ts';
import { SPOKEN_FORMS } from '../support/tables/spoken-forms.ts';
import { speakWords } from '../../shared/domain/speech/speak-words.ts';

const NONE = new Set<number>();

/** What is written, and what is said for it; `|` parts the words. */
const CASES: readonly (readonly [string, string])[] = [
  ['Dr. Smith vs. Mr. Jones', 'doctor|smith|versus|mister|jones'],
  ['The word 茶 means tea.', 'the|word|,|means|tea .'],
  ['Say Привет, or שלום!', 'say|, ,|or|, !'],
  ['It cost $5 million.', 'it|cost|five|million dollars .'],
  ['$1.50 or $1 or £3.5m', 'one dollar fifty|or|one dollar|or|three point five million pounds'],
  ['on March 3, 2024', 'on|march|third ,|twenty twenty four'],
  ['on 3 March 1805', 'on|the third of|march|eighteen oh five'],
  ['2024-05-06 12/25/2024', 'may sixth twenty twenty four|december twenty fifth twenty twenty four'],
  ['In 1969, the 1990s', 'in|nineteen sixty nine ,|the|nineteen nineties'],
  ['1900 and 2005', 'nineteen hundred|and|two thousand five'],
  ['1500 people', 'one thousand five hundred|people'],
  ['3:45 p.m. or 10:30am', 'three forty five|p m|or|ten thirty eigh m'],
  ['10–20 kg', 'ten to twenty|kilograms'],
  ['10 – 20 km/h', 'ten|to|twenty|kilometers per hour'],
  ['1914–1918', 'nineteen fourteen to nineteen eighteen'],
  ['1 km, 5km, 30 mph', 'one|kilometer ,|five kilometers ,|thirty|miles per hour'],
  ['20°C and −40 °F', 'twenty degrees celsius|and|minus forty|degrees fahrenheit'],
  ['50% & 3.14', 'fifty percent|and|three point one four'],
  ['1st 22nd 100,000th', 'first|twenty second|one hundred thousandth'],
  ['1/2 3/4 24/7', 'one half|three quarters|twenty four seven'],
  ['NASA, the USA’s DNA', "nasa ,|the|u s eigh's|d n eigh"],
  ['DO NOT use TVs', "do|not|use|t v's"],
  ['CO2 H₂O MP3 COVID-19', 'c o two|h two o|m p three|covid nineteen'],
  ['Henry VIII, World War II', 'henry|the eighth ,|world|war|two'],
  ['No. 5 is no good', 'number|five|is|no|good'],
  ['e.g. apples, i.e. fruit etc.', 'for example|apples ,|that is|fruit|et cetera .'],
  ['“Well-known” jars—then café', 'well known|jars , then|cafe'],
  ['and/or example.com 007', 'and or|example dot com|oh oh seven'],
  ['5 jars — all open', 'five|jars|,|all|open'],
  ['3x or 6 ft. tall', 'three times|or|six|feet|tall'],
];

for (const [written, said] of [...CASES, ...SPOKEN_FORMS, ...SPOKEN_IN_CONTEXT])
  test(`says ${written}`, () => {
    const spoken = speakWords(splitWords(written), NONE).map((tokens) => tokens.join(' '));
    assert.equal(spoken.join('|'), said);
  });

test('stops that belong to a unit, a day or a title end no sentence', () => {
  const text = 'He ran 8 sec. longer on Sat. than Col. Smith for $9/mo. Then it ended.';
  assert.deepEqual(
    cutPhrases(text).map((phrase) => phrase.text),
    [
      'he ran eight seconds longer on saturday than colonel smith for nine dollars per month.',
      'then it ended.',
    ],
  );
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '$5',
        'million',
        '3.5',
        'Dr.',
        '—',
        '10–20',
        '%',
        'U.S.',
        'II',
        '12:30',
        '…',
        '99999999999999999',
        '$9.99/mo',
        '9am–5pm',
        '1 000',
        '27"',
        '5-km',
        '10⁻⁹',
        '.5',
        'LVIII',
      ),
      fc.lorem({ maxCount: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '));

test('every written word has one entry of plain words and pauses', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = splitWords(text);
      const spoken = speakWords(words, NONE);
      assert.equal(spoken.length, words.length);
      for (const token of spoken.flat()) assert.match(token, /^(?:[a-z][a-z']*|[,.?!])$/);
    }),
  );
});

test('phrases keep every spoken word in order, and none is long', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const phrases = cutPhrases(text);
      const owners = phrases.flatMap((phrase) => phrase.tokens.map((token) => token.word));
      assert.deepEqual(
        owners,
        owners.toSorted((one, other) => one - other),
      );
      for (const phrase of phrases) {
        assert.ok(phrase.text.length < 320, phrase.text);
        assert.match(phrase.text, /^[a-z][a-z' ,.?!]*[,.?!]$/);
      }
    }),
  );
});

test('a sentence without any punctuation is still said in parts of less than 20 seconds', () => {
  const phrases = cutPhrases('word '.repeat(390));
  assert.equal(phrases.flatMap((phrase) => phrase.tokens).length, 390);
  assert.ok(phrases.every((phrase) => phrase.tokens.length <= 45));
});
