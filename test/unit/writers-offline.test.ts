import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { refuseUnshown } from '../../shared/adapters/writers/refuse-unshown.ts';
import { isCode } from '../../shared/domain/errors.ts';
import type { Script } from '../../shared/domain/film.ts';
import { paceFor } from '../../shared/domain/planning/choose-pace.ts';
import { splitSentences } from '../../shared/domain/planning/text/split-sentences.ts';
import { estimateScript } from '../../shared/domain/planning/estimate-script.ts';
import { narrationOf, write } from '../support/write-offline.ts';

const pace = paceFor('conversational', 'facts');
const secondsOf = (script: Script): number => estimateScript(script, pace);

const HONEY = await readFile(new URL('../support/texts/honey.md', import.meta.url), 'utf8');

test('notes keep the author’s opening and closing, and say nothing of code, tables, pictures and asides', async () => {
  const text = narrationOf(await write(HONEY));
  assert.ok(text.startsWith('Honey is the only food that you can leave on a shelf'));
  assert.ok(text.endsWith('Close the lid, and it will outlast you.'));
  assert.doesNotMatch(text, /18%\s*$|Milk|jar\.png|In this article|beekeeping|kitchen/);
});

test('notes never begin a run with a word that leans on a sentence left out', async () => {
  const prose = HONEY.replace('![a jar](jar.png)', '').replaceAll('\n', ' ');
  const source = splitSentences(prose).map((sentence) => sentence.trim());
  for (const seconds of [15, 20, 30, 45, 60]) {
    const kept = splitSentences(narrationOf(await write(HONEY, { seconds }))).map((text) => text.trim());
    for (const [at, sentence] of kept.entries()) {
      if (!/^(?:However|That|It|There she|Then|So)\b/.test(sentence)) continue;
      const before = source[source.indexOf(sentence) - 1] ?? '';
      assert.ok(before.endsWith(kept[at - 1] ?? '?'), `${seconds} s: "${sentence}" without "${before}"`);
    }
  }
});

/** Signs and letters as people paste them, and what a film says and shows of them. */
const PASTED: readonly (readonly [text: string, said: string])[] = [
  ['Step 1️⃣ is easy ✅. Step 2️⃣ takes longer.', 'Step 1 is easy. Step 2 takes longer.'],
  ['𝐭𝐡𝐢𝐬 is 𝓫𝓸𝓵𝓭, and 𝔬𝔩𝔡, and 𝟙𝟚.', 'this is bold, and old, and 12.'],
  ['𝗔𝗹𝗹 𝗼𝗳 𝗶𝘁.', 'All of it.'],
  ['ℝeal ℍearts in ２０２０ of ＡＢＣ.', 'Real Hearts in 2020 of ABC.'],
  ['Mix ⓐ and ⓑ.', 'Mix a and b.'],
  ['Pizza 🍕 and a family 👨‍👩‍👧‍👦 in 🇯🇵 are fine.', 'Pizza and a family in are fine.'],
  ['It is 30 ℃, x² and ½ and Å.', 'It is 30 ℃, x² and ½ and Å.'],
];

test('letters in fancy dress and signs of keys are plain ones, in a title too', async () => {
  for (const [text, said] of PASTED) {
    const script = await write(text, { type: 'script', title: '𝐓𝐡𝐞 end' });
    assert.equal(narrationOf(script), said);
    assert.equal(script.title, 'The end');
    refuseUnshown(script);
  }
});

/** Texts of other kinds: history, money with a weak beginning, jottings, a memory, science under headings. */
const TEXTS: readonly (readonly [name: string, title: string, opening: string, closing: string])[] = [
  [
    'coffee',
    'How coffee conquered the world',
    'Most mornings begin the same way for about a billion people. They walk',
    'So the next cup you hold has behind it monks, thieves, kings and insurance. Drink it slowly. It took a thousand years to reach you.',
  ],
  [
    'interest',
    'Compound interest',
    'Interest is money paid for the use of money.',
    'Pay expensive debt first. Then wait, because waiting is the part that does the work.',
  ],
  [
    'octopus',
    'Octopus notes',
    'Three hearts; two pump blood',
    'Inky escaped from a New Zealand aquarium in 2016 through a 50 m drainpipe to the sea.',
  ],
  [
    'letter',
    'My grandmother never threw anything away',
    'My grandmother never threw anything away.',
    'The box stands on my desk now. I have added one piece to it.',
  ],
  [
    'trench',
    'The deepest place on Earth',
    'The Challenger Deep lies at the southern end of the Mariana Trench',
    'The deepest place on Earth is seven miles away, straight down, and almost nobody has seen it.',
  ],
];

