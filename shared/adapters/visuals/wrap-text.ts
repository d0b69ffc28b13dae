/** A word with its measured width, in units of its size. */
export interface WideWord {
  readonly width: number;
  /** True where it stands right behind the one before. */
  readonly joined?: true | undefined;
}

/** Lines of words, each with the index of its words and its width. */
export interface TextLine {
  readonly words: readonly number[];
  readonly width: number;
}

/** What outlines take between two pieces that no space parts, to the letters' size, besides what each keeps clear. */
export const JOINED_GAP = 0.02;

/** Room before a word of a line; `gap` is what a space takes. */
export const gapBefore = ({ joined }: Pick<WideWord, 'joined'>, gap: number): number =>
  joined ? JOINED_GAP : gap;

const lineWidth = (all: readonly WideWord[], gap: number, words: readonly number[]): number =>
  words.reduce((sum, word, at) => sum + all[word]!.width + (at === 0 ? 0 : gapBefore(all[word]!, gap)), 0);

const split = (count: number, cuts: readonly number[]): readonly (readonly number[])[] =>
  [0, ...cuts].map((from, index) => {
    const to = cuts[index] ?? count;
    return Array.from({ length: to - from }, (_, at) => from + at);
  });

/** Ways to cut `count` words into `lines` lines, each with at least one word. */
const cutWays = (count: number, lines: number, from = 1): readonly (readonly number[])[] => {
  if (lines <= 1) return [[]];
  const ways: (readonly number[])[] = [];
  for (let cut = from; cut <= count - lines + 1; cut += 1)
    for (const rest of cutWays(count, lines - 1, cut + 1)) ways.push([cut, ...rest]);
  return ways;
};

/**
 * Wraps words of measured widths into as few lines as fit `maxWidth`, at most `maxLines`, as even as possible,
 * the lower line rather wider. Lines can be wider than `maxWidth` where nothing fits: the caller draws smaller.
 */
export const wrapText = (
  words: readonly WideWord[],
  { gap, maxWidth, maxLines }: { readonly gap: number; readonly maxWidth: number; readonly maxLines: number },
): readonly TextLine[] => {
  const most = Math.max(1, Math.min(maxLines, words.length));
  const bestOf = (lines: number): readonly TextLine[] =>
    cutWays(words.length, lines)
      .map((cuts) =>
        split(words.length, cuts).map((line) => ({ words: line, width: lineWidth(words, gap, line) })),
      )
      .toSorted(
        (one, other) =>
          Math.max(...one.map((line) => line.width)) - Math.max(...other.map((line) => line.width)),
      )[0] ?? [];
  for (let lines = 1; lines < most; lines += 1) {
    const wrapped = bestOf(lines);
    if (wrapped.every((line) => line.width <= maxWidth)) return wrapped;
  }
  return bestOf(most);
};
