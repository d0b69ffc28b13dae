import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import * as fc from 'fast-check';
import { FacelessError } from '../../shared/domain/errors.ts';
import { measureProgress, NO_WORK, type KnownWork } from '../../shared/domain/progress.ts';
import { chooseTags } from '../../shared/domain/metadata.ts';
import { findForbiddenCharacter } from '../../shared/domain/text-rules.ts';
import {
  assertVideoRequest,
  completeSettings,
  type VideoRequest,
} from '../../shared/domain/video-request.ts';
import { STAGES, VIDEO_STATUSES, type Stage, type VideoStatus } from '../../shared/domain/video.ts';

const video = (status: VideoStatus, sceneCount?: number) => ({
  status,
  attempt: 2,
  ...(sceneCount === undefined ? {} : { sceneCount }),
});
const lease = (stage: Stage, progress: number, part = 0) => ({
  stage,
  part,
  attempt: 2,
  rebuild: 0,
  progress,
});
const part = (index: number) => ({ attempt: 2, rebuild: 0, index });
const percent = (subject: ReturnType<typeof video>, work: Partial<KnownWork> = {}): number =>
  measureProgress(subject, { ...NO_WORK, ...work }).percent;

suite('progress', () => {
  test('goes from 0 to 100 by the weights of the stages', () => {
    assert.equal(percent(video('QUEUED')), 0);
    assert.equal(percent(video('SCRIPTING'), { leases: [lease('write-script', 0.5)] }), 2);
    assert.equal(percent(video('RENDERING', 4)), 5);
    assert.equal(percent(video('RENDERING', 4), { parts: [part(0), part(3)] }), 42);
    assert.equal(
      percent(video('RENDERING', 4), { parts: [part(0)], leases: [lease('render-scene', 0.5, 1)] }),
      33,
    );
    assert.equal(percent(video('ASSEMBLING', 4)), 80);
    assert.equal(percent(video('CHECKING', 4), { leases: [lease('check', 1)] }), 99);
    for (const status of ['AWAITING_REVIEW', 'READY', 'PUBLISHING', 'PUBLISHED'] as const)
      assert.equal(percent(video(status, 4)), 100);
  });

  test('counts scenes once, of the present attempt and rebuild only', () => {
    const work: KnownWork = {
      leases: [lease('render-scene', 1, 0), lease('render-scene', 0.9, 7)],
      parts: [part(0), part(0), part(9), { ...part(1), attempt: 1 }, { ...part(2), rebuild: 1 }],
    };
    const { scenes, stages } = measureProgress(video('RENDERING', 4), work);
    assert.deepEqual(scenes, { done: 1, total: 4 });
    assert.deepEqual(stages[1], { stage: 'render-scene', progress: 0.25, done: 1, total: 4 });
  });

  test('of an attempt that ended early is as far as its work', () => {
    const work = { leases: [lease('write-script', 1), lease('render-scene', 0.5, 1)], parts: [part(0)] };
    assert.equal(percent(video('CANCELLED', 2), work), 61);
    assert.equal(percent(video('FAILED')), 0);
  });

  const works = fc.record({
    leases: fc.array(
      fc
        .tuple(
          fc.constantFrom(...STAGES),
          fc.integer({ min: 0, max: 9 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        )
        .map(([stage, index, progress]) => lease(stage, progress, index)),
    ),
    parts: fc.array(fc.integer({ min: 0, max: 9 }).map((index) => part(index))),
  });

  test('never falls when more work is done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('SCRIPTING', 'RENDERING', 'ASSEMBLING', 'CHECKING'),
        works,
        works,
        (status, before, more) => {
          const after = {
            leases: [...before.leases, ...more.leases],
            parts: [...before.parts, ...more.parts],
          };
          assert.ok(percent(video(status, 8), before) <= percent(video(status, 8), after));
        },
      ),
    );
  });

  test('never falls from one status to the next, and is a whole per cent', () => {
    fc.assert(
      fc.property(works, (work) => {
        const path = ['QUEUED', 'SCRIPTING', 'RENDERING', 'ASSEMBLING', 'CHECKING', 'READY'] as const;
        const numbers = path.map((status) => percent(video(status, 8), work));
        assert.deepEqual(
          numbers,
          numbers.toSorted((a, b) => a - b),
        );
        for (const status of VIDEO_STATUSES) {
          const number = percent(video(status, 8), work);
          assert.ok(Number.isInteger(number) && number >= 0 && number <= 100);
        }
      }),
    );
  });
});

