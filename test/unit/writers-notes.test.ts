/** Notes as people paste and jot them: what a film says of them, and what it leaves out. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { narrationOf, write } from '../support/write-offline.ts';

const HONEY = await readFile(new URL('../support/texts/honey.md', import.meta.url), 'utf8');
const PURR =
  'Cats purr when they are happy. They also purr when they are hurt. Lions cannot purr, but cheetahs can.';

for (const aside of [
  'Tags: cats, purring.',
  'Source: WHO, 2020, p. 12.',
  'Word count: 54.',
  'Image: public domain.',
  'Like and share!',
  'Follow me on Instagram for more.',
  'Thanks for reading.',
  'And thank you so much for watching!',
  'See you next week.',
  'Published on 12 March 2024 by Jane Doe',
  'Updated March 3, 2024',
  'By Jane Doe',
  'By Anna Keller | Updated March 3, 2024 | 6 min read',
  'TODO: check dates',
  'Let me know in the comments below!',
  '© 2024 Cats Ltd.',
  'Write to cats@example.com.',
  'Hey everyone, welcome back to my channel!',
  '## References\n\nSmith, J. (2010). The purr. Journal of Cats, 12(3), 45–67.\n\n### Books\n\nAll about cats.',
  'Sources:\n[1] Smith, J. (2010). The purr.\n[2] Doe, J. (2011). Bones.',
  'Further reading\n\n- The purr, a book of cats',
  'Published 14 March 2024, 09:12 GMT',
  'Published 3 hours ago',
  'Updated Thursday, Nov 7, 2024 10:32 AM ET',
  'Posted by Jane Doe on 3 May 2021',
  'Written by Tom Hall',
  'Published Thursday 7 November 2024, 18:30 CET',
  'Advertisement',
  'Article continues after advertisement',
  'Skip to main content',
  'Listen to this article',
  'Image source, Getty Images',
  'FOR IMMEDIATE RELEASE',
  'Media contact: Jane Doe',
  'Hi guys, Tom here!',
  'Let me know what you think!',
  'Smash that like button.',
  'That’s all for today.',
  'Jump to recipe',
  'Serves 4',
  'Prep time: 15 minutes',
  'Serves 8 · Prep 15 mins · Bake 45–50 mins',
  'Edit: thanks for the gold!',
  'This article was amended on 3 May.',
  'See [the data](https://example.com).',
  'About Cats Ltd\nCats Ltd was founded in 2019 and has 14 employees.',
])
  test(`notes say nothing of: ${aside.slice(0, 50)}`, async () => {
    assert.equal(narrationOf(await write(`${PURR}\n\n${aside}`)), PURR);
  });

for (const told of [
  'Click beetles jump without their legs.',
  'The first e-mail was sent in 1971.',
  'A draft of cold air woke the cat.',
  'Like bees, wasps have a queen.',
  'See you, the cat seemed to say.',
  'The copyright lasts for seventy years.',
  'By the sea stood a house.',
  'Published in 1859, the book sold out in a day.',
  'Children who read more do better at school.',
  'Share prices fell by a third.',
  'Advertisement pays for most of the web.',
  'Skip the tram and walk.',
  'Written in 1818, it shocked its readers.',
  'Serves him right, said the lion.',
  'Cook the fish for 5 minutes, then turn it.',
  'Hello is a young word.',
  'That’s all the salt a cat needs.',
  'More from less is the rule.',
  'Visit the [lions](https://example.com) at night.',
  'See [the study](https://example.com), which shows how a dead larynx purred.',
  '## Sources\n\nThe Nile has two of them.\n\n## Delta\n\nThe river ends in the sea.',
])
  test(`notes keep: ${told.slice(0, 50)}`, async () => {
    const prose = told.replaceAll(/## \w+\n\n|\]\(\S+\)|\[/g, '').replaceAll('\n\n', ' ');
    assert.equal(narrationOf(await write(`${PURR}\n\n${told}`)), `${PURR} ${prose}`);
  });

/** What a text begins with, and what of it is said. */
for (const [label, said] of [
  ['By Jane Doe\nPublished 3 hours ago\n\n', ''],
  ['14 March 2024\n\n', ''],
  ['TL;DR ', ''],
  ['Idea for a video: ', ''],
  ['Topic: purring\n\n', ''],
  ['Purring cat notes\n\n- one\n- ', 'Purring cat. '],
  ['LONDON, May 6 (Reuters) — ', ''],
  ['Scientists listen to a cat\nLONDON — ', ''],
  ['NASA said so. ', 'NASA said so. '],
] as const)
  test(`notes that begin with ${JSON.stringify(label)} open on what they are about`, async () => {
    assert.equal(narrationOf(await write(`${label}${PURR}`)), `${said}${PURR}`);
  });

