import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { breakWord } from '../../shared/domain/planning/captions/break-word.ts';
import { shortenTitle } from '../../shared/domain/planning/titles/shorten-title.ts';
import { LONG_TITLES, WHOLE_TITLES } from '../support/tables/titles.ts';

test('a short title is shown whole: a cut could change what it says', () => {
  const cut = WHOLE_TITLES.filter((title) => shortenTitle(title).join(' ') !== title);
  assert.deepEqual(cut, []);
});

/** Grammar is guessed from short words: now and then one is cut that a person would cut better. */
const WANTED_SHARE = 0.95;

test('a longer title is cut where it keeps its sense', (context) => {
  const misses = LONG_TITLES.flatMap(([title, accepted]) => {
    const shown = shortenTitle(title).join(' ');
    return accepted.includes(shown) ? [] : [`"${shown}" of "${title}"`];
  });
  context.diagnostic(`${LONG_TITLES.length - misses.length} of ${LONG_TITLES.length}`);
  assert.ok(1 - misses.length / LONG_TITLES.length >= WANTED_SHARE, misses.join('\n'));
});

test('a title in Chinese or Japanese is shown to its first clause, as far as it fits', () => {
  assert.deepEqual(shortenTitle('月はなぜ少しずつ地球から離れていくのか、その理由'), [
    '月はなぜ少しずつ地球から',
  ]);
  assert.deepEqual(shortenTitle('月亮为什么离开我们，每年大约三点八厘米？'), ['月亮为什么离开我们']);
  assert.deepEqual(shortenTitle('月は遠い'), ['月は遠い']);
});

test('marks that have lost their partner or what follows them are left out', () => {
  assert.deepEqual(shortenTitle('No hearts,'), ['No', 'hearts']);
  assert.deepEqual(shortenTitle('“No hearts'), ['No', 'hearts']);
  assert.deepEqual(shortenTitle('5" of rain'), ['5', 'of', 'rain']);
  assert.deepEqual(shortenTitle('Made in the U.S.A.'), ['Made', 'in', 'the', 'U.S.A.']);
  assert.deepEqual(shortenTitle('🐙 Octopus | facts 🐙'), ['Octopus', 'facts']);
  assert.deepEqual(shortenTitle(''), []);
});

test('of any text at most ten words are shown, and each says something', () => {
  const words = fc.array(
    fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('not', 'the', '—', '"', 'a,')),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 200 }),
        words.map((list) => list.join(' ')),
      ),
      (title) => {
        const shown = shortenTitle(title);
        assert.ok(shown.length <= 10);
        assert.ok(shown.every((word) => /[\p{L}\p{N}]/u.test(word)));
      },
    ),
  );
});

const PARTED_WORDS: readonly (readonly [word: string, pieces: string])[] = [
  ['PHOTOSYNTHESIS', 'PHOTOSYN- THESIS'],
  ['UNDERSTANDING', 'UNDER- STANDING'],
  ['THERMODYNAMICS', 'THERMO- DYNAMICS'],
  ['ENTREPRENEURSHIP', 'ENTREPRE- NEURSHIP'],
  ['BREAKTHROUGHS', 'BREAK- THROUGHS'],
  ['SELF-FULFILLING', 'SELF- FULFILLING'],
  ['достопримечательности', 'достоприме- чательности'],
  ['ENCYCLOPÆDIA', 'ENCYCLO- PÆDIA'],
  ['القسطنطينية', 'القسطنطينية'],
];

const partedIn =
  (count: number) =>
  (word: string): string =>
    breakWord(word, (part) => part.length <= Math.ceil(word.length / count) + 3).join(' ');

test('a long word is parted between syllables, where its alphabet has hyphens', () => {
  for (const [word, pieces] of PARTED_WORDS) assert.equal(partedIn(2)(word), pieces);
  assert.equal(partedIn(3)('ELECTROENCEPHALOGRAPHY'), 'ELECTROEN- CEPHA- LOGRAPHY');
});

test('the pieces of any word are the word again', () => {
  const words = fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[a-z]{1,40}$/));
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 20 }), (word, longest) => {
      const pieces = breakWord(word, (part) => part.length <= longest);
      assert.equal(pieces.join('').replaceAll('-', ''), word.replaceAll('-', ''));
    }),
  );
});
