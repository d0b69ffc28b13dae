/** A word without the punctuation around it. */
export const strip = (word: string): string =>
  word.replace(/^["'“”‘’(]+/, '').replace(/(?<!["'“”‘’),.;:!?…—–])["'“”‘’),.;:!?…—–]+$/, '');

/** Words for a card, and where they are said. */
export interface BigText {
  /** Index of the first word that it shows. */
  readonly at: number;
  readonly text: string;
}
