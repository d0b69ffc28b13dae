import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitSentences, splitWords } from '../../shared/domain/planning/split-sentences.ts';

const CASES: readonly (readonly string[])[] = [
  ['Dr. Smith met Mr. Jones at 5 p.m. on Monday.', 'They talked.'],
  ['The U.S. Army moved.', 'It went to the U.S.', 'The law changed.'],
  ['It costs 3.5 million.', 'No. 5 is the best.'],
  ['Use fruit, e.g. apples, i.e. something sweet.', 'Fine.'],
  ['“Stop!” he said.', 'She did.'],
  ['“Will it work?” asked J. R. Tolkien.', 'Nobody knew.'],
  ['She was born on Jan. 5 in St. Louis.', 'He was not.'],
  ['Wait... what?', 'Yes!'],
  ['See Fig. 3 vs. Fig. 4.', 'They differ.'],
  ['He earned a Ph.D. in 1999.', 'Then he left Acme Inc. for good.'],
  ['So did I.', 'We went home.'],
];

for (const sentences of CASES)
  test(`sentences of: ${sentences.join(' ')}`, () => {
    assert.deepEqual(
      splitSentences(sentences.join(' ')).map((sentence) => sentence.trim()),
      sentences,
    );
  });

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Dr.',
        'e.g.',
        'U.S.',
        'No.',
        '5',
        '3.5',
        '“No!”',
        'said',
        'The',
        'end.',
        'Why?',
        '\n',
        '…',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

test('nothing is lost and the order is kept: the pieces are the text', () => {
  fc.assert(fc.property(prose, (text) => splitSentences(text).join('') === text));
});

test('words lie within sentences', () => {
  fc.assert(
    fc.property(prose, (text) => {
      assert.deepEqual(splitSentences(text).flatMap(splitWords), splitWords(text));
    }),
  );
});
