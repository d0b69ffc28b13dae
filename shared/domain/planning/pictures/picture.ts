/** An illustration of the art set. */
export interface Picture {
  /** File name of its code points, e.g. `1f419`. */
  readonly code: string;
  /** Lower case, e.g. `polar bear`. */
  readonly name: string;
  readonly keywords: readonly string[];
}