test('what stands under a heading of sources alone is the text', async () => {
  assert.equal(narrationOf(await write(`# Sources\n\n${PURR}`)), PURR);
});

/** Weak first lines, and what says more. */
const FACT = 'A single bee visits 5,000 flowers a day and makes a twelfth of a spoon of honey in her life.';
for (const weak of [
  'I want to talk about bees.',
  'Today we are talking about bees.',
  'There are many articles about bees.',
  'Notes on bees.',
  'This is about bees.',
  'A short history of bees.',
])
  test(`notes open with something stronger than: ${weak}`, async () => {
    const text = `${weak} ${FACT} The queen of the bees lays 2,000 eggs a day. Drones have no sting. Without bees, a third of our food would be gone. Plant something that blooms.`;
    const said = narrationOf(await write(text, { seconds: 15, title: 'Bees' }));
    assert.ok(said.startsWith(FACT), said);
    assert.ok(said.endsWith('Plant something that blooms.'), said);
  });

test('notes that are said whole begin after their announcement', async () => {
  const text = `I want to talk about bees. ${FACT} Plant something that blooms.`;
  const said = narrationOf(await write(text, { seconds: 60, title: 'Bees' }));
  assert.equal(said, `${FACT} Plant something that blooms.`);
});

test('notes open without what only makes sense after it, where enough is left', async () => {
  const text = `It was built by shepherds. The stones of the ring came from Wales, 240 km away. ${PURR} ${HONEY}`;
  const said = narrationOf(await write(text, { seconds: 30, title: 'The ring' }));
  assert.ok(said.startsWith('The stones of the ring'), said);
});

test('a film of few long sentences ends where the notes do, rather than anywhere', async () => {
  const text =
    'The James Webb Space Telescope orbits 1.5 million km from Earth, where no cloud hides the stars. NASA, ESA and the CSA paid about $10 billion for it, which is ten times as much as was planned at the start. Each of the 18 gold-plated segments of its mirror is 1.32 m across and weighs about 20 kg. Light from the first galaxies took 13 billion years. The telescope should last for 20 years without any repair.';
  const script = await write(text, { seconds: 15, title: 'Webb' });
  assert.ok(
    narrationOf(script).endsWith('The telescope should last for 20 years without any repair.'),
    narrationOf(script),
  );
});

/** What is left out with what it goes on from: an orphan, and what only makes sense with it. */
const ROMAN = `The Roman aqueducts carried water for more than five hundred years. Eleven of them fed the city.

Agrippa built the first great baths of Rome in 19 BC. Entry cost a quarter of an as, the smallest coin of all. Children went in free.

Most animals imitate the sound of the one they address. Elephants do not.

Every evening Seneca asked himself three questions. What did I do badly? What did I do well? What can I do otherwise? He wrote down every answer.

The Pont du Gard stands because it was a toll bridge of Rome. Whoever used it paid to mend it. Things that are useful are not torn down.`;
for (const [orphan, root] of [
  ['Children went in free.', 'Entry cost'],
  ['Elephants do not.', 'Most animals'],
  ['What can I do otherwise?', 'three questions'],
] as const)
  test(`notes of any length say “${orphan}” only where it is understood, and end on their last line`, async () => {
    for (const seconds of [15, 20, 25, 30, 35, 40, 45]) {
      const said = narrationOf(await write(ROMAN, { seconds, title: 'How Rome drank' }));
      assert.ok(!said.includes(orphan) || said.includes(root), said);
      assert.ok(said.endsWith('Things that are useful are not torn down.'), said);
    }
  });

test('notes that announce a rule open with the rule where time is short', async () => {
  const text = `So today I want to talk about something that completely changed how I work, and that's the two-minute rule. I got it from a book. The rule is simple: if something takes less than two minutes, do it now. Answer that email. Wash that cup. After a week my list was half as long. I had stopped dreading the mornings of my life. The big tasks still need their own hours, so I keep the best ones of the day for them.`;
  const said = narrationOf(await write(text, { seconds: 15, title: 'The two-minute rule' }));
  assert.ok(said.startsWith('The rule is simple: if something'), said);
});

test('what an item says is said below its first words', async () => {
  const list =
    '1. **Wait 48 hours.** Before you buy anything over $50, wait two days.\n2. **Cook on Sundays.** One pot, five lunches. A sandwich downtown is $13 now.\n3. **Walk first.** I gave up the bus for a year and saved $600.\n\nNone of this is clever. It just works.';
  for (const seconds of [10, 12, 15, 18]) {
    const said = narrationOf(await write(list, { seconds, title: 'Habits that save money' }));
    assert.ok(!said.includes('One pot') || said.includes('Cook on Sundays. One pot'), said);
    assert.ok(!said.includes('A sandwich') || said.includes('five lunches. A sandwich'), said);
    assert.ok(said.endsWith('It just works.'), said);
  }
});

