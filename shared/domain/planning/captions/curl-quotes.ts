/** Shortened at their beginning ('tis, '90s): what stands there is an apostrophe, not the mark of a quotation. */
const SHORTENED = /^(?:\d|(?:tis|twas|twere|em|cause|til|bout|round|n|cos)(?![\p{L}\p{N}]))/iu;
/** Stands between a space and a quotation that begins. */
const OPENING = /[\s\p{Ps}\p{Pi}\p{Pd}/]/u;
const DIGIT = /\p{N}/u;
const LETTER = /\p{L}/u;
/** Hebrew writes both marks inside words. */
const HEBREW = /\p{Script=Hebrew}/u;

const CURLED = { '"': ['“', '”'], "'": ['‘', '’'] } as const;

/** What is told of the place of a mark. */
interface Place {
  readonly before: string;
  readonly after: string;
  readonly rest: string;
  /** Whether a quotation with such marks has begun. */
  readonly isOpen: boolean;
}

const curl = (mark: '"' | "'", { before, after, rest, isOpen }: Place): string => {
  const [opening, closing] = CURLED[mark];
  if (HEBREW.test(before) && LETTER.test(after)) return mark;
  if (before === '' || OPENING.test(before)) {
    if (after === '' || /\s/u.test(after)) return mark;
    return mark === "'" && SHORTENED.test(rest) ? closing : opening;
  }
  // Inches, feet, minutes: behind a digit only a quotation ends that has begun.
  return DIGIT.test(before) && !LETTER.test(after) && !isOpen ? mark : closing;
};

/** UTF-16 units behind a mark that are looked at. */
const AHEAD = 8;

/**
 * Writes straight quotation marks and apostrophes as typography has them, one for one; those of inches, of Hebrew, and
 * those that stand alone stay.
 */
export const curlQuotes = (text: string): string => {
  let curled = '';
  const open = { '"': false, "'": false };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (mark !== '"' && mark !== "'") {
      curled += mark;
      continue;
    }
    const place = {
      before: curled.slice(-1),
      after: text.charAt(at + 1),
      rest: text.slice(at + 1, at + AHEAD),
    };
    const sign = curl(mark, { ...place, isOpen: open[mark] });
    if (sign !== mark) open[mark] = sign === CURLED[mark][0] || (open[mark] && LETTER.test(place.after));
    curled += sign;
  }
  return curled;
};
