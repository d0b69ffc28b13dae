import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { WordTiming } from '../../shared/domain/film.ts';
import { joinPieces } from '../../shared/domain/planning/captions/cut-words.ts';
import { groupCaptions, WORD_GROUPS } from '../../shared/domain/planning/captions/group-captions.ts';
import type { CaptionRoom } from '../../shared/domain/planning/captions/weigh-caption.ts';

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

/** Of texts with marks that stand alone: what may not be a piece of a caption by itself. */
const DASHED: readonly string[] = [
  'Они построили библиотеку — самую большую в этом городе.',
  'The lamp went out – nobody knew why – and the ship sailed on.',
  'He had one wish — to see the sea.',
  'Quoi ? demanda le roi . Rien !',
  'Time … is what we lack.',
  'Come here. — No, said he.',
  '— Come here.',
];
for (const text of DASHED)
  test(`marks go with a word: ${text}`, () => {
    const groups = groupCaptions(say(text));
    const pieces = groups.flatMap(({ words }) => words.map((word) => word.text));
    assert.equal(pieces.join(' '), text);
    for (const piece of pieces) assert.match(piece, /\p{L}/u);
  });

const ABBREVIATED: readonly (readonly [string, readonly string[]])[] = [
  ['It was tested by Dr. Smith on Mt. Everest, but Mr. Jones paid nothing.', ['Dr.', 'Mt.', 'Mr.']],
  ['Sweet things, e.g. honey and sugar, i.e. what bees love, keep for years.', ['e.g.', 'i.e.']],
  ['They walked along St. James Street to meet Mrs. Brown and J. K. Rowling.', ['St.', 'Mrs.', 'J.', 'K.']],
  ['He wrote about bees in vol. 3 of his work, cf. the notes of Prof. Gray.', ['vol.', 'cf.', 'Prof.']],
];

for (const [text, shortened] of ABBREVIATED)
  test(`no caption ends with ${shortened.join(' ')}`, () => {
    for (const line of lines(text)) assert.ok(!shortened.includes(line.split(' ').at(-1)!), line);
  });

test('a stop that ends a sentence ends a caption, also behind an abbreviation', () => {
  assert.deepEqual(lines('It is in the U.S. The rest went home.'), [
    'It is in the U.S.',
    'The rest went home.',
  ]);
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

const hurriedWords = fc
  .array(
    fc.record({
      text: fc.stringMatching(/^[a-z]{1,30}[,.]?$/),
      length: fc.double({ min: 0, max: 0.4, noNaN: true }),
      gap: fc.constantFrom(0, 0, 0, 0.02, 0.3, 0.44, 0.46, 0.9),
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

/** Two lines of letters of the same width, as in an upright film. */
const ROOM: CaptionRoom = {
  maxWidth: 9.5,
  maxLines: 2,
  gap: 0.32,
  joinedGap: 0.08,
  widthOf: (text) => 0.66 * text.length,
};

test('no caption is shown for less than a quarter of a second, however fast the words come', () => {
  fc.assert(
    fc.property(hurriedWords, fc.boolean(), (words, isDrawn) => {
      const groups = groupCaptions(words, isDrawn ? { ...WORD_GROUPS, room: ROOM } : WORD_GROUPS);
      for (const { start, end } of groups) assert.ok(end - start > 0.2499, `${end - start} s`);
    }),
    { numRuns: 500 },
  );
});

test('an article before a word that no line holds does not stand alone', () => {
  const words = [
    { text: 'The', start: 0, end: 0.085 },
    { text: 'x'.repeat(80), start: 0.085, end: 4 },
  ];
  assert.deepEqual(
    groupCaptions(words).map(({ words: { length } }) => length),
    [2],
  );
});

const LONG_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['electroencephalography', ['electroence-', 'phalography']],
  ['достопримечательности', ['достоприме-', 'чательности']],
  ['uncharacteristically', ['uncharacte-', 'ristically']],
  ['Llanfair-pwllgwyngyll', ['Llanfair-', 'pwllgwyngyll']],
  ['https://example.com/honey', ['https://', 'example.', 'com/honey']],
  ['3.14159265358979323846', ['3.141592653', '58979323846']],
  ['هههههههههههههههههههههه', ['هههههههههههههههههههههه']],
];

for (const [word, pieces] of LONG_WORDS)
  test(`${word} is broken where a line holds none so long`, () => {
    const said = [{ text: word, start: 0, end: 2 }];
    const shown = groupCaptions(said, { ...WORD_GROUPS, room: ROOM }).flatMap(({ words }) => words);
    assert.deepEqual(
      shown.map(({ text }) => text),
      pieces,
    );
    assert.deepEqual([shown[0]?.start, shown.at(-1)?.end], [0, 2]);
    assert.deepEqual(
      groupCaptions(said).map(({ words }) => joinPieces(words)),
      [word],
    );
  });

/** Lines that words take one after the other. */
const linesOf = (words: readonly string[]): number => {
  let count = 1;
  let taken = -ROOM.gap;
  for (const word of words) {
    taken += ROOM.gap + ROOM.widthOf(word);
    if (taken <= ROOM.maxWidth) continue;
    count += 1;
    taken = ROOM.widthOf(word);
  }
  return count;
};

test('words of any length fit the lines of their caption at its size', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,80}$/), { minLength: 1, maxLength: 12 }), (texts) => {
      const groups = groupCaptions(say(texts.join(' ')), { ...WORD_GROUPS, room: ROOM });
      const shown = groups.map(({ words }) => words.map(({ text }) => text));
      for (const words of shown) {
        for (const word of words) assert.ok(ROOM.widthOf(word) <= ROOM.maxWidth, word);
        assert.ok(linesOf(words) <= ROOM.maxLines, words.join(' '));
      }
      assert.equal(
        shown
          .flat()
          .map((text) => text.replace(/-$/, ''))
          .join(''),
        texts.join(''),
      );
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
