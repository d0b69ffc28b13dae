import type { Look } from '../../domain/film.ts';
import type { OwnSound } from '../../domain/own-sound.ts';
import { pausesFor } from '../../domain/planning/choose-pauses.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { generateBed } from '../music/generate-bed.ts';
import { chooseMood, findMood, type MoodName } from '../music/moods.ts';
import { musicProvenance } from '../music/music-provenance.ts';
import { BED_RATE } from '../music/sound-format.ts';
import { loopMusic } from './loop-music.ts';
import type { Bed, MixRequest } from './mix-sound.ts';
import { SAMPLE_RATE } from './sound-settings.ts';

/** A computed bed: the same mood and seed give the same samples. `fadeOut` in seconds. */
export const computedBed =
  ({
    mood,
    seed,
    fadeOut,
  }: {
    readonly mood: MoodName;
    readonly seed: number;
    readonly fadeOut: number;
  }): MixRequest['openBed'] =>
  (samples): Bed => ({
    sampleRate: BED_RATE,
    blocks: generateBed({
      mood: findMood(mood),
      seed,
      samples: Math.ceil((samples * BED_RATE) / SAMPLE_RATE),
      fadeOut,
    }),
  });

const ownBed =
  (
    { path, samples, fadeOut }: { readonly path: string; readonly samples: number; readonly fadeOut: number },
    signal: AbortSignal,
  ): MixRequest['openBed'] =>
  (filmSamples): Bed => ({
    sampleRate: SAMPLE_RATE,
    blocks: loopMusic({ path, samples, filmSamples, fadeOut, signal }),
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
  const fadeOut = pausesFor(plan.look.niche).closing;
  if (music !== undefined)
    return { openBed: ownBed({ ...music, fadeOut }, signal), provenance: music.provenance };
  const mood = chooseMood(plan.look.niche, plan.look.tone);
  return {
    openBed: computedBed({ mood, seed: plan.seed, fadeOut }),
    provenance: musicProvenance(mood, plan.seed),
  };
};
