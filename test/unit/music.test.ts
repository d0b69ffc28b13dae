import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateBed } from '../../shared/adapters/music/generate-bed.ts';
import { chooseMood, findMood, MOOD_NAMES, type MoodName } from '../../shared/adapters/music/moods.ts';
import { scheduleNotes, type Note } from '../../shared/adapters/music/schedule-notes.ts';
import { BED_RATE } from '../../shared/adapters/music/sound-format.ts';
import { NICHES, TONES } from '../../shared/domain/video.ts';

const render = (name: MoodName, seconds: number, seed = 7, fadeOut = 1.2): Float32Array => {
  const samples = Math.round(seconds * BED_RATE);
  const all = new Float32Array(samples * 2);
  let at = 0;
  for (const block of generateBed({ mood: findMood(name), seed, samples, fadeOut })) {
    all.set(block, at);
    at += block.length;
  }
  assert.equal(at, all.length);
  return all;
};

const power = (samples: Float32Array): number =>
  samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
const kindsOf = (name: MoodName): readonly string[] => [
  ...new Set([...scheduleNotes(findMood(name), 3).take(8)].flatMap((bar) => bar.map(({ kind }) => kind))),
];
const decibels = (ratio: number): number => 10 * Math.log10(ratio);

describe('the generated bed', () => {
  for (const name of MOOD_NAMES) {
    it(`${name}: is even, wide, without clicks and far from clipping`, () => {
      const bed = render(name, 30);
      const middle = bed.subarray(8 * BED_RATE * 2, 26 * BED_RATE * 2);
      const level = decibels(power(middle));
      assert.ok(level > -24 && level < -21, `level ${level.toFixed(1)} dBFS`);

      let [peak, step, common, left, right] = [0, 0, 0, 0, 0];
      for (let at = 2; at < bed.length; at += 2) {
        const [l, r] = [bed[at]!, bed[at + 1]!];
        peak = Math.max(peak, Math.abs(l), Math.abs(r));
        step = Math.max(step, Math.abs(l - bed[at - 2]!), Math.abs(r - bed[at - 1]!));
        common += l * r;
        left += l * l;
        right += r * r;
      }
      assert.ok(peak < 0.7, `peak ${peak}`);
      assert.ok(step < 0.1, `largest step ${step}`);
      const correlation = common / Math.sqrt(left * right);
      assert.ok(correlation > 0.2 && correlation < 0.85, `correlation ${correlation}`);
      assert.ok(Math.abs(decibels(left / right)) < 1.5, 'left and right weigh the same');

      const seconds = Array.from({ length: 18 }, (_, index) =>
        decibels(power(middle.subarray(index * BED_RATE * 2, (index + 1) * BED_RATE * 2))),
      );
      assert.ok(Math.max(...seconds) - Math.min(...seconds) < 6, 'no second stands out');
    });
  }

  it('comes from silence and goes back to it', () => {
    const bed = render('bright', 12);
    assert.ok(power(bed.subarray(0, 960)) < 1e-7);
    assert.ok(power(bed.subarray(-960)) < 1e-7);
  });

  it('goes as slowly as it is asked to', () => {
    const [short, long] = [1.2, 3].map((fadeOut) =>
      render('calm', 12, 7, fadeOut).subarray(-2 * BED_RATE * 2, -BED_RATE * 2),
    );
    assert.ok(decibels(power(short!) / power(long!)) > 3);
    assert.ok(power(render('calm', 12, 7, 3).subarray(-960)) < 1e-7);
  });

  it('is the same for the same seed and another for another', () => {
    const first = render('curious', 3, 11);
    assert.deepEqual(first, render('curious', 3, 11));
    assert.notDeepEqual(first, render('curious', 3, 12));
  });

  it('has the length that was asked for, also when that is no whole block', () => {
    assert.equal(render('calm', 1.23456).length, Math.round(1.23456 * BED_RATE) * 2);
    assert.equal(render('calm', 0).length, 0);
  });
});

const BAR_PARTS = 16;

/** How loud each pitch is in each sixteenth of a progression's round, by "part:pitch". */
const pitchesOf = (
  bars: readonly (readonly Note[])[],
  start: number,
  bar: number,
): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>();
  for (const { kind, start: at, hertz, level } of bars.flat()) {
    const from = Math.floor(((at - start) / bar) * BAR_PARTS);
    const parts = kind === 'pad' || kind === 'bass' ? BAR_PARTS : 1;
    for (let part = from; part < from + parts; part += 1) {
      const key = `${part}:${Math.round(12 * Math.log2(hertz / 440))}`;
      levels.set(key, (levels.get(key) ?? 0) + level);
    }
  }
  return levels;
};

