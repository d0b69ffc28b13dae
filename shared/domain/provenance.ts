/** Where an asset of the film comes from; the description's credits are written from it. */
export interface Provenance {
  readonly kind: 'script' | 'voice' | 'illustration' | 'font' | 'music' | 'upload';
  readonly name: string;
  /** The collection that it is one of, which is credited in its place. */
  readonly set?: string;
  /** Where it was taken from, e.g. a package. */
  readonly source: string;
  readonly author: string;
  readonly licence: string;
  readonly url?: string;
  readonly sha256?: string;
}

/**
 * A picture of the owner's own in a film, still or moving: a copy that is the video's, so that deleting the upload
 * changes nothing.
 */
export interface OwnPicture {
  /** Of the file as it is used, in hex: its address. */
  readonly sha256: string;
  /** Of a clip: its frames, as many a second as a film has. */
  readonly clip?: { readonly frames: number };
  readonly provenance: Provenance;
}
