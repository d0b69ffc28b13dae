/** A block of the author's text that can be said. `text` has single spaces and no markup. */
export interface Block {
  readonly kind: 'prose' | 'heading' | 'item' | 'line';
  readonly text: string;
  /** Of a heading: 1 is the highest. */
  readonly depth?: number;
}
