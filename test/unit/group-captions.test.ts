import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { WordTiming } from '../../shared/domain/film.ts';
import { joinPieces } from '../../shared/domain/planning/cut-words.ts';
import { groupCaptions } from '../../shared/domain/planning/group-captions.ts';

/** Words of 0.3 s, one after the other, with 0.6 s after a sentence. */
const say = (text: string): readonly WordTiming[] => {
  let at = 0;
  return text.split(' ').map((word) => {
    const timing = { text: word, start: at, end: at + 0.3 };
    at += /[.!?]$/.test(word) ? 0.9 : 0.3;
    return timing;
  });
};
const lines = (text: string): readonly string[] =>
  groupCaptions(say(text)).map((group) => group.words.map((word) => word.text).join(' '));

test('captions end where clauses end, and hold three to five words', () => {
  assert.deepEqual(lines('An octopus has three hearts, nine brains and blue blood.'), [
    'An octopus has three hearts,',
    'nine brains and blue blood.',
  ]);
});

test('a caption does not run over the end of a sentence', () => {
  for (const line of lines('Two hearts feed the gills. The third rests while it swims. So it crawls.'))
    assert.doesNotMatch(line, /\.\s/);
});

test('a caption does not end with an article or a preposition where it need not', () => {
  for (const line of lines('The third of the hearts stops beating at once when the animal swims away'))
    assert.doesNotMatch(line, / (the|of|at|a)$/i);
});

test('a caption lingers a moment before a pause and gives way to the next one otherwise', () => {
  const [first, second] = groupCaptions(say('It stops at once. Then it crawls away.'));
  assert.ok(first && second);
  assert.equal(first.end.toFixed(2), (1.2 + 0.2).toFixed(2));
  assert.equal(second.start.toFixed(2), '1.80');
});

const timedWords = fc
  .array(
    fc.record({
      text: fc.stringMatching(/^[a-z]{1,14}[,.]?$/),
      length: fc.double({ min: 0.05, max: 0.8, noNaN: true }),
      gap: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) => {
    let at = 0;
    return rows.map(({ text, length, gap }): WordTiming => {
      const timing = { text, start: at, end: at + length };
      at += length + gap;
      return timing;
    });
  });

test('every word is in one caption, in order, at most five in each, without overlap', () => {
  fc.assert(
    fc.property(timedWords, (words) => {
      const groups = groupCaptions(words);
      assert.deepEqual(
        groups.flatMap((group) => group.words),
        words,
      );
      for (const [index, group] of groups.entries()) {
        assert.ok(group.words.length <= 5);
        assert.ok(group.end >= group.start);
        assert.ok(group.end <= (groups[index + 1]?.start ?? Infinity));
      }
    }),
  );
});

const RAW_JAPANESE = '「月は毎年、少しずつ地球から離れています」と彼女は言った。';

test('Japanese and Chinese are cut by their words and clauses, and lose no character', () => {
  const shown = (text: string): readonly string[] =>
    groupCaptions([{ text, start: 1, end: 5 }]).map((group) => joinPieces(group.words));
  assert.deepEqual(shown(RAW_JAPANESE), ['「月は毎年、少しずつ地球から', '離れています」と彼女は言った。']);
  assert.deepEqual(shown('月亮正在慢慢地离开我们，每年大约三点八厘米。'), [
    '月亮正在慢慢地离开我们，',
    '每年大约三点八厘米。',
  ]);
});

test('the pieces of a word share its time in order, from its start to its end', () => {
  const pieces = groupCaptions([{ text: RAW_JAPANESE, start: 1, end: 5 }]).flatMap((group) => group.words);
  assert.equal(pieces[0]?.start, 1);
  assert.equal(pieces.at(-1)?.end, 5);
  for (const [at, piece] of pieces.entries()) {
    assert.ok(piece.end > piece.start);
    assert.equal(piece.start, at === 0 ? 1 : pieces[at - 1]?.end);
  }
});

test('a scene without words has no captions', () => {
  assert.deepEqual(groupCaptions([]), []);
});
