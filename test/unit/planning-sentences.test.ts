import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitLines } from '../../shared/domain/planning/text/split-lines.ts';
import { splitSentences, splitWords } from '../../shared/domain/planning/text/split-sentences.ts';

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
  ['Mr. & Mrs. Lee met at 5.', 'They ate.'],
  ['It was built c. 1500 BC by shepherds.', 'Nobody knows why.'],
  ['Op. 67 cost Rs. 500.', 'The firm, est. 1900, paid.'],
  ['We met on Sat. 5 May.', 'It rained.'],
  ['The cat sat.', '5 dogs came.'],
  ['They walk from 44th St. to 79th St.', 'There are no snakes.'],
  ['It fell approx. 20 ft.', 'The crowd saw it in Santa Monica, CA.', 'John Lee did not.'],
  ['Hold it for 7 sec.', 'Then breathe.'],
  ['MT. FUJI IS HIGH.', 'IT SNOWS.'],
  ['The ship sank in 1912.', '1,500 people died.', '$5 million went down, see p. 12 of No. 5.'],
  ['“I sleep well.” — Mara, Berlin.', 'So do I.'],
  ['the titanic was big.', 'it sank in 1912.'],
  [
    'Ok so it was huge.',
    'why?',
    'nobody at 5 p.m. on monday knew, e.g. j. smith... really.',
    'it sank vs. the ice.',
  ],
  ['Jeopardy! is on.', 'It is approx. two hours long.'],
  ['Use 1 oz. gin and 2 oz. tonic.', 'Stir it for 5 min.', 'Bob drinks it.'],
  ['Pour 1 qt. of stock, then 2 tbsp. of cream.', 'Taste it.'],
  ['Walk 3 mi. north, then 2 km. west.', 'Rest.'],
  ['Maj. Smith met Pvt. Ryan and Cmdr. Bond.', 'Roe v. Wade and Brown v. Board came later.'],
  ['Read ch. IV and vol. II of it.', 'No.', 'I think so.'],
  ['Born in the 3rd c. BC, he died in the 1st c. AD.', 'See pg. 42, para. 2.'],
  ['We meet on Mon. and Tues. after noon.', 'Smith Bros. Ltd. pays.'],
];

for (const sentences of CASES)
  test(`sentences of: ${sentences.join(' ')}`, () => {
    assert.deepEqual(
      splitSentences(sentences.join(' ')).map((sentence) => sentence.trim()),
      sentences,
    );
  });

/** Lines of a paragraph, and what each of them says by itself. */
const PARAGRAPHS: readonly (readonly [paragraph: string, lines: readonly string[]])[] = [
  ['One line', ['One line']],
  ['They have three hearts\nTwo pump blood', ['They have three hearts', 'Two pump blood']],
  [
    'why do we sleep??\nadults need 7–9 hrs, teens 8–10 hrs\nblue light (450–480 nm) stops melatonin',
    ['why do we sleep??', 'adults need 7–9 hrs, teens 8–10 hrs', 'blue light (450–480 nm) stops melatonin'],
  ],
  [
    'Acme launches a kettle\nBERLIN — Acme today announced a kettle that boils with sunlight alone. It folds.',
    [
      'Acme launches a kettle',
      'BERLIN — Acme today announced a kettle that boils with sunlight alone. It folds.',
    ],
  ],
  [
    'It was the longest war that\nAustralia ever fought with birds, and it was lost in less than a week of November.',
    [
      'It was the longest war that Australia ever fought with birds, and it was lost in less than a week of November.',
    ],
  ],
  ['be kind\ncall mom\nsleep more', ['be kind', 'call mom', 'sleep more']],
  [
    '9.2 million km²\nas big as the USA\nonly 25% sand\nsnow fell in 1979 and\nin 2016\ngreen once\nhippos lived there',
    [
      '9.2 million km²',
      'as big as the USA',
      'only 25% sand',
      'snow fell in 1979 and in 2016',
      'green once',
      'hippos lived there',
    ],
  ],
  [
    '• one thing, which is\nlonger than a line\n• another',
    ['one thing, which is longer than a line', 'another'],
  ],
  // Prose, however an editor has wrapped it.
  ['The moon is leaving us\nvery slowly and for good.', ['The moon is leaving us very slowly and for good.']],
  [
    'Twice a month, when the three stand in a line, the pulls\nadd up. The highest tides in the world are in the Bay of\nFundy in Canada. There the sea climbs 16 metres in\nsix hours.',
    [
      'Twice a month, when the three stand in a line, the pulls add up. The highest tides in the world are in the Bay of Fundy in Canada. There the sea climbs 16 metres in six hours.',
    ],
  ],
  [
    'The highest tides are in the Bay of Fundy in\nCanada, where it climbs 16 metres. The\nMediterranean has none.',
    [
      'The highest tides are in the Bay of Fundy in Canada, where it climbs 16 metres. The Mediterranean has none.',
    ],
  ],
  [
    'so the ship sank and the band played on as if\nthere was no ice and no water and nobody was\nafraid of what came next, until it was over.',
    [
      'so the ship sank and the band played on as if there was no ice and no water and nobody was afraid of what came next, until it was over.',
    ],
  ],
  ['It is dry.\nAnd sour.', ['It is dry. And sour.']],
];

for (const [paragraph, lines] of PARAGRAPHS)
  test(`lines of: ${paragraph}`, () => assert.deepEqual(splitLines(paragraph), lines));

test('lines lose no word of a paragraph', () => {
  const line = fc.lorem({ mode: 'sentences', maxCount: 2 }).map((text) => text.toLowerCase());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const paragraph = lines.join('\n');
      assert.deepEqual(splitLines(paragraph).flatMap(splitWords), splitWords(paragraph));
    }),
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