for (const [name, title, opening, closing] of TEXTS)
  test(`notes open and close well, fit and make sense: ${name}`, async () => {
    const text = await readFile(new URL(`../support/texts/${name}.md`, import.meta.url), 'utf8');
    for (const seconds of [20, 30, 45, 60]) {
      const script = await write(text, { seconds, title });
      const said = narrationOf(script);
      assert.ok(said.startsWith(opening), `${seconds} s: ${said}`);
      assert.ok(said.endsWith(closing), `${seconds} s: ${said}`);
      assert.ok(Math.abs(secondsOf(script) / seconds - 1) < 0.1, `${secondsOf(script)} s of ${seconds} s`);
      assert.doesNotMatch(said, /Before we start|In this article|See also/);
      // What a sentence takes up must have been said.
      assert.ok(!said.includes('The ban') || said.includes('banned coffee'), said);
      assert.ok(!said.includes('the account') || said.includes('an account'), said);
      assert.ok(!/that box|The box/.test(said) || seconds === 20 || said.includes('found a box'), said);
      assert.doesNotMatch(said, /(?<!seen it\. )Nobody came back/);
    }
  });

test('a script is narrated as written, headings and list items as sentences', async () => {
  const script = await write(
    '# Why honey never spoils\n\nIt is dry.\nAnd sour.\n\n## Two reasons\n\n- little water\n- much acid\n\nThat is **all**, see [this](https://a.example/b) 🐝.',
    { type: 'script' },
  );
  assert.deepEqual(script.scenes, [
    { narration: 'It is dry. And sour.', paragraphStart: true },
    { narration: 'Two reasons. little water. much acid.', paragraphStart: true },
    { narration: 'That is all, see this.', paragraphStart: true },
  ]);
  assert.equal(script.title, 'Why honey never spoils');
});

test('lines jotted one below the other are sentences; short lists of words are not', async () => {
  const text = narrationOf(
    await write(
      'They have three hearts\nTwo pump blood to the gills\nCopper makes it blue\n\n- taste\n- they can regrow a lost arm',
    ),
  );
  assert.equal(
    text,
    'They have three hearts. Two pump blood to the gills. Copper makes it blue. They can regrow a lost arm.',
  );
});

test('short notes are taken whole', async () => {
  assert.equal(narrationOf(await write('Honey is dry. It is sour, too.')), 'Honey is dry. It is sour, too.');
});

for (const text of [
  '',
  '   \n',
  '# Only a heading',
  '```\ncode\n```',
  '---',
  '😀 🐝 …',
  '| a | b |\n|---|---|\n| 1 | 2 |',
])
  test(`refuses ${JSON.stringify(text)} and says what would be right`, async () => {
    await assert.rejects(
      write(text),
      (error) =>
        isCode(error, 'INVALID_INPUT') &&
        error.message.includes('Honey never spoils.') &&
        error.fields[0]?.pointer === '/source/text',
    );
  });

test('refuses a script that English voices cannot read', async () => {
  await assert.rejects(write('Мёд не портится никогда.'), (error) => isCode(error, 'INVALID_INPUT'));
});

const sentence = fc
  .array(
    fc.constantFrom(
      ...'bees honey water sugar hive wing comb worker nectar flower gold summer dry slow'.split(' '),
    ),
    {
      minLength: 4,
      maxLength: 18,
    },
  )
  .map((words) => `The ${words.join(' ')}.`);
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 6 }), {
  minLength: 12,
  maxLength: 30,
});

test('condensing leaves sentences out and changes nothing else; the time is met within 12 %', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, fc.integer({ min: 20, max: 60 }), async (text, seconds) => {
      const source = text.flat();
      const script = await write(text.map((one) => one.join(' ')).join('\n\n'), { seconds });
      let from = 0;
      for (const kept of splitSentences(narrationOf(script)).map((one) => one.trim())) {
        from = source.indexOf(kept, from) + 1;
        assert.ok(from > 0, `"${kept}" is not the author's or not in order`);
      }
      const whole = await write(text.map((one) => one.join(' ')).join('\n\n'), { seconds: 100_000 });
      if (secondsOf(whole) < seconds) assert.deepEqual(script.scenes, whole.scenes);
      else
        assert.ok(
          Math.abs(secondsOf(script) / seconds - 1) <= 0.12,
          `${secondsOf(script)} s of ${seconds} s`,
        );
    }),
    { numRuns: 40 },
  );
});

test('scenes lose nothing, stay under 2,000 characters, and a huge script has at most 400 of them', async () => {
  const long = `A ${'very '.repeat(900)}long one, at last.`;
  const script = await write(`${long}\n\nShort one. And two.`, { type: 'script' });
  assert.equal(narrationOf(script), `${long} Short one. And two.`);
  assert.ok(script.scenes.every((scene) => scene.narration.length <= 2_000));
  const book = await write('Bees fly far for a little nectar every day. '.repeat(2_200), { type: 'script' });
  assert.ok(book.scenes.length <= 400);
  assert.equal(splitSentences(narrationOf(book)).length, 2_200);
});
