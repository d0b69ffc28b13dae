import type { Mood } from './moods.ts';
import type { Note } from './schedule-notes.ts';
import { CONTROL_SAMPLES, BED_RATE } from './sound-format.ts';
import { buildWavetable, createOscillator, type Oscillator, type Wavetable } from './wavetable.ts';

export type Bus = 'pad' | 'low' | 'pluck';

/** A sounding part of a note. Samples count from the bed's start and lie on the control grid. */
export interface Tone {
  readonly bus: Bus;
  readonly start: number;
  readonly end: number;
  readonly oscillators: readonly Oscillator[];
  /** Gain at a time in seconds from the tone's start. 0 at both ends, so that nothing clicks. */
  readonly envelope: (seconds: number) => number;
}

const PAD = buildWavetable(Array.from({ length: 14 }, (_, index) => (index + 1) ** -1.2));
const BASS = buildWavetable([1, 0.28, 0.1, 0.03]);
const SINE = buildWavetable([1]);
const BELL = buildWavetable([0, 1, 0.35, 0.12]);

const DETUNE_CENTS = 6.5;

const smooth = (fraction: number): number =>
  Math.sin((Math.max(0, Math.min(1, fraction)) * Math.PI) / 2) ** 2;
const onGrid = (seconds: number): number =>
  Math.round((seconds * BED_RATE) / CONTROL_SAMPLES) * CONTROL_SAMPLES;

/** Rises, stays, and sinks into the next chord. */
const swell = (attack: number, length: number, release: number) => (seconds: number) =>
  smooth(seconds / attack) * smooth((length + release - seconds) / release);

/** Struck and left to ring; the last tenth is drawn to silence. */
const strike = (attack: number, halfLife: number, length: number) => (seconds: number) =>
  smooth(seconds / attack) * 2 ** (-seconds / halfLife) * smooth((length - seconds) / (length * 0.1));

const tone = (bus: Bus, note: Note, seconds: number, rest: Pick<Tone, 'oscillators' | 'envelope'>): Tone => {
  const start = onGrid(note.start);
  return { bus, start, end: start + onGrid(seconds), ...rest };
};

const oscillate = (note: Note, table: Wavetable, change: { cents?: number; pan?: number; level?: number }) =>
  createOscillator({
    table,
    hertz: note.hertz * 2 ** ((change.cents ?? 0) / 1200),
    sampleRate: BED_RATE,
    phase: note.chance * 7.13 + (change.cents ?? 0) * 0.37 + 10,
    pan: note.pan + (change.pan ?? 0),
    level: note.level * (change.level ?? 1),
  });

const padTone = (mood: Mood, note: Note): Tone => {
  const release = mood.attack * 1.3;
  const swelling = swell(mood.attack, note.length, release);
  const [rate, phase] = [0.07 + 0.11 * note.chance, note.chance * 2 * Math.PI];
  return tone('pad', note, note.length + release, {
    oscillators: [
      oscillate(note, PAD, { cents: -DETUNE_CENTS - note.chance, pan: -0.55, level: 0.16 }),
      oscillate(note, PAD, { cents: 1203, pan: note.pan > 0 ? -0.9 : 0.9, level: 0.09 }),
      oscillate(note, PAD, { cents: DETUNE_CENTS + note.chance * 1.5, pan: 0.55, level: 0.16 }),
    ],
    envelope: (seconds) => swelling(seconds) * (0.86 + 0.14 * Math.sin(2 * Math.PI * rate * seconds + phase)),
  });
};

const bassTone = (mood: Mood, note: Note): Tone => {
  const release = mood.attack;
  return tone('low', note, note.length + release, {
    oscillators: [oscillate(note, BASS, { level: 0.125 })],
    envelope: swell(mood.attack * 0.6, note.length, release),
  });
};

const pulseTone = (note: Note): Tone => {
  const length = Math.min(note.length, 0.6);
  return tone('low', note, length, {
    oscillators: [oscillate(note, BASS, { level: 0.2 })],
    envelope: strike(0.025, 0.12, length),
  });
};

const pluckTones = (note: Note): readonly Tone[] => [
  tone('pluck', note, note.length, {
    oscillators: [
      oscillate(note, SINE, { cents: -2, pan: -0.1, level: 0.21 }),
      oscillate(note, SINE, { cents: 2, pan: 0.1, level: 0.21 }),
    ],
    envelope: strike(0.008, 0.22, note.length),
  }),
  tone('pluck', note, 0.5, {
    oscillators: [oscillate(note, BELL, { level: 0.11 })],
    envelope: strike(0.005, 0.055, 0.5),
  }),
];

/** What one note sounds like in a mood. */
export const makeTones = (mood: Mood, note: Note): readonly Tone[] => {
  if (note.kind === 'pad') return [padTone(mood, note)];
  if (note.kind === 'bass') return [bassTone(mood, note)];
  return note.kind === 'pulse' ? [pulseTone(note)] : pluckTones(note);
};
