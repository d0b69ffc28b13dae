import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fromLayer } from '../../shared/adapters/media/from-layer.ts';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { chooseSubjects } from '../../shared/domain/planning/choose-subjects.ts';
import { splitWords } from '../../shared/domain/planning/split-sentences.ts';
import {
  EARLY_CASES,
  LATE_CASES,
  SUBJECT_CASES,
  type SubjectCase,
} from '../support/tables/subject-sentences.ts';

const index = loadEmojiIndex();
const WANTED_SHARE = 0.8;

const showEmoji = (code: string): string =>
  String.fromCodePoint(...code.split('-').map((point) => Number.parseInt(point, 16))).replaceAll(
    '\uFE0F',
    '',
  );

const subjectsOf = (scenes: readonly string[], title = ''): readonly string[] =>
  chooseSubjects(
    scenes.map((scene) => ({ words: splitWords(scene), from: 0, to: splitWords(scene).length })),
    index,
    { niche: 'facts', title },
  ).map((chosen) => showEmoji(chosen.subject));

const missesOf = (cases: readonly SubjectCase[]): readonly string[] =>
  cases.flatMap(([sentence, accepted]) => {
    const [subject = ''] = subjectsOf([sentence]);
    return accepted.replaceAll('\uFE0F', '').split(' ').includes(subject)
      ? []
      : [`${subject} for "${sentence}"`];
  });

for (const [name, cases] of Object.entries({ SUBJECT_CASES, EARLY_CASES, LATE_CASES }))
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
