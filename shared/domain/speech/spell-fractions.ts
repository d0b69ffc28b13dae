import { isAmount, type Rule } from './read-quantity.ts';
import { spellFraction, spellNumber, spellOrdinal } from './spell-numbers.ts';
import { spellVulgar } from './spell-signs.ts';
import { MONTHS } from './spell-tables.ts';
import { isDay } from './spell-times.ts';

/** "1 ½", "2 3/4": a number and its fraction. */
export const spellMixed: Rule = (word, { previous }) => {
  if (!/^\d{1,3}$/.test(previous)) return undefined;
  if (/^[¼-¾⅐-⅞]$/.test(word)) return `and ${spellVulgar(word)}`;
  const [, top = '', bottom = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(word) ?? [];
  return top !== '' && Number(top) < Number(bottom) ? `and ${spellFraction(top, bottom)}` : undefined;
};

/** Said as they are: "fifty fifty", "twenty twenty" vision. */
const PAIRS = new Set(['50/50', '20/20', '1/1']);

/** After these a day may come, unless something is divided: "my birthday is 12/24", "reduced by 2/3". */
const DATED = /^(?:is|was|by|until|till|since|before|after|from|due|dated|through)$/i;
const NO_PARTS = /^(?:1[3-57-9]|2\d|3[01])$/;

/** "8.5/10", "3.9/4.0" */
const SCORE = /^(\d\.\d{1,2})\/(\d\.0|\d{1,3})$/;

/** Half of something, so many out of ten, or a day. */
export const spellSlashed: Rule = (word, { previous, next, last }) => {
  const [, points = '', most = ''] = SCORE.exec(word) ?? [];
  if (points !== '') return `${spellNumber(points)} out of ${spellNumber(most)}`;
  const [, top = '', bottom = ''] = /^(\d{1,3})\/(\d{1,3})$/.exec(word) ?? [];
  if (top === '' || PAIRS.has(word)) return undefined;
  const isPart = Number(top) < Number(bottom);
  const isPlural = /^\p{Ll}{2,}s$/u.test(next) || next === 'people';
  const isDated = /^on$/i.test(previous) || (DATED.test(previous) && NO_PARTS.test(bottom));
  if (isDated && next !== 'of' && !isAmount(next) && isDay(bottom)) {
    const month = isPlural ? undefined : MONTHS[Number(top) - 1];
    if (month !== undefined) return `${month} ${spellOrdinal(bottom)}`;
  }
  const isScore =
    top !== '1' && (bottom === '10' || bottom === '100' ? last || isPlural : /^stars?$/.test(next));
  if (top === bottom || (isPart && isScore)) return `${spellNumber(top)} out of ${spellNumber(bottom)}`;
  if (!isPart) return undefined;
  return spellFraction(top, bottom);
};
