import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { chainRow, findBrokenRow, FIRST_HASH } from '../../shared/domain/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../shared/domain/audit.ts';
import { toCanonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Look, ScenePlan, Shot } from '../../shared/domain/film.ts';
import { dueShard, DUE_SHARDS } from '../../shared/domain/keys.ts';
import { segmentKey, voiceKey } from '../../shared/domain/segment-key.ts';
import type { CaptionSettings } from '../../shared/domain/video.ts';
import { DEFAULT_CAPTIONS } from '../support/make-video.ts';

const shuffleKeys = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(shuffleKeys);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, shuffleKeys(child)]),
  );
};

test('canonical JSON is JSON, and the order of keys has no say in it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = toCanonicalJson(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      assert.equal(toCanonicalJson(shuffleKeys(JSON.parse(text))), text);
    }),
  );
});

test('canonical JSON leaves out what is undefined', () => {
  assert.equal(toCanonicalJson({ b: 1, a: undefined, c: [{ z: 1, y: 2 }] }), '{"b":1,"c":[{"y":2,"z":1}]}');
});

const event: AuditEvent = {
  type: 'data_modification',
  action: 'video_transition',
  success: true,
  actor: 'worker:check',
  requestId: '5b0c5c4e-1b7e-4c7e-9c5e-0d6a2f1f9a11',
};

const makeChain = (length: number): AuditRow[] => {
  const rows: AuditRow[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prevHash = rows.at(-1)?.hash ?? FIRST_HASH;
    const place = { id: `id-${seq}`, subject: 'video#1', owner: 'o', seq, timestamp: `t${seq}`, prevHash };
    rows.push(chainRow(event, place));
  }
  return rows;
};

test('a chain verifies, and every edit, removal, swap and cut is found where it is', () => {
  const rows = makeChain(5);
  const newest = rows[4]?.hash ?? '';
  assert.equal(findBrokenRow(rows, newest), undefined);
  for (let at = 0; at < 5; at += 1) {
    const edited = rows.map((row, index) => (index === at ? { ...row, actor: 'user:mallory' } : row));
    assert.equal(findBrokenRow(edited, newest), at + 1);
    assert.equal(findBrokenRow(rows.toSpliced(at, 1), newest), at + 1);
  }
  assert.equal(findBrokenRow(rows.with(1, rows[2] as AuditRow).with(2, rows[1] as AuditRow), newest), 2);
});

const scene: ScenePlan = {
  index: 3,
  narration: 'Tea grows on hills.',
  role: 'body',
  pauseBefore: 0,
  pauseAfter: 0.35,
  shots: [],
};
const shot: Shot = {
  fromWord: 0,
  composition: 'hero',
  subject: '1f375',
  companions: [],
  because: 'tea',
  camera: 'rise',
  palette: 2,
  seed: 7,
};
const look: Look = {
  width: 1080,
  height: 1920,
  frameRate: 30,
  niche: 'facts',
  tone: 'calm',
  voice: 'slt',
  captions: DEFAULT_CAPTIONS,
  quality: 'standard',
};
const CAPTION_CHANGES: readonly Partial<CaptionSettings>[] = [
  { style: 'line' },
  { position: 'upper' },
  { size: 'large' },
  { colour: 'mint' },
];
const inputs = { scene, previous: undefined, look, codeVersion: 'a', rebuild: 0 };

test('whatever goes into a segment changes its address', () => {
  const others = [
    { ...inputs, codeVersion: 'b' },
    { ...inputs, rebuild: 1 },
    { ...inputs, previous: scene },
    { ...inputs, look: { ...look, tone: 'warm' as const } },
    { ...inputs, look: { ...look, width: 1920, height: 1080 } },
    { ...inputs, look: { ...look, quality: 'high' as const } },
    ...CAPTION_CHANGES.map((change) => ({
      ...inputs,
      look: { ...look, captions: { ...DEFAULT_CAPTIONS, ...change } },
    })),
    { ...inputs, scene: { ...scene, narration: 'Tea grows on hills' } },
    { ...inputs, scene: { ...scene, shots: [shot] } },
    { ...inputs, scene: { ...scene, shots: [{ ...shot, fromWord: 1 }] } },
    { ...inputs, previous: { ...scene, shots: [shot] } },
    { ...inputs, previous: { ...scene, shots: [{ ...shot, seed: 8 }] } },
  ];
  const keys = new Set([inputs, ...others].map(segmentKey));
  assert.equal(keys.size, others.length + 1);
});

test('a segment is found again at another place, whatever comes before the picture that it uncovers itself over', () => {
  const previous = {
    ...scene,
    shots: [
      { ...shot, seed: 1 },
      { ...shot, fromWord: 4 },
    ],
  };
  const key = segmentKey({ ...inputs, scene: { ...scene, shots: [shot] }, previous });
  const moved = { ...scene, index: 9, shots: [{ ...shot, because: 'hills' }] };
  const other = { ...scene, index: 8, narration: 'Rain.', shots: [{ ...shot, fromWord: 2 }] };
  assert.equal(segmentKey({ ...inputs, scene: moved, previous: other }), key);
  assert.notEqual(segmentKey({ ...inputs, scene: moved }), key);
});

test('a segment after a clip is another when the clip’s scene is said otherwise', () => {
  const after = { ...inputs, previous: scene };
  const keys = [after, { ...after, previousVoice: 'one' }, { ...after, previousVoice: 'other' }].map(
    segmentKey,
  );
  assert.equal(new Set(keys).size, 3);
});

test('a voice is found again at another place of the film, before other pictures and in another shape', () => {
  const { previous, ...spoken } = inputs;
  assert.equal(previous, undefined);
  assert.equal(voiceKey(spoken), voiceKey({ ...spoken, scene: { ...scene, index: 9 } }));
  assert.notEqual(voiceKey(spoken), voiceKey({ ...spoken, scene: { ...scene, pauseAfter: 0.8 } }));
  const wide = { ...look, width: 1920, height: 1080, quality: 'high' as const };
  assert.equal(voiceKey(spoken), voiceKey({ ...spoken, look: wide }));
  assert.notEqual(voiceKey(spoken), voiceKey({ ...spoken, look: { ...look, voice: 'awb' } }));
  assert.notEqual(voiceKey(spoken), segmentKey(inputs));
});

test('due work is spread over every shard', () => {
  const shards = new Set(Array.from({ length: 200 }, (_, index) => dueShard(`video-${index}`)));
  assert.equal(shards.size, DUE_SHARDS);
});
