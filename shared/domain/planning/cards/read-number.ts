import { isTime } from './enumeration-words.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = /^(?:million|billion|trillion)$/;
const DIGITS = /^[-−–]?[$£€]?\d[\d.,]*[%°]?$/;
const HALVES: Readonly<Record<string, string>> = {
  hundred: '50',
  thousand: '500',
  million: '500,000',
  billion: '500 million',
  trillion: '500 billion',
};
const DECIMAL_COMMA = /^\D?\d+,\d{1,2}\D*$/;
const ENDS_CLAUSE = /[,;:.!?…)”"]$/;

/** A number as a sentence says it. */
export interface SaidNumber {
  /** In digits, with "million" and the like as a word: `2.5`, `1,500`, `600 million`, `$5 million`, `40%`, `1 in 10`. */
  readonly figure: string;
  /** Without its scale and its sign. */
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

/** "1.000.000", and "€1.000": points between thousands, a comma before decimals. */
const isPointed = (written: string): boolean => {
  const [thousands = ''] = written.split(',');
  const [, ...groups] = thousands.split('.');
  return groups.length > (written.includes('€') ? 0 : 1) && groups.every((group) => /^\d{3}$/.test(group));
};

const valueOf = (written: string): number => {
  const plain = isPointed(written) ? written.replaceAll('.', '').replace(',', '.') : written;
  const decimal = DECIMAL_COMMA.test(plain) ? plain.replace(',', '.') : plain;
  return Number(decimal.replaceAll(/[^\d.]/g, ''));
};

interface Figure extends Count {
  readonly figure: string;
}

const readFigure = (clause: readonly string[]): Figure | undefined => {
  const [written = '', article, scale = ''] = clause;
  if (DIGITS.test(written.replace(/°[cf]$/, '°')))
    return { figure: written.replace(/^[-–]/, '−').toUpperCase(), value: valueOf(written), length: 1 };
  if (written === 'half' && article === 'a' && Object.hasOwn(HALVES, scale)) {
    const figure = HALVES[scale] ?? '';
    return { figure, value: valueOf(figure), length: 3 };
  }
  const count = readCount(clause);
  return count && { ...count, figure: count.value.toLocaleString('en-US') };
};

/** "1 in 10", "nine out of ten": how many of how many. */
const readShare = (clause: readonly string[], { figure, value, length }: Figure): Figure | undefined => {
  const joint = clause[length] === 'in' ? 1 : clause[length] === 'out' && clause[length + 1] === 'of' ? 2 : 0;
  const from = length + joint;
  const whole = joint === 0 ? undefined : readFigure(clause.slice(from));
  if (whole === undefined || !/^\d+$/.test(figure) || !/^\d[\d,]*$/.test(whole.figure)) return undefined;
  const isYear = /^\d{4}$/.test(whole.figure);
  const end = from + whole.length;
  if (value < 1 || whole.value <= value || (joint === 1 && (isYear || isTime(clause[end] ?? ''))))
    return undefined;
  return { value, length: end, figure: [figure, ...clause.slice(length, from), whole.figure].join(' ') };
};

/** What stands behind a figure without a space on a card, and how many words it takes. */
const readSign = (clause: readonly string[], at: number): readonly [sign: string, length: number] => {
  const [unit = '', next] = clause.slice(at);
  if (unit === '%' || unit === 'percent') return ['%', 1];
  if (unit === 'per' && next === 'cent') return ['%', 2];
  return /^°[cf]?$/.test(unit) ? [unit.toUpperCase(), 1] : ['', 0];
};

/** The number that begins at a word, written in digits or in words; undefined where none does. */
export const readNumber = (words: readonly string[], at: number): SaidNumber | undefined => {
  const clause = clauseFrom(words, at);
  if (clause[0] === 'minus') {
    const number = readNumber(words, at + 1);
    return number && { ...number, figure: `−${number.figure}`, length: number.length + 1 };
  }
  const read = readFigure(clause);
  if (read === undefined) return undefined;
  const share = readShare(clause, read);
  if (share !== undefined) return { ...share, isScaled: false };
  let { figure, length } = read;
  const scale = clause[length] ?? '';
  const isScaled = SCALES.test(scale) || (/^\D?\d/.test(clause[0] ?? '') && scale === 'thousand');
  if (isScaled) {
    figure += ` ${scale}`;
    length += 1;
  }
  const [sign, taken] = readSign(clause, length);
  const unit = clause[length] ?? '';
  if (taken > 0) {
    figure += sign;
    length += taken;
  } else if (/^(?:dollars|euros)$/.test(unit) && !/^−?[$£€]/.test(figure)) {
    figure = `${unit === 'euros' ? '€' : '$'}${figure}`;
    length += 1;
  }
  return { figure, value: read.value, isScaled, length };
};
