import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { addTold } from '../../infra/local/video/read-told.ts';
import { condenseNotes } from '../../shared/adapters/writers/condense-notes.ts';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import { readMarkdown } from '../../shared/adapters/writers/read-markdown.ts';
import { readQuotable } from '../../shared/adapters/writers/read-sentences.ts';
import { paceFor } from '../../shared/domain/planning/choose-pace.ts';
import { groupScenes } from '../../shared/domain/planning/group-scenes.ts';

type Paragraphs = readonly (readonly string[])[];

const pace = paceFor('conversational', 'facts');
const OTHER = 'A volcano on the far island coughed smoke into the evening sky.';
const TITLE = 'The Moon is leaving us';

const read = (text: string): Paragraphs =>
  readQuotable(readMarkdown(text)).map((quotes) => quotes.map((quote) => quote.text));

const condense = (paragraphs: Paragraphs, told?: readonly string[], seconds = 45): Paragraphs =>
  condenseNotes(
    paragraphs.map((sentences) => sentences.map((text) => ({ text, isItem: false }))),
    { title: TITLE, seconds, pace, ...(told === undefined ? {} : { told }) },
  );

const readText = async (name: string): Promise<string> =>
  readFile(new URL(`../support/texts/${name}.md`, import.meta.url), 'utf8');

const scenesOf = (paragraphs: Paragraphs): readonly string[] =>
  groupScenes(paragraphs, pace).map(({ narration }) => narration);

/** The notes with one sentence reworded, exchanged, left out or added, for each sentence. */
const editsOf = (paragraphs: Paragraphs): readonly Paragraphs[] =>
  paragraphs.flatMap((sentences, paragraph) =>
    sentences.flatMap((text, at) =>
      [
        sentences.with(at, text.replace(/\b(?:the|a)\b/u, 'this')),
        sentences.with(at, OTHER),
        sentences.toSpliced(at, 1),
        sentences.toSpliced(at + 1, 0, OTHER),
      ].map((edited) => paragraphs.with(paragraph, edited).filter(({ length }) => length > 0)),
    ),
  );

describe('notes that were filmed before', () => {
  for (const name of ['moon', 'coffee', 'trench', 'honey', 'octopus'])
    it(`keep most of their scenes after an edit: ${name}`, async () => {
      const paragraphs = read(await readText(name));
      const before = condense(paragraphs);
      const known = new Set(scenesOf(before));
      const count = (now: Paragraphs): number => scenesOf(now).filter((scene) => !known.has(scene)).length;
      let [anew, kept] = [0, 0];
      const edits = editsOf(paragraphs);
      for (const edited of edits) {
        anew += count(condense(edited));
        kept += count(condense(edited, before.flat()));
      }
      assert.ok(kept < anew * 0.75, `${kept} scenes instead of ${anew}`);
      assert.ok(kept / edits.length <= 2, `${kept} scenes after ${edits.length} edits`);
    });

  it('are told as before where they are as before, whatever they are', () => {
    const words = 'bee honey water sugar hive wing comb worker flower gold summer dry slow the of and'.split(
      ' ',
    );
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 4, maxLength: 16 })
      .map((all) => `${all[0]!.replace(/^./u, (letter) => letter.toUpperCase())} ${all.slice(1).join(' ')}.`);
    const text = fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), {
      minLength: 4,
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 60 }), fc.nat(), (paragraphs, seconds, place) => {
        const unique = new Set(paragraphs.flat());
        fc.pre(unique.size === paragraphs.flat().length);
        const first = condense(paragraphs, undefined, seconds);
        assert.deepEqual(condense(paragraphs, first.flat(), seconds), first);
        const edited = paragraphs.with(place % paragraphs.length, [OTHER]);
        const again = condense(edited, first.flat(), seconds);
        assert.deepEqual(condense(edited, again.flat(), seconds), again);
        let from = 0;
        for (const kept of again.flat()) {
          from = edited.flat().indexOf(kept, from) + 1;
          assert.ok(from > 0, `"${kept}" is not the author's or not in order`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are told as before even where the first choice came out too long or too short', () => {
    const paragraphs = [
      [
        'Water bee wing slow wing bee water flower hive bee.',
        'Comb bee wing bee bee bee.',
        'Bee bee bee worker.',
        'Hive worker gold bee gold worker sugar.',
        'Bee bee bee bee bee bee bee.',
      ],
      ['Of the comb hive slow gold gold gold.'],
      [
        'Bee bee bee bee bee bee bee water.',
        'Bee bee bee gold bee.',
        'Flower bee bee sugar honey hive worker.',
        'Worker hive summer worker bee.',
      ],
      [
        'Dry comb hive honey dry worker gold dry worker.',
        'Bee bee bee worker bee bee bee bee.',
        'Dry the wing summer summer dry hive.',
      ],
    ];
    const first = condense(paragraphs, undefined, 21);
    assert.deepEqual(condense(paragraphs, first.flat(), 21), first);
  });

  it('are chosen from anew where little of the film is left, or its length is another', async () => {
    const paragraphs = read(await readText('moon'));
    const told = condense(paragraphs).flat();
    assert.deepEqual(condense(paragraphs, [OTHER, ...told.slice(0, 1), OTHER, OTHER]), condense(paragraphs));
    assert.deepEqual(condense(paragraphs, told, 20), condense(paragraphs, undefined, 20));
  });

  it('are given to the writer as narrations', async () => {
    const text = await readText('moon');
    const ask = (told?: readonly string[], edited = text) =>
      createOfflineWriter()({
        title: TITLE,
        source: { type: 'notes', text: edited, told },
        durationSeconds: 45,
        niche: 'facts',
        tone: 'conversational',
        voice: 'slt',
        seed: 1,
      });
    const { scenes } = await ask();
    const told = scenes.map(({ narration }) => narration);
    assert.deepEqual((await ask(told, `${text}\n\n${OTHER}\n`)).scenes, scenes);
    assert.notDeepEqual((await ask(undefined, `${text}\n\n${OTHER}\n`)).scenes, scenes);
  });
});

describe('the video command', () => {
  const roots: string[] = [];
  after(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

  const withScript = async (script: string): Promise<string> => {
    const out = await mkdtemp(join(tmpdir(), 'faceless-told-'));
    roots.push(out);
    await mkdir(join(out, 'the-moon'));
    await writeFile(join(out, 'the-moon', 'script.json'), script);
    return out;
  };
  const notes = { source: { type: 'notes', text: 'It leaves.' }, title: 'The Moon' } as const;

  it('tells of notes what the film of that title narrates, and of other sources nothing', async () => {
    const scenes = [{ narration: 'It leaves.' }, { narration: '' }, { narration: 5 }, {}];
    const where = { out: await withScript(JSON.stringify({ scenes })), fallbackName: 'moon' };
    assert.deepEqual(await addTold(notes, where), {
      ...notes,
      source: { ...notes.source, told: ['It leaves.'] },
    });
    const script = { ...notes, source: { type: 'script', text: 'It leaves.' } } as const;
    assert.equal(await addTold(script, where), script);
    const untitled = { source: { type: 'notes', text: '# The Moon\n\nIt leaves.' } } as const;
    assert.deepEqual((await addTold(untitled, where)).source, { ...untitled.source, told: ['It leaves.'] });
  });

  for (const [name, script] of Object.entries({
    broken: '{',
    empty: '{}',
    foreign: 'null',
    mistaken: '{"scenes":3}',
  }))
    it(`makes nothing of a script that is ${name}`, async () => {
      assert.equal(await addTold(notes, { out: await withScript(script), fallbackName: 'moon' }), notes);
    });
});
