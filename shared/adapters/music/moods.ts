import type { Niche, Tone } from '../../domain/video.ts';

/** One chord: MIDI note numbers of the pad's voices, and of the bass below them. */
export interface Chord {
  readonly pad: readonly number[];
  readonly bass: number;
}

/** How a bed sounds. Levels are linear gains. */
export interface Mood {
  readonly name: string;
  readonly chords: readonly Chord[];
  /** Takes the progression's place now and then; as many chords. */
  readonly bridge: readonly Chord[];
  /** A chord is a whole number of beats. */
  readonly chordBeats: number;
  readonly beatsPerMinute: number;
  /** The pad's low-pass moves between these, in hertz. */
  readonly darkest: number;
  readonly brightest: number;
  /** Seconds until a pad note is fully there. */
  readonly attack: number;
  readonly pluckLevel: number;
  /** Chance that an eighth note of the pattern is played. */
  readonly pluckDensity: number;
  /** Soft bass notes on the beat; 0 leaves the bass as a long tone. */
  readonly pulseLevel: number;
  /** Seconds in which the room's sound falls by 60 dB. */
  readonly decay: number;
}

const chord = (bass: number, ...pad: readonly number[]): Chord => ({ bass, pad });

const still = { pluckLevel: 0, pluckDensity: 0, pulseLevel: 0 };

/** Progressions with few moving voices, so that chords melt into one another. */
const MOODS = {
  calm: {
    ...still,
    name: 'calm',
    chords: [
      chord(38, 57, 61, 64, 66),
      chord(35, 57, 61, 62, 66),
      chord(43, 57, 59, 62, 66),
      chord(45, 57, 59, 64, 66),
    ],
    bridge: [
      chord(40, 55, 59, 62, 66),
      chord(42, 57, 61, 64, 66),
      chord(43, 55, 59, 62, 66),
      chord(45, 57, 59, 62, 64),
    ],
    chordBeats: 8,
    beatsPerMinute: 60,
    darkest: 840,
    brightest: 2600,
    attack: 2.6,
    decay: 5,
  },
  deep: {
    ...still,
    name: 'deep',
    chords: [
      chord(41, 53, 57, 60, 67),
      chord(38, 53, 57, 60, 64),
      chord(46, 53, 57, 60, 62),
      chord(36, 53, 55, 60, 62),
    ],
    bridge: [
      chord(45, 52, 55, 60, 64),
      chord(43, 53, 58, 62, 65),
      chord(46, 53, 57, 62, 65),
      chord(36, 53, 55, 60, 65),
    ],
    chordBeats: 12,
    beatsPerMinute: 60,
    darkest: 600,
    brightest: 1500,
    attack: 4,
    decay: 6.5,
  },
  warm: {
    name: 'warm',
    chords: [
      chord(36, 55, 60, 62, 64),
      chord(45, 55, 60, 62, 64),
      chord(41, 57, 60, 64, 67),
      chord(43, 55, 59, 62, 69),
    ],
    bridge: [
      chord(38, 57, 60, 62, 65),
      chord(40, 55, 59, 62, 64),
      chord(41, 53, 57, 60, 64),
      chord(43, 55, 59, 62, 67),
    ],
    chordBeats: 8,
    beatsPerMinute: 76,
    darkest: 960,
    brightest: 3000,
    attack: 1.8,
    decay: 3.8,
    pluckLevel: 0.5,
    pluckDensity: 0.3,
    pulseLevel: 0,
  },
  bright: {
    name: 'bright',
    chords: [
      chord(45, 57, 60, 64, 67),
      chord(41, 57, 60, 65, 67),
      chord(36, 55, 60, 64, 67),
      chord(43, 55, 59, 62, 67),
    ],
    bridge: [
      chord(41, 57, 60, 65, 69),
      chord(40, 55, 60, 64, 67),
      chord(38, 57, 60, 62, 65),
      chord(43, 55, 60, 62, 67),
    ],
    chordBeats: 8,
    beatsPerMinute: 96,
    darkest: 1200,
    brightest: 4400,
    attack: 0.9,
    decay: 2.8,
    pluckLevel: 0.62,
    pluckDensity: 0.55,
    pulseLevel: 0.75,
  },
  curious: {
    name: 'curious',
    chords: [
      chord(38, 57, 60, 64, 65),
      chord(43, 57, 59, 64, 65),
      chord(36, 55, 59, 62, 64),
      chord(45, 55, 60, 62, 64),
    ],
    bridge: [
      chord(41, 57, 60, 64, 67),
      chord(40, 55, 59, 62, 67),
      chord(45, 55, 60, 64, 67),
      chord(43, 55, 60, 62, 65),
    ],
    chordBeats: 8,
    beatsPerMinute: 88,
    darkest: 1040,
    brightest: 3600,
    attack: 1.2,
    decay: 3,
    pluckLevel: 0.55,
    pluckDensity: 0.45,
    pulseLevel: 0.5,
  },
  grave: {
    name: 'grave',
    chords: [
      chord(38, 53, 57, 62, 64),
      chord(46, 53, 57, 62, 65),
      chord(41, 52, 57, 60, 65),
      chord(43, 53, 58, 62, 69),
    ],
    bridge: [
      chord(43, 53, 58, 62, 65),
      chord(41, 53, 57, 62, 65),
      chord(39, 55, 58, 62, 67),
      chord(45, 52, 57, 62, 64),
    ],
    chordBeats: 8,
    beatsPerMinute: 66,
    darkest: 760,
    brightest: 2200,
    attack: 2.2,
    decay: 4.5,
    pluckLevel: 0.4,
    pluckDensity: 0.18,
    pulseLevel: 0,
  },
} satisfies Readonly<Record<string, Mood>>;

export type MoodName = keyof typeof MOODS;
export const MOOD_NAMES = Object.keys(MOODS) as readonly MoodName[];

export const findMood = (name: MoodName): Mood => MOODS[name];

const BY_TONE: Readonly<Partial<Record<Tone, MoodName>>> = {
  calm: 'calm',
  warm: 'warm',
  energetic: 'bright',
  inspiring: 'bright',
  playful: 'curious',
  serious: 'grave',
  authoritative: 'grave',
};

/** Niches that keep their own music whatever the tone: nobody falls asleep to a beat. */
const ALWAYS: Readonly<Partial<Record<Niche, MoodName>>> = {
  sleep: 'deep',
  healing: 'deep',
  meditation: 'calm',
  mindfulness: 'calm',
};

const BY_NICHE: Readonly<Partial<Record<Niche, MoodName>>> = {
  affirmation: 'warm',
  gratitude: 'warm',
  stories: 'warm',
  health: 'warm',
  motivation: 'bright',
  history: 'grave',
  philosophy: 'grave',
};

/** The bed that suits a film: quiet niches first, then the tone, then the niche, else curious. */
export const chooseMood = (niche: Niche, tone: Tone): MoodName =>
  ALWAYS[niche] ?? BY_TONE[tone] ?? BY_NICHE[niche] ?? 'curious';
