import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { deriveTitle } from '../../shared/domain/derive-title.ts';

suite('a derived title', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['# Why the moon leaves\n\nEvery year it moves.', 'Why the moon leaves'],
    ['Intro first.\n\n## The *real* `title` [here](https://x.test) ##\ntext', 'The real title here'],
    ['Setext\n======\n\nText.', 'Setext'],
    ['Dr. Who came back. Nobody knew why.', 'Dr. Who came back'],
    ['\n\n***\n\n- **Bold** start, then more! And more.', 'Bold start, then more!'],
    ['a < b > c. Next.', 'a b c'],
    ['1. Introduction\n\nVolcanoes build land.\n\n2. How?', 'Volcanoes build land'],
    ['1. Introduction', 'Introduction'],
    ['## Introduction\n\nText.\n\n## Why it rains\n\nMore.\n\n## References\n\nA book.', 'Why it rains'],
    ['Rain falls.\n\n## References\n\nA book.', 'Rain falls'],
    [
      '| Planet | Moons |\n|---|---|\n| Mars | 2 |\n\nJupiter has 95 moons. Mars has 2.',
      'Jupiter has 95 moons',
    ],
    ['a | b\n--- | ---\n1 | 2\n\nBees.', 'Bees'],
    ['- 🐙 Octopus: 3 hearts\n- 🦈 Great white shark: 6 m', '🐙 Octopus: 3 hearts'],
    ['* [ ] one thing\n* another', 'one thing'],
    ['• one thing\n• another', 'one thing'],
    ['Buy milk\nCall Mr. Lee\nPaint the shed', 'Buy milk'],
    [
      'Rain falls on the hills and\nruns to the sea. It comes back.',
      'Rain falls on the hills and runs to the sea',
    ],
    ['TODO: check dates\n\nThe tide turns twice a day.', 'The tide turns twice a day'],
    ['By Jane Doe\nPublished on 12 March 2024\n\nCats purr.', 'Cats purr'],
    ['Published 14 March 2024, 09:12 GMT\n\nCats purr.', 'Cats purr'],
    ['FOR IMMEDIATE RELEASE\n\nCats purr', 'Cats purr'],
    ['Hey everyone! Welcome back to my channel. Cats purr.', 'Cats purr'],
    ['Tuesday, Oct 3\n\nThe cat is ill. She sleeps.', 'The cat is ill'],
    ['1984\n\nA book about power.', '1984'],
    ['idea for video: lighthouse keepers\n- lonely job', 'lighthouse keepers'],
    ['TL;DR Filter coffee wins. Try it.', 'Filter coffee wins'],
    ['Compound interest notes\n* start now', 'Compound interest'],
    [
      `The Great Emu War\nIn 1932, Australia declared war on birds, and lost it in a week.`,
      'The Great Emu War',
    ],
    [
      "So today I want to talk about something that changed how I work, and that's the two-minute rule. Do it.",
      'The two-minute rule',
    ],
    ['Today we’re looking at why planes have ashtrays. They do.', 'Why planes have ashtrays'],
    ['We look after the sea. It looks after us.', 'We look after the sea'],
    [
      'The axolotl (/ˈæksəlɒtəl/; from Classical Nahuatl: āxōlōtl) is a paedomorphic salamander, one that matures without undergoing metamorphosis.',
      'The axolotl is a paedomorphic salamander',
    ],
    [
      'Scientists in Kenya have filmed a behaviour in elephants never seen before: they call one another by name.',
      'Scientists in Kenya have filmed a behaviour in elephants never seen before',
    ],
    [
      'Every autumn, billions of butterflies leave Canada and fly four thousand kilometres to a forest in Mexico.',
      'Every autumn, billions of butterflies leave Canada',
    ],
    ['![img](a.png)\n\nThe moon leaves.', 'The moon leaves'],
    ['```js\nlet x = 1;\n# no heading\n```\n\nA variable has a name.', 'A variable has a name'],
    ['```\nonly code\n```', 'only code'],
    ['Subscribe!', 'Subscribe!'],
    ['- b\n---\nText.', 'b'],
  ];
  for (const [text, title] of cases)
    test(`of ${JSON.stringify(text)}`, () => assert.equal(deriveTitle(text), title));

  test('is cut between words', () => {
    const title = deriveTitle(`# ${'many words '.repeat(30)}`);
    assert.match(title, /many words( many)?…$/);
    assert.ok(title.length <= 100);
  });

  test('always is what a title may be, for any text with a word', () => {
    const text = fc.tuple(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a', '日', '7'),
      fc.lorem({ mode: 'sentences' }),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const title = deriveTitle(parts.join(' '));
        assert.ok(Array.from(title).length <= 100 && title.length > 0, title);
        assert.match(title, /^[^<>\t\r\n]+$/);
      }),
    );
  });
});
