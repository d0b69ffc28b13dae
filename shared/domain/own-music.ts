import type { Provenance } from './provenance.ts';

/** Music of the owner's own under a film: a copy that is the video's, so that deleting the upload changes nothing. */
export interface OwnMusic {
  /** Of the file as it is used, in hex: its address. */
  readonly sha256: string;
  readonly samples: number;
  readonly sampleRate: number;
  readonly provenance: Provenance;
}