for (const [text, said] of [
  [
    'THE LAST TRAIN\n\nMARA: Is this seat taken?\nOLD MAN: It waits for you.\nMARA: (softly) For me?\nShe sits down.',
    'Is this seat taken? It waits for you. For me? She sits down.',
  ],
  [
    'Dr. Lee: Do bees sleep?\n\nTom: They do.\n\nDr. Lee: In the hive?',
    'Do bees sleep? They do. In the hive?',
  ],
  [
    'MYTH: Sugar wakes us.\nFACT: It does not.\nMYTH: We use 10%.\nFACT: We use all of it.',
    'MYTH: Sugar wakes us. FACT: It does not. MYTH: We use 10%. FACT: We use all of it.',
  ],
  [
    'Paris: The city of light.\nRome: The city of seven hills.\nOslo: The city of wood.',
    'Paris: The city of light. Rome: The city of seven hills. Oslo: The city of wood.',
  ],
  ['NASA: We go to the Moon. They went.', 'NASA: We go to the Moon. They went.'],
] as const)
  test(`a dialogue is told without its speakers, other labels stay: ${text.slice(0, 20)}`, async () => {
    assert.equal(narrationOf(await write(text, { seconds: 60 })), said);
  });

test('jotted lines and chat without capitals are sentences', async () => {
  const text = narrationOf(
    await write(
      'why do we sleep??\nadults need 7–9 hrs\niPhone light stops melatonin\n\nso the titanic was big. it sank in 1912.',
    ),
  );
  assert.equal(
    text,
    'Why do we sleep?? Adults need 7–9 hrs. iPhone light stops melatonin. So the titanic was big. It sank in 1912.',
  );
});

test('short items of a list are said where there is room, and go first where there is none', async () => {
  const items = ['Titanic sank on 15 April 1912', '1,500+ died', 'only 20 lifeboats', '269 m long'];
  const rest = ['she hit an iceberg at 11:40 pm', 'found in 1985, 3.8 km down on the floor of the sea'];
  const list = [...items, ...rest].map((item) => `- ${item}`).join('\n');
  assert.match(
    narrationOf(await write(list, { seconds: 30 })),
    /1,500\+ died\. Only 20 lifeboats\. 269 m long\./,
  );
  const short = narrationOf(await write(list, { seconds: 12 }));
  assert.doesNotMatch(short, /lifeboats/);
});

test('a single word that opens an item is said, and one that is all of it is not', async () => {
  const list = '1. **Unsubscribe.** I found 7 subscriptions.\n2. **Wait.** I forget most of it.\n3. Cook';
  assert.equal(
    narrationOf(await write(`# 3 habits\n\n${list}`)),
    'Unsubscribe. I found 7 subscriptions. Wait. I forget most of it.',
  );
});

test('a step is said with its number or not at all', async () => {
  const text =
    '**Step 1.** Sit down on the floor. **Step 2.** Close your eyes and listen to the room. **Step 3.** Breathe in for as long as you can, hold it, and let it go with a sigh.';
  for (const seconds of [8, 30]) {
    const said = narrationOf(await write(text, { seconds, title: 'Rest' }));
    assert.doesNotMatch(said, /Step \d\. (?:Step|$)/, said);
    assert.equal((said.match(/Step/g) ?? []).length, seconds === 30 ? 3 : 2);
  }
});

test('a first line without a full stop is the heading of prose, and the subject of a list', async () => {
  assert.equal(narrationOf(await write(`Why cats purr\n\n${PURR}`)), PURR);
  assert.equal(
    narrationOf(await write('The Eiffel Tower\n\n- built in 1889\n- 330 m tall')),
    'The Eiffel Tower. Built in 1889. 330 m tall.',
  );
});

test('what is jotted right below a list is no part of its last item', async () => {
  const text = `- water before coffee
- ten minutes of walking even if it rains
Why it works: each step starts the next one

- a last item that an editor has wrapped where it
reaches the margin of the page

- one item
  of two lines`;
  const said = narrationOf(await write(text, { type: 'script' }));
  assert.match(said, /even if it rains\. Why it works: each step starts the next one\./);
  assert.match(said, /has wrapped where it reaches the margin/);
  assert.match(said, /one item of two lines/i);
});

test('no “they” is said without whom it stands for', async () => {
  const text = `Marie Curie was born in Warsaw in 1867. She studied in Paris on little money. In 1895 she married Pierre, a physicist who shared her laboratory and her bicycle tours. In 1898 the two of them found polonium and radium. Five years later they won the Nobel Prize. Her notebooks are still too radioactive to touch without gloves.`;
  for (const seconds of [15, 20, 25, 30]) {
    const said = narrationOf(await write(text, { seconds, title: 'Marie Curie' }));
    assert.ok(!said.includes('they won') || said.includes('the two of them'), said);
  }
});
