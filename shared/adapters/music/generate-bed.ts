import { fadeEnds } from './fade-ends.ts';
import { createHighPass, createLowPass } from './filters.ts';
import { makeTones, type Bus, type Tone } from './make-tones.ts';
import type { Mood } from './moods.ts';
import { createReverb } from './reverb.ts';
import { scheduleNotes } from './schedule-notes.ts';
import { BLOCK_SAMPLES, CONTROL_SAMPLES, BED_RATE } from './sound-format.ts';
import { addOscillator } from './wavetable.ts';

export interface BedRequest {
  readonly mood: Mood;
  readonly seed: number;
  /** Length in samples at BED_RATE. */
  readonly samples: number;
  /** Of its end, in seconds. */
  readonly fadeOut: number;
}

interface StereoBlock {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** Brings every mood to −20 LUFS, at most 0.7 off, measured over several seeds with ebur128. */
const BED_GAIN = 0.59;
/** The pad's brightness comes and goes once in so many seconds; two periods that never meet. */
const FILTER_PERIODS = [23, 37] as const;

const stereo = (): StereoBlock => ({
  left: new Float32Array(BLOCK_SAMPLES),
  right: new Float32Array(BLOCK_SAMPLES),
});

const addTone = (tone: Tone, block: StereoBlock, blockStart: number): void => {
  const first = Math.max(0, tone.start - blockStart);
  const last = Math.min(BLOCK_SAMPLES, tone.end - blockStart);
  const seconds = (blockStart + first - tone.start) / BED_RATE;
  const stretch = {
    ...block,
    from: first,
    count: CONTROL_SAMPLES,
    gainBefore: tone.envelope(seconds),
    gainAfter: 0,
  };
  for (; stretch.from < last; stretch.from += CONTROL_SAMPLES) {
    const after = (blockStart + stretch.from + CONTROL_SAMPLES - tone.start) / BED_RATE;
    stretch.gainAfter = tone.envelope(after);
    for (const oscillator of tone.oscillators) addOscillator(oscillator, stretch);
    stretch.gainBefore = stretch.gainAfter;
  }
};

const swing = (seconds: number, period: number): number => Math.sin((2 * Math.PI * seconds) / period);

const createPadFilter = (mood: Mood) => {
  const [left, right] = [createLowPass(0.7), createLowPass(0.7)];
  return (block: StereoBlock, blockStart: number): void => {
    for (let from = 0; from < BLOCK_SAMPLES; from += CONTROL_SAMPLES) {
      const seconds = (blockStart + from) / BED_RATE;
      const open = 0.5 + 0.3 * swing(seconds, FILTER_PERIODS[0]) + 0.2 * swing(seconds, FILTER_PERIODS[1]);
      const hertz = mood.darkest * (mood.brightest / mood.darkest) ** open;
      left.tune(hertz);
      right.tune(hertz);
      left.run(block.left, from, CONTROL_SAMPLES);
      right.run(block.right, from, CONTROL_SAMPLES);
    }
  };
};

/** Holds the notes that sound now: takes new ones from the schedule, drops those that have ended. */
const createPlayer = ({ mood, seed }: BedRequest) => {
  const bars = scheduleNotes(mood, seed);
  const barSeconds = (mood.chordBeats * 60) / mood.beatsPerMinute;
  let tones: Tone[] = [];
  let barsTaken = 0;
  return (busses: Readonly<Record<Bus, StereoBlock>>, blockStart: number): void => {
    const blockEnd = blockStart + BLOCK_SAMPLES;
    while (barsTaken * barSeconds * BED_RATE < blockEnd) {
      tones.push(...bars.next().value.flatMap((note) => makeTones(mood, note)));
      barsTaken += 1;
    }
    for (const tone of tones) if (tone.start < blockEnd) addTone(tone, busses[tone.bus], blockStart);
    tones = tones.filter((tone) => tone.end > blockEnd);
  };
};

/** Sums the busses of one side, and what of them goes into the room. */
const sumSide = (sum: {
  readonly pad: Float32Array;
  readonly low: Float32Array;
  readonly pluck: Float32Array;
  readonly out: Float32Array;
  readonly send: Float32Array;
}): void => {
  const { pad, low, pluck, out, send } = sum;
  for (let at = 0; at < BLOCK_SAMPLES; at += 1) {
    out[at] = pad[at]! + low[at]! + pluck[at]!;
    send[at] = pad[at]! * 0.6 + pluck[at]! * 0.8;
  }
};

const createMaster = ({ mood, samples, fadeOut }: BedRequest) => {
  const reverb = createReverb(mood.decay, 0.3);
  const fade = fadeEnds(samples, BED_RATE, fadeOut);
  const [out, send] = [stereo(), stereo()];
  const sides = (['left', 'right'] as const).map((side) => ({
    side,
    clean: createHighPass(32),
    cleanSend: createHighPass(160),
  }));
  return ({ pad, low, pluck }: Readonly<Record<Bus, StereoBlock>>, blockStart: number): Float32Array => {
    for (const { side, cleanSend } of sides) {
      sumSide({ pad: pad[side], low: low[side], pluck: pluck[side], out: out[side], send: send[side] });
      cleanSend(send[side], 0, BLOCK_SAMPLES);
    }
    reverb({ ...send, outLeft: out.left, outRight: out.right, count: BLOCK_SAMPLES });
    for (const { side, clean } of sides) clean(out[side], 0, BLOCK_SAMPLES);
    const { left, right } = out;
    const interleaved = new Float32Array(Math.min(BLOCK_SAMPLES, samples - blockStart) * 2);
    for (let at = 0; at * 2 < interleaved.length; at += 1) {
      const gain = BED_GAIN * fade(blockStart + at);
      interleaved[at * 2] = left[at]! * gain;
      interleaved[at * 2 + 1] = right[at]! * gain;
    }
    return interleaved;
  };
};

/**
 * A film's music, free of rights: it is computed. Yields stereo samples, interleaved, in blocks of a tenth of a
 * second; holds only the notes that sound. The same request gives the same samples. About −20 LUFS throughout.
 */
export const generateBed = function* (request: BedRequest): Generator<Float32Array, void> {
  const play = createPlayer(request);
  const filterPad = createPadFilter(request.mood);
  const master = createMaster(request);
  const busses = { pad: stereo(), low: stereo(), pluck: stereo() };
  for (let blockStart = 0; blockStart < request.samples; blockStart += BLOCK_SAMPLES) {
    for (const { left, right } of Object.values(busses)) for (const side of [left, right]) side.fill(0);
    play(busses, blockStart);
    filterPad(busses.pad, blockStart);
    yield master(busses, blockStart);
  }
};
