import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FilmMeasurements } from '../../shared/domain/quality/film-measurements.ts';
import { planPauses, planSpans } from '../../shared/domain/quality/film-timeline.ts';
import { judgeContent } from '../../shared/domain/quality/judge-content.ts';
import { judgeStreams } from '../../shared/domain/quality/judge-streams.ts';
import { DEFAULT_CAPTIONS } from '../support/make-video.ts';

const FRAME_RATE = 30;
const look = {
  width: 1080,
  height: 1920,
  frameRate: FRAME_RATE,
  niche: 'facts',
  tone: 'calm',
  voice: 'slt',
  captions: DEFAULT_CAPTIONS,
  quality: 'standard',
} as const;

/** Two scenes of five seconds; somebody speaks from 0.3 to 4.2 s in each. */
const scenes = [0, 1].map((index) => ({
  index,
  frames: 150,
  words: [
    { text: 'one', start: 0.3, end: 2 },
    { text: 'two', start: 2.1, end: 4.2 },
  ],
}));

const picture = {
  codec: 'h264',
  profile: 100,
  start: 0,
  end: 10,
  width: 1080,
  height: 1920,
  pixelFormat: 'yuv420p',
  isBt709: true,
  frameRate: 30,
  frames: 300,
  unevenFrames: 0,
};
const sound = { codec: 'aac', profile: 1, start: 0, end: 10, sampleRate: 48_000, channels: 2 };
const good: FilmMeasurements = {
  fastStart: true,
  picture,
  sound,
  integratedLufs: -14.2,
  truePeakDbtp: -1.4,
  momentaryLufs: Array.from({ length: 100 }, () => -14),
  black: [],
  frozen: [],
  silent: [],
};

const judge = (change: Partial<FilmMeasurements>, ownPictures: ReadonlySet<number> = new Set()) => {
  const measured = { ...good, ...change };
  const findings = [
    ...judgeStreams(measured, { look, frames: 300 }),
    ...judgeContent(measured, { scenes, frameRate: FRAME_RATE, ownPictures }),
  ];
  return findings
    .filter(({ ok }) => !ok)
    .map(({ check, scenes: named }) => (named ? [check, ...named] : [check]));
};

describe('the quality gate', () => {
  it('passes a good film', () => {
    assert.deepEqual(judge({}), []);
  });

  const faults: readonly (readonly [
    string,
    Partial<FilmMeasurements>,
    ...(readonly (string | number)[])[],
  ])[] = [
    ['an index at the end', { fastStart: false }, ['fast-start']],
    ['another codec', { picture: { ...picture, codec: 'hevc' } }, ['picture-codec']],
    ['another profile', { picture: { ...picture, profile: 77 } }, ['picture-codec']],
    ['10-bit pixels', { picture: { ...picture, pixelFormat: 'yuv420p10le' } }, ['picture-codec']],
    ['unmarked colours', { picture: { ...picture, isBt709: false } }, ['picture-colour']],
    ['a turned picture', { picture: { ...picture, width: 1920, height: 1080 } }, ['picture-size']],
    ['an uneven frame', { picture: { ...picture, unevenFrames: 1 } }, ['frame-rate']],
    ['a slower rate', { picture: { ...picture, frameRate: 29.97 } }, ['frame-rate']],
    ['a missing frame', { picture: { ...picture, frames: 299 } }, ['duration']],
    ['mono', { sound: { ...sound, channels: 1 } }, ['sound-codec']],
    ['late sound', { sound: { ...sound, start: 0.05 } }, ['sound-and-picture']],
    ['short sound', { sound: { ...sound, end: 9.95 } }, ['sound-and-picture']],
    ['no sound', { sound: undefined }, ['sound-codec'], ['sound-and-picture']],
    ['no picture', { picture: undefined }, ['picture-codec'], ['sound-and-picture']],
    ['too loud', { integratedLufs: -13.4 }, ['loudness']],
    ['too quiet', { integratedLufs: -14.6 }, ['loudness']],
    ['a peak', { truePeakDbtp: -0.9 }, ['true-peak']],
    ['black', { black: [{ start: 4.8, end: 5.4 }] }, ['black', 0, 1]],
    ['a frozen picture', { frozen: [{ start: 6, end: 7.5 }] }, ['frozen', 1]],
    ['silence in speech', { silent: [{ start: 0.5, end: 1.5 }] }, ['silence', 0]],
    ['silence beyond a pause', { silent: [{ start: 4.2, end: 6 }] }, ['silence', 0, 1]],
    [
      'a scene without voice',
      { momentaryLufs: good.momentaryLufs.map((value, index) => (index < 50 ? value : -27)) },
      ['voice', 1],
    ],
  ];
  for (const [name, change, ...expected] of faults) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(judge(change), expected);
    });
  }

  it('lets pass a dip to black, a short hold and a planned pause', () => {
    assert.deepEqual(
      judge({
        black: [{ start: 4.9, end: 5.1 }],
        frozen: [{ start: 1, end: 1.8 }],
        silent: [{ start: 4.1, end: 5.4 }],
      }),
      [],
    );
  });

  it('lets a picture of the owner’s be as dark and as plain as it is, and no other', () => {
    const still = [{ start: 0.2, end: 6.5 }];
    assert.deepEqual(judge({ black: still, frozen: still }, new Set([0, 1])), []);
    assert.deepEqual(judge({ black: still, frozen: still }, new Set([0])), [
      ['black', 1],
      ['frozen', 1],
    ]);
    assert.deepEqual(judge({ black: still, frozen: still }, new Set([1])), [
      ['black', 0],
      ['frozen', 0],
    ]);
  });

  it('says what was measured and what was wanted', () => {
    const [loudness] = judgeContent({ ...good, integratedLufs: -20.04 }, { scenes, frameRate: FRAME_RATE });
    assert.deepEqual(loudness, {
      check: 'loudness',
      ok: false,
      measured: '-20.0 LUFS',
      wanted: '-14 ±0.5 LUFS',
    });
  });
});

describe('the timeline', () => {
  const film = fc.array(
    fc.record({
      frames: fc.integer({ min: 30, max: 300 }),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('divides the film into words and pauses without a rest', () => {
    fc.assert(
      fc.property(film, (parts) => {
        const records = parts.map(({ frames, cuts }, index) => {
          const times = cuts.toSorted((a, b) => a - b).map((cut) => (cut / 100) * (frames / FRAME_RATE));
          const words = times.flatMap((start, at) =>
            at % 2 === 0 && times[at + 1] !== undefined ? [{ text: 'w', start, end: times[at + 1]! }] : [],
          );
          return { index, frames, words };
        });
        const sum = (list: readonly { start: number; end: number }[]): number =>
          list.reduce((total, { start, end }) => total + end - start, 0);
        const spoken = sum(records.flatMap(({ words }) => words));
        const total = sum(planSpans(records, FRAME_RATE));
        assert.ok(Math.abs(spoken + sum(planPauses(records, FRAME_RATE)) - total) < 1e-6);
      }),
    );
  });
});
