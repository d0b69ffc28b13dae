import type { Provenance } from '../../domain/provenance.ts';
import type { MoodName } from './moods.ts';

/** Where a generated bed comes from: nobody holds rights in it. */
export const musicProvenance = (mood: MoodName, seed: number): Provenance => ({
  kind: 'music',
  name: `Ambient bed “${mood}”`,
  source: `Computed for this video (seed ${seed})`,
  author: 'Faceless',
  licence: 'CC0-1.0',
});
