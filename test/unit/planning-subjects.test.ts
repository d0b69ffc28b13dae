import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fromLayer } from '../../shared/adapters/media/from-layer.ts';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { chooseSubjects } from '../../shared/domain/planning/pictures/choose-subjects.ts';
import { NICHES } from '../../shared/domain/video.ts';
import { splitWords } from '../../shared/domain/planning/text/split-sentences.ts';
import { EVERYDAY_CASES, HELD_OUT_CASES, SENSE_CASES } from '../support/tables/everyday-sentences.ts';
import {
  EARLY_CASES,
  LATE_CASES,
  SUBJECT_CASES,
  type SubjectCase,
} from '../support/tables/subject-sentences.ts';
import {
  FIGURATIVE_CASES,
  FRESH_CASES,
  POLYSEMY_CASES,
  PUZZLING_CASES,
} from '../support/tables/unseen-sentences.ts';

const index = loadEmojiIndex();
const WANTED_SHARE = 0.85;

const showEmoji = (code: string): string =>
  String.fromCodePoint(...code.split('-').map((point) => Number.parseInt(point, 16))).replaceAll(
    '\uFE0F',
    '',
  );

interface Shown {
  readonly subject: string;
  readonly companions: readonly string[];
}

const picturesOf = (scenes: readonly string[], title = ''): readonly Shown[] =>
  chooseSubjects(
    scenes.map((scene) => ({ words: splitWords(scene), from: 0, to: splitWords(scene).length })),
    index,
    { niche: 'facts', title },
  ).map(({ subject, companions }) => ({
    subject: showEmoji(subject),
    companions: companions.map(showEmoji),
  }));

const subjectsOf = (scenes: readonly string[], title = ''): readonly string[] =>
  picturesOf(scenes, title).map(({ subject }) => subject);

const missesOf = (cases: readonly SubjectCase[]): readonly string[] =>
  cases.flatMap(([sentence, accepted]) => {
    const [subject = ''] = subjectsOf([sentence]);
    return accepted.replaceAll('\uFE0F', '').split(' ').includes(subject)
      ? []
      : [`${subject} for "${sentence}"`];
  });

for (const [name, cases] of Object.entries({
  SUBJECT_CASES,
  EARLY_CASES,
  LATE_CASES,
  FIGURATIVE_CASES,
  FRESH_CASES,
  EVERYDAY_CASES,
  SENSE_CASES,
  HELD_OUT_CASES,
  POLYSEMY_CASES,
}))
  test(`the picture is one that a viewer would accept: ${name}`, (context) => {
    const misses = missesOf(cases);
    const share = 1 - misses.length / cases.length;
    context.diagnostic(`${cases.length - misses.length} of ${cases.length}`);
    assert.ok(share >= WANTED_SHARE, `${share.toFixed(2)}; missed:\n${misses.join('\n')}`);
  });

