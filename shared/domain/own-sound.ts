import type { Provenance } from './provenance.ts';

/**
 * Music or a recorded voice of the owner's own in a film: a copy that is the video's, so that deleting the upload
 * changes nothing.
 */
export interface OwnSound {
  /** Of the file as it is used, in hex: its address. */
  readonly sha256: string;
  readonly samples: number;
  readonly sampleRate: number;
  readonly provenance: Provenance;
}

/** Seconds that it lasts. */
export const lengthOf = ({ samples, sampleRate }: Pick<OwnSound, 'samples' | 'sampleRate'>): number =>
  samples / sampleRate;
