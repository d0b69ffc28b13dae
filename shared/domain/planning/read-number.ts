const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = /^(?:million|billion|trillion)$/;
const DIGITS = /^[$£€]?\d[\d.,]*[%°]?$/;
const ENDS_CLAUSE = /[,;:.!?…)”"]$/;

/** A number as a sentence says it. */
export interface SaidNumber {
  /** In digits, with "million" and the like as a word: `2.5`, `1,500`, `600 million`, `$5 million`, `40%`. */
  readonly figure: string;
  /** Without its scale. */
  readonly value: number;
  readonly isScaled: boolean;
  /** How many words it takes. */
  readonly length: number;
}

const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^["'“‘(]+/, '')
    .replace(/(?<!["'”’),.;:!?…])["'”’),.;:!?…]+$/, '');

/** "forty", "forty-two", "nine": undefined for any other word. */
const smallNumber = (word: string): number | undefined => {
  const values = word.split('-').map((part) => {
    const tens = TENS.indexOf(part);
    return tens >= 0 ? (tens + 2) * 10 : ONES.indexOf(part);
  });
  return values.some((value) => value < 0) ? undefined : values.reduce((sum, value) => sum + value, 0);
};

interface Count {
  readonly value: number;
  readonly length: number;
}

/** "four hundred and fifty thousand", "two and a half"; a lone "a" is no number, "a hundred" is one. */
const readCount = (words: readonly string[]): Count | undefined => {
  let [total, current, length] = [0, 0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const small = smallNumber(word);
    const next = words[at + 1] ?? '';
    if (small !== undefined) current += small;
    else if (word === 'hundred') current = Math.max(1, current) * 100;
    else if (word === 'thousand') [total, current] = [total + Math.max(1, current) * 1000, 0];
    else if (word === 'a' && at === 0 && /^(?:hundred|thousand)$/.test(next)) continue;
    else if (word === 'and' && length > 0) {
      if (next === 'a' && words[at + 2] === 'half') return { value: total + current + 0.5, length: at + 3 };
      if (smallNumber(next) === undefined) break;
      continue;
    } else break;
    length = at + 1;
  }
  return length === 0 ? undefined : { value: total + current, length };
};

/** Words up to the end of the clause, without punctuation. */
const clauseFrom = (words: readonly string[], at: number): readonly string[] => {
  const rest = words.slice(at, at + 12);
  const end = rest.findIndex((word) => ENDS_CLAUSE.test(word));
  return (end < 0 ? rest : rest.slice(0, end + 1)).map(bare);
};

const readDigits = (clause: readonly string[]): (Count & { readonly written: string }) | undefined => {
  const [written = ''] = clause;
  return DIGITS.test(written)
    ? { written, value: Number(written.replaceAll(/[^\d.]/g, '')), length: 1 }
    : undefined;
};

/** The number that begins at a word, written in digits or in words; undefined where none does. */
export const readNumber = (words: readonly string[], at: number): SaidNumber | undefined => {
  const clause = clauseFrom(words, at);
  const digits = readDigits(clause);
  const count = digits ?? readCount(clause);
  if (count === undefined) return undefined;
  let figure = digits?.written ?? count.value.toLocaleString('en-US');
  let { length } = count;
  const scale = clause[length] ?? '';
  const isScaled = SCALES.test(scale) || (digits !== undefined && scale === 'thousand');
  if (isScaled) {
    figure += ` ${scale}`;
    length += 1;
  }
  const unit = clause[length] ?? '';
  if (unit === 'percent' || (unit === 'per' && clause[length + 1] === 'cent')) {
    figure += '%';
    length += unit === 'per' ? 2 : 1;
  } else if (/^(?:dollars|euros)$/.test(unit) && !/^[$£€]/.test(figure)) {
    figure = `${unit === 'euros' ? '€' : '$'}${figure}`;
    length += 1;
  }
  return { figure, value: count.value, isScaled, length };
};