test('every picture of the index exists in the art set, once, without skin tones', async () => {
  const folder = join(dirname(fromLayer.resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');
  const files = new Set(await readdir(folder));
  for (const { code } of index.pictures) assert.ok(files.has(`${code}.webp`), code);
  assert.equal(new Set(index.pictures.map(({ code }) => code)).size, index.pictures.length);
  assert.ok(index.pictures.length > 1_200);
  assert.ok(index.pictures.every(({ code }) => !/1f3f[b-f]/.test(code)));
});

test('a sentence without any picture of its own shows what the film is about', () => {
  const [, second] = subjectsOf([
    'An octopus has three hearts.',
    'Nobody would have expected that.',
    'The octopus tastes with its arms.',
  ]);
  assert.match(second ?? '', /🐙|🫀/u);
});

test('the title’s subject opens the film', () => {
  const sentence = 'Bread, salt and honey were laid on the table.';
  assert.equal(subjectsOf([sentence], 'Why honey never spoils')[0], '🍯');
});

test('neighbours differ, and a picture does not come back while others fit', () => {
  const scenes = [
    'The wolf met a bear.',
    'The wolf met a fox.',
    'The wolf met an owl.',
    'The wolf met a snake.',
  ];
  const subjects = subjectsOf(scenes);
  for (const [at, subject] of subjects.entries()) assert.notEqual(subject, subjects[at - 1]);
  assert.ok(new Set(subjects).size >= 3, subjects.join(' '));
});

const familyOf = (emoji: string): number | undefined =>
  index.families[index.pictures.findIndex(({ code }) => showEmoji(code) === emoji)];

test('pictures that look alike are one family, others are not', () => {
  for (const family of [
    '🌕 🌑 🌓 🌙',
    '🧑‍🚀 👨‍🚀',
    '💵 💸 💰',
    '📅 📆 🗓',
    '❤ 💙 💔',
    '🌍 🌎',
    '🛫 🛬 ✈',
    '🕐 ⏰',
    '🐶 🐕',
  ])
    assert.equal(new Set(family.split(' ').map(familyOf)).size, 1, family);
  for (const pair of ['🌕 🪐', '🐝 🐜', '🌊 💧', '🏫 🏥', '🧠 🫀', '🌋 ⛰', '🔑 🔔'])
    assert.equal(new Set(pair.split(' ').map(familyOf)).size, 2, pair);
});

const MOON = [
  'Every year, the Moon drifts almost four centimeters farther away from us.',
  'We know this because astronauts left mirrors up there.',
  'The Moon pulls the sea into tides, and the tides pull the Moon forward.',
  'Each push lifts the Moon into a slightly wider orbit.',
  'The Earth pays for that push by spinning slower.',
  'A total eclipse only works because the Moon just covers the Sun.',
  'In about six hundred million years, the Moon will be too far away.',
];

test('a word that comes back leaves the stage to the other nouns, and shows the same picture when it returns', () => {
  const shown = picturesOf(MOON, 'The Moon is leaving us');
  const subjects = shown.map(({ subject }) => subject);
  assert.equal(subjects[0], '🌕');
  assert.equal(subjects[4], '🌍');
  assert.ok(new Set(subjects.map(familyOf)).size >= 6, subjects.join(' '));
  assert.ok(
    subjects.filter((subject) => familyOf(subject) === familyOf('🌕')).every((subject) => subject === '🌕'),
  );
});

test('companions are few, named by nouns, and never look like the subject or each other', () => {
  for (const { subject, companions } of picturesOf(MOON, 'The Moon is leaving us')) {
    assert.ok(companions.length <= 3);
    assert.equal(new Set([subject, ...companions].map(familyOf)).size, companions.length + 1);
  }
  const [push] = picturesOf(['The king sold his crown and flew across the sea to a castle.']);
  assert.ok(
    push?.companions.every((companion) => '👑 🌊 🏰'.includes(companion)),
    push?.companions.join(' '),
  );
});

/** What a meditation shows for a sentence, and beside it. */
const showCalm = (sentence: string): readonly string[] => {
  const words = splitWords(sentence);
  const film = { niche: 'meditation', title: '' } as const;
  const [shown] = chooseSubjects([{ words, from: 0, to: words.length }], index, film);
  return [shown!.subject, ...shown!.companions].map(showEmoji);
};

test('a calm film keeps its mood beside what it says', () => {
  const [, ...companions] = showCalm('You are walking by a quiet lake.');
  assert.ok(
    companions.some((emoji) => '🪷 🕯 🍃 🌙 🪶 🌸 🌟 🦋 ☁'.split(' ').includes(emoji)),
    companions.join(' '),
  );
});

for (const [sentence, calm, wrong] of [
  ['Feel your heart beat.', '❤', '🫀'],
  ['Let your breath come and go.', '🍃', '🫁'],
  ['Slowly close your eyes.', '😌', '👀'],
  ['It is a quiet evening.', '🌅', '🌆'],
] as const)
  test(`a calm film shows ${calm} and not ${wrong} for “${sentence}”`, () => {
    const shown = showCalm(sentence);
    assert.equal(shown[0], calm);
    assert.ok(!shown.includes(wrong));
  });

test('no picture of another meaning of a word is shown, in front or beside', () => {
  for (const [sentence, wrong] of PUZZLING_CASES) {
    const [shown] = picturesOf([sentence]);
    assert.ok(shown !== undefined && ![shown.subject, ...shown.companions].includes(wrong), sentence);
  }
});

for (const [sentence, right, wrong] of [
  ['Night fell over the forest hut.', '🌙', '🌃'],
  ['In the evening they sang.', '🌅', '🌇'],
  ['The night is loud in a busy street.', '🌃', '🌙'],
] as const)
  test(`a city stands for the night only where one is spoken of: “${sentence}”`, () => {
    const [shown] = picturesOf([sentence]);
    const all = [shown!.subject, ...shown!.companions];
    assert.ok(all.includes(right) && !all.includes(wrong), all.join(' '));
  });

/** Three things that a film keeps saying, and between them scenes that name nothing. */
const JOURNEY = [
  'The train left the station.',
  'A horse looked at the train.',
  ...Array.from({ length: 6 }, (_, at) => `Nobody said ${'so '.repeat(at + 1)}at all.`),
  'The horse ran beside the train.',
  ...Array.from({ length: 6 }, (_, at) => `It went on ${'so '.repeat(at + 1)}then.`),
  'The train stopped for the horse.',
];

test('a picture comes back only where its word does, while something else can stand in', () => {
  const subjects = subjectsOf(JOURNEY, 'The train').map(familyOf);
  for (const [at, family] of subjects.entries())
    if (subjects.indexOf(family) < at) assert.match(JOURNEY[at]!, /train|horse/, `${at}`);
});

test('what a film keeps saying stands beside other things in about a quarter of its shots', () => {
  const nouns =
    'apple bridge candle drum eagle flute guitar hammer island jar key ladder moon nest owl piano';
  const scenes = nouns.split(' ').flatMap((noun, at) => {
    const thing = `Somebody saw the ${noun} there.`;
    return at % 3 === 0 ? [thing, 'The honey was gone.'] : [thing];
  });
  const beside = picturesOf(scenes, 'Honey').filter(({ companions }) => companions.includes('🍯')).length;
  assert.ok(beside > 0 && beside <= scenes.length * 0.35, `${beside} of ${scenes.length}`);
});

test('a word said twice in one sentence is not what the film is about', () => {
  const shown = picturesOf([
    'A king rode to the castle at night.',
    'The news went from tower to tower, tent to tent, and tent to tent.',
    'Soldiers crossed the desert with a lion.',
    'The king gave his crown to a fox.',
  ]);
  for (const [at, { subject, companions }] of shown.entries())
    if (at !== 1) assert.ok(![subject, ...companions].includes('⛺'), `${at}`);
});

test('a film whose words name nothing shows twenty pictures before one comes back, in every niche', () => {
  const shots = Array.from({ length: 50 }, (_, at) => ({
    words: [`Wszyscy${at}`, 'wczoraj', 'dokładnie', `wiedzieli${at}.`],
    from: 0,
    to: 4,
  }));
  for (const niche of NICHES) {
    const shown = chooseSubjects(shots, index, { niche, title: 'Wczoraj' }).map(({ subject }) =>
      familyOf(showEmoji(subject)),
    );
    for (const [at, family] of shown.entries())
      assert.ok(!shown.slice(Math.max(0, at - 19), at).includes(family), `${niche} ${at}`);
  }
});

test('a sentence that names nothing leaves the next one its picture', () => {
  const coffee = 'People drink two billion cups of hot coffee.';
  assert.equal(subjectsOf(['It begins.', coffee])[1], '☕');
});

test('films without picture words do not all begin alike', () => {
  const first = (title: string) =>
    chooseSubjects([{ words: ['Wczoraj'], from: 0, to: 1 }], index, { niche: 'facts', title })[0]?.subject;
  assert.ok(new Set(['Raz', 'Dwa', 'Trzy', 'Cztery', 'Sześć'].map(first)).size > 2);
});