suite('text', () => {
  test('keeps what people write', () => {
    for (const text of [
      "Don't",
      '日本語 ✨',
      '👨‍👩‍👧 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      'می‌خواهم',
      'क्‍ष',
      'line\r\n\ttab',
      '“quotes” — dash',
      'שלום',
    ])
      assert.equal(findForbiddenCharacter(text), undefined, text);
  });

  test('refuses what hides or reorders it', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['a\0b', /control character \(U\+0000\) at position 2/],
      ['\u001b[31m', /U\+001B/],
      ['a\u2028', /U\+2028/],
      ['x\u202Ey', /direction of text \(U\+202E\)/],
      ['x\u200By', /invisible character \(U\+200B\)/],
      ['\uFEFFx', /U\+FEFF/],
      ['a \u200D b', /joiner outside of a word \(U\+200D\) at position 3/],
      ['a\u200C', /U\+200C/],
      ['\uD800', /half of a character/],
      ['a\uFFF9b', /U\+FFF9/],
      ['tea\u{E0061}\u{E0062}', /an invisible letter \(U\+E0061\) at position 4/],
      [`\u{1F3F4}${'\u{E0061}'.repeat(8)}`, /invisible letters/],
      ['a\uFE0F\u{E0100}', /variant of nothing/],
      ['caf\uFFFD', /could not be decoded \(U\+FFFD\) at position 4/],
    ];
    for (const [text, detail] of cases) assert.match(findForbiddenCharacter(text) ?? '', detail);
  });
});

suite('a video request', () => {
  const request = (change: Partial<VideoRequest>): VideoRequest => ({
    source: { type: 'notes', text: 'One sentence.' },
    ...change,
  });
  const pointersOf = (change: Partial<VideoRequest>): readonly string[] => {
    try {
      assertVideoRequest(request(change));
      return [];
    } catch (error) {
      assert.ok(error instanceof FacelessError && error.code === 'INVALID_INPUT');
      return error.fields.map(({ pointer }) => pointer);
    }
  };

  test('is refused for what a schema cannot say', () => {
    assert.deepEqual(pointersOf({}), []);
    assert.deepEqual(pointersOf({ source: { type: 'script', text: 'é'.repeat(50_001) } }), ['/source/text']);
    assert.deepEqual(pointersOf({ source: { type: 'script', text: '*** --- !!!' } }), ['/source/text']);
    assert.deepEqual(pointersOf({ title: '  ' }), ['/title']);
    const tags = Array.from({ length: 10 }, (_, index) => `${index} ${'t'.repeat(47)}`);
    assert.deepEqual(pointersOf({ settings: { tags } }), ['/settings/tags']);
    assert.deepEqual(pointersOf({ settings: { tags: tags.slice(1) } }), []);
    assert.deepEqual(pointersOf({ settings: { tags: ['tea', ' ', '#'] } }), [
      '/settings/tags/1',
      '/settings/tags/2',
    ]);
  });

  test('is refused for words that no voice can say or no font can show', () => {
    const cases: readonly (readonly [Partial<VideoRequest>, string])[] = [
      [{ source: { type: 'script', text: 'Три сердца.' } }, '/source/text'],
      [{ source: { type: 'scenes', scenes: [{ text: 'Три.' }] } }, '/source/scenes'],
      [{ source: { type: 'topic', topic: 'покой' } }, '/source/topic'],
      [{ source: { type: 'script', text: 'They say नमस्ते.' } }, '/source/text'],
      [{ title: 'तीन दिल' }, '/title'],
      [{ source: { type: 'notes', text: '# तीन दिल\n\nAn octopus has three hearts.' } }, '/title'],
    ];
    for (const [change, pointer] of cases) assert.deepEqual(pointersOf(change), [pointer]);
  });

  test('may have what a writer leaves out in any script, and foreign words that are shown', () => {
    const texts = [
      'An octopus has three hearts.\n\n```\nनमस्ते\n```',
      'See [three hearts](https://example.test/नमस्ते) of the octopus.',
      'The sign says 東京, and the Greek one says Αθήνα.',
    ];
    for (const text of texts) assert.deepEqual(pointersOf({ source: { type: 'script', text } }), []);
    const notes = 'An octopus has three hearts. They say नमस्ते.';
    assert.deepEqual(pointersOf({ source: { type: 'notes', text: notes } }), []);
    const scenes = [{ text: 'Три сердца.', recording: 'one' }, { text: 'Three hearts.' }];
    assert.deepEqual(pointersOf({ title: 'Hearts', source: { type: 'scenes', scenes } }), []);
    assert.deepEqual(pointersOf({ title: 'Hearts 🐝', source: { type: 'notes', text: notes } }), []);
  });

  test('has tags that are all kept: what is counted here is counted where they are used', () => {
    // Ten of 49 and nine commas between them are 499.
    const tags = Array.from({ length: 10 }, (_, index) => `${String(index)}${'é'.repeat(48)}`);
    const grow = (count: number) => tags.map((tag, index) => (index < count ? `${tag}x` : tag));
    assert.deepEqual(pointersOf({ settings: { tags: grow(1) } }), []);
    assert.deepEqual(chooseTags(grow(1)), grow(1));
    assert.deepEqual(pointersOf({ settings: { tags: grow(2) } }), ['/settings/tags']);
  });

  test('has a default for everything', () => {
    assert.deepEqual(completeSettings(), {
      aspect: '9:16',
      quality: 'standard',
      captions: { style: 'word-pop', position: 'lower', size: 'medium', colour: 'palette' },
      voice: 'slt',
      niche: 'education',
      tone: 'conversational',
      durationSeconds: 45,
      tags: [],
    });
    assert.equal(completeSettings({ voice: 'awb' }).voice, 'awb');
    const { captions } = completeSettings({ captions: { style: 'line', colour: 'mint' } });
    assert.deepEqual(captions, { style: 'line', position: 'lower', size: 'medium', colour: 'mint' });
  });
});