/** Cosine of the angle between two such contents: 1 where they are alike. */
const compare = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  const product = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
    [...a].reduce((sum, [key, level]) => sum + level * (b.get(key) ?? 0), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
};

const ROUNDS = 12;

const roundsOf = (name: MoodName, seed: number): readonly ReadonlyMap<string, number>[] => {
  const mood = findMood(name);
  const bar = (mood.chordBeats * 60) / mood.beatsPerMinute;
  const count = mood.chords.length;
  const bars = scheduleNotes(mood, seed)
    .take(count * ROUNDS)
    .toArray();
  return Array.from({ length: ROUNDS }, (_, round) =>
    pitchesOf(bars.slice(round * count, (round + 1) * count), round * count * bar, bar),
  );
};

describe('its rounds', () => {
  for (const name of MOOD_NAMES)
    it(`${name}: no two that follow one another are alike, nor does the bed come back soon`, () => {
      for (let seed = 0; seed < 5; seed += 1) {
        const rounds = roundsOf(name, seed);
        const alike = rounds.slice(1).map((round, index) => compare(rounds[index]!, round));
        const mean = alike.reduce((sum, value) => sum + value, 0) / alike.length;
        // As one loop of four chords it was 0.96 to 0.98.
        assert.ok(mean < 0.6, `seed ${seed}: ${mean.toFixed(2)} on average`);
        assert.ok(Math.max(...alike) < 0.8, `seed ${seed}: ${Math.max(...alike).toFixed(2)} at most`);
        const loops = [1, 2, 3, 4, 5, 6].filter((lag) =>
          rounds.slice(lag).every((round, index) => compare(rounds[index]!, round) > 0.9),
        );
        assert.deepEqual(loops, [], `seed ${seed}`);
      }
    });

  it('have plucks whose pattern is planned anew', () => {
    const mood = findMood('bright');
    const bars = scheduleNotes(mood, 4).take(28).toArray();
    const stepsOf = (bar: number): readonly number[] => {
      const start = Math.min(...bars[bar]!.filter(({ kind }) => kind === 'bass').map((note) => note.start));
      const plucks = bars[bar]!.filter(({ kind }) => kind === 'pluck');
      return plucks.map((note) => Math.round((note.start - start) * (mood.beatsPerMinute / 30)));
    };
    assert.deepEqual(stepsOf(4), stepsOf(5), 'the same while it lasts');
    assert.notDeepEqual(stepsOf(4), stepsOf(12));
    assert.notDeepEqual(stepsOf(12), stepsOf(24));
  });
});

describe('its notes', () => {
  it('keep to the chord and to the ear: no voice below 50 or above 2,100 Hz, in every mood and key', () => {
    for (const name of MOOD_NAMES) {
      for (let seed = 0; seed < 12; seed += 1) {
        const notes = scheduleNotes(findMood(name), seed)
          .take(64)
          .flatMap((bar) => bar);
        for (const note of notes) {
          assert.ok(note.hertz > 50 && note.hertz < 2100, `${name} ${note.kind} ${note.hertz}`);
          assert.ok(Math.abs(note.pan) <= 1 && note.level > 0 && note.level <= 1.01);
        }
      }
    }
  });

  it('pulse only where the mood has a beat', () => {
    assert.deepEqual(kindsOf('deep').toSorted(), ['bass', 'pad']);
    assert.deepEqual(kindsOf('bright').toSorted(), ['bass', 'pad', 'pluck', 'pulse']);
  });
});

describe('the choice of a mood', () => {
  it('knows every niche and tone', () => {
    for (const niche of NICHES) for (const tone of TONES) assert.ok(findMood(chooseMood(niche, tone)));
  });

  it('keeps quiet niches quiet, then follows the tone, then the niche', () => {
    assert.equal(chooseMood('sleep', 'energetic'), 'deep');
    assert.equal(chooseMood('facts', 'energetic'), 'bright');
    assert.equal(chooseMood('history', 'conversational'), 'grave');
    assert.equal(chooseMood('facts', 'conversational'), 'curious');
  });
});
