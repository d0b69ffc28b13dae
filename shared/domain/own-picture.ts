import type { Provenance } from './film.ts';

/** A picture of the owner's own in a film: a copy that is the video's, so that deleting the upload changes nothing. */
export interface OwnPicture {
  /** Of the file as it is used, in hex: its address. */
  readonly sha256: string;
  readonly provenance: Provenance;
}
