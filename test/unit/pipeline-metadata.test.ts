import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { FilmPlan, ScenePlan } from '../../shared/domain/film.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import { chooseLook, chooseSeed } from '../../shared/domain/look.ts';
import { chooseTags, writeDescription, writeMetadata } from '../../shared/domain/metadata.ts';
import { mergeProvenance } from '../../shared/domain/merge-provenance.ts';
import { makeVideo } from '../support/make-video.ts';

const asset = (change: Partial<Provenance> = {}): Provenance => ({
  kind: 'illustration',
  name: '1f30a',
  source: 'Fluent Emoji',
  author: 'Microsoft',
  licence: 'MIT',
  url: 'https://example.test/fluent',
  ...change,
});

const scene = (index: number, narration: string): ScenePlan => ({
  index,
  narration,
  role: 'body',
  pauseBefore: 0,
  pauseAfter: 0,
  shots: [],
});
const video = makeVideo();
const plan: FilmPlan = {
  schema: 1,
  title: 'Tea',
  look: chooseLook(video.settings),
  seed: 1,
  writer: { name: 'offline', detail: 'as written' },
  scenes: [scene(0, 'Tea is <old>.'), scene(1, 'Very old.')],
};

test('credits name each source once, whatever number of its pictures is used', () => {
  const pictures = [asset(), asset({ name: '1f375' }), asset()];
  assert.equal(mergeProvenance(pictures).length, 2);
  assert.equal(
    writeDescription('Tea.', pictures),
    'Tea.\n\nCredits\nIllustration: Fluent Emoji, Microsoft (MIT) https://example.test/fluent',
  );
});

test('description and tags keep YouTube’s bounds under any input, and lose no character by half', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });
  const assets = fc.array(
    fc.record({ name: text, source: text, author: text }).map((fields) => asset(fields)),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(text, assets, fc.array(text, { maxLength: 60 }), (opening, provenance, tags) => {
      const description = writeDescription(opening, provenance);
      assert.ok(Buffer.byteLength(description) <= 5000);
      assert.ok(description.isWellFormed() && !/[<>]/.test(description));
      const chosen = chooseTags(tags);
      const counted = chosen.map((tag) => tag.length + (tag.includes(' ') ? 2 : 0));
      const length = counted.reduce((sum, one) => sum + one + 1, -1);
      assert.ok(chosen.length <= 30 && length <= 500, `${chosen.length} tags of ${length}`);
      assert.equal(new Set(chosen.map((tag) => tag.toLowerCase())).size, chosen.length);
      for (const tag of chosen) assert.ok(tag.length <= 50 && tag !== '' && !/[<>]/.test(tag));
    }),
    { numRuns: 60 },
  );
});

test('metadata place every scene in the film by its frames', () => {
  const record = { segmentKey: 'k', words: [], provenance: [] };
  const metadata = writeMetadata({
    title: `${'x'.repeat(98)}<>😀`,
    tags: ['Tea', 'tea', 'green tea'],
    plan,
    records: [
      { ...record, index: 0, frames: 45 },
      { ...record, index: 1, frames: 30 },
    ],
    provenance: [asset(), asset()],
    duration: 2.5,
    loudness: { integratedLufs: -14, truePeakDbtp: -1.5 },
    stages: [],
  });
  assert.deepEqual(metadata.scenes, [
    { index: 0, start: 0, end: 1.5, narration: 'Tea is <old>.' },
    { index: 1, start: 1.5, end: 2.5, narration: 'Very old.' },
  ]);
  assert.equal(metadata.title, `${'x'.repeat(98)}‹…`);
  assert.deepEqual(metadata.tags, ['Tea', 'green tea', 'facts']);
  assert.ok(metadata.description.startsWith('Tea is ‹old›.'));
  assert.deepEqual(
    metadata.provenance.map(({ kind }) => kind),
    ['script', 'illustration'],
  );
});

test('the same text with the same settings has the same seed, another text another', () => {
  const other = { ...video.source, sha256: '1'.repeat(64) };
  assert.equal(chooseSeed(video), chooseSeed(makeVideo({ owner: 'owner-b' })));
  assert.notEqual(chooseSeed(video), chooseSeed(makeVideo({ source: other })));
});
