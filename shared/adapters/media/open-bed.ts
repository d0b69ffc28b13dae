import type { Look } from '../../domain/film.ts';
import type { OwnSound } from '../../domain/own-sound.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { generateBed } from '../music/generate-bed.ts';
import { chooseMood, findMood, type MoodName } from '../music/moods.ts';
import { musicProvenance } from '../music/music-provenance.ts';
import { BED_RATE } from '../music/sound-format.ts';
import { loopMusic } from './loop-music.ts';
import type { Bed, MixRequest } from './mix-sound.ts';
import { SAMPLE_RATE } from './sound-settings.ts';

/** A computed bed: the same mood and seed give the same samples. */
export const computedBed =
  (mood: MoodName, seed: number): MixRequest['openBed'] =>
  (samples): Bed => ({
    sampleRate: BED_RATE,
    blocks: generateBed({
      mood: findMood(mood),
      seed,
      samples: Math.ceil((samples * BED_RATE) / SAMPLE_RATE),
    }),
  });

const ownBed =
  (music: { readonly path: string; readonly samples: number }, signal: AbortSignal): MixRequest['openBed'] =>
  (filmSamples): Bed => ({
    sampleRate: SAMPLE_RATE,
    blocks: loopMusic({ path: music.path, samples: music.samples, filmSamples, signal }),
  });

/** A film's music and where it comes from: the owner's own, or one that suits its niche and tone. */
export const chooseBed = (
  film: {
    readonly plan: { readonly look: Pick<Look, 'niche' | 'tone'>; readonly seed: number };
    readonly music?: OwnSound & { readonly path: string };
  },
  signal: AbortSignal,
): { readonly openBed: MixRequest['openBed']; readonly provenance: Provenance } => {
  const { plan, music } = film;
  if (music !== undefined) return { openBed: ownBed(music, signal), provenance: music.provenance };
  const mood = chooseMood(plan.look.niche, plan.look.tone);
  return { openBed: computedBed(mood, plan.seed), provenance: musicProvenance(mood, plan.seed) };
};
