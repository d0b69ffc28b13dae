/** A row of a Markdown table, or the rule under its head. */
export const isTableLine = (line: string): boolean =>
  /^\|.*\|/.test(line.trimStart()) || (/^[\s|:-]+$/.test(line) && line.includes('---') && line.includes('|'));

/** Items of a list as word processors paste them; Markdown knows none of these. */
const MARKER = /^[•‣◦▪●○➤→✓✔–—][^\S\n]*(?=[\p{L}\p{N}"'“‘(])/u;
const BEGINS_ANEW = /^["'“‘(]?[\p{Lu}\p{N}]/u;
const STOPS = /[.!?…:]["'”’)]*$/u;
/** No line ends for good on these, and none begins on the others. */
const IS_OPEN =
  /(?:[,;]|\b(?:a|an|the|of|and|or|but|to|in|on|at|by|for|from|with|into|as|than|that|which|who|because|is|are|was|were|its|their|his|her|my|your|our))$/i;
const GOES_ON = /^(?:and|or|of|than|which|who|whose|because)\b/;
/** A sentence that begins within a line and does not end there goes on in the next. */
const RUNS_OVER = /[.!?]["'”’)]? ["'“‘(]?\p{Lu}/u;

const LONGEST_LINE = 100;
const LONGEST_MEDIAN = 60;
/** No editor wraps at fewer characters. */
const NARROWEST = 40;
/** Lines that may go on in the next for each that does not. */
const MOST_OPEN = 0.2;
const FEWEST_SMALL = 3;

const goesOn = (line: string, next: string): boolean =>
  IS_OPEN.test(line) || (!STOPS.test(line) && GOES_ON.test(next));

/** Filled up to a margin: no line had room for the word that the next begins with. */
const isWrapped = (lines: readonly string[]): boolean => {
  const widest = Math.max(...lines.map((line) => line.length));
  const isFull = lines
    .slice(0, -1)
    .every((line, at) => line.length + 1 + (lines[at + 1]?.split(' ', 1)[0]?.length ?? 0) > widest);
  return widest >= NARROWEST && isFull;
};

/** Notes jotted one below the other: short lines that each say something. */
const isJotted = (lines: readonly string[]): boolean => {
  const ends = lines.slice(0, -1);
  const lengths = lines.map((line) => line.length).toSorted((one, other) => one - other);
  const isShort = (lengths.at(-1) ?? 0) < LONGEST_LINE && (lengths[lines.length >> 1] ?? 0) < LONGEST_MEDIAN;
  if (!isShort || ends.every((line) => STOPS.test(line))) return false;
  const open = ends.filter((line, at) => goesOn(line, lines[at + 1] ?? '')).length;
  if (open > ends.length * MOST_OPEN) return false;
  if (lines.every((line) => BEGINS_ANEW.test(line))) return true;
  const running = ends.filter((line) => RUNS_OVER.test(line) && !STOPS.test(line)).length;
  return lines.length >= FEWEST_SMALL && open + running <= ends.length * MOST_OPEN && !isWrapped(lines);
};

const LONGEST_HEADLINE = 70;

/** A first line that had room for more, over prose: its editor ended it there. */
export const isHeadline = ([first = '', ...rest]: readonly string[]): boolean =>
  first.length <= LONGEST_HEADLINE &&
  first.length * 1.5 < (rest[0]?.length ?? 0) &&
  !STOPS.test(first) &&
  !goesOn(first, rest[0] ?? '') &&
  BEGINS_ANEW.test(rest[0] ?? '');

/** Marks of Markdown's own lists, and of what is no text. */
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\S/;
const BLOCK = /^(?:\s|[-*+=#>|`~]|\d{1,3}[.)]\s)/;

/**
 * Markdown takes a line right below a list for more of its last item. Where that item had room and says something by
 * itself, the line is one of its own, and is parted from the list.
 */
export const partFromLists = (text: string): string =>
  text.replaceAll(/^(.+)(\r?\n)(?=(.+))/gm, (whole, line: string, end: string, next: string) => {
    const hadRoom = line.length < (BEGINS_ANEW.test(next) ? LONGEST_MEDIAN : NARROWEST);
    const isLast = ITEM.test(line) && !BLOCK.test(next) && hadRoom && !goesOn(line, next);
    return isLast ? line + end + end : whole;
  });

const joinLines = (
  lines: readonly string[],
  belongs: (line: string, before: string) => boolean,
): readonly string[] => {
  const joined: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = joined.at(-1);
    if (before !== undefined && belongs(line, lines[at - 1] ?? ''))
      joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
};

/**
 * The lines of a paragraph that each say something by themselves: jottings, or a pasted list without its marks. One
 * text where the paragraph is prose that an editor has wrapped.
 *
 * @param paragraph without empty lines
 */
export const splitLines = (paragraph: string): readonly string[] => {
  const lines = paragraph
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const marked = lines.filter((line) => MARKER.test(line)).length;
  if (marked > 1)
    return joinLines(lines, (line) => !MARKER.test(line)).map((line) => line.replace(MARKER, ''));
  if (lines.length > 1 && isJotted(lines)) return joinLines(lines, (line, before) => goesOn(before, line));
  if (isHeadline(lines)) return [lines[0] ?? '', lines.slice(1).join(' ')];
  return lines.length === 0 ? [] : [lines.join(' ')];
};
