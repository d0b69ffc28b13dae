import { isAmount, type Neighbours, readQuantity, type Rule } from './read-quantity.ts';
import { spellNumber } from './spell-numbers.ts';
import { DIRECTIONS } from './spell-signs.ts';
import { isAttributive } from './tell-attributive.ts';

const SCALES: Readonly<Record<string, string>> = { C: 'celsius', F: 'fahrenheit' };

/** "seat 14C", "exit 3F", "iPhone 5C": a letter after these numbers is a letter. */
const LETTERED = new Set(
  'seat seats row gate exit apt apartment unit room flat suite section figure fig table question platform pier iphone route bus type class grade year group part chapter number no level zone building block floor terminal appendix exhibit door line hair'.split(
    ' ',
  ),
);

const isLettered = ({ previous, before, earlier, next }: Neighbours): boolean =>
  [previous, before, earlier, next].some((word) => LETTERED.has(word.toLowerCase()));

/** Nobody counts twenty of a size of batteries. */
const isWarm = (amount: string): boolean => /^[-−+]/.test(amount) || Number(amount) >= 20;

/** "180C", "-5F" */
export const spellTemperature: Rule = (word, beside) => {
  const { sign, symbol, amount, suffix = '' } = readQuantity(word) ?? {};
  const scale = SCALES[suffix];
  if (amount === undefined || symbol !== '' || scale === undefined || isLettered(beside)) return undefined;
  const isSingular = amount === '1' || isAttributive([beside.previous, beside.before], beside.next);
  return `${sign}${spellNumber(amount)} ${isSingular ? 'degree' : 'degrees'} ${scale}`;
};

/** "180 C", "72 degrees F", "36.1° N" */
export const spellScale: Rule = (word, beside) => {
  if (/\d°$/.test(beside.previous) && Object.hasOwn(DIRECTIONS, word)) return DIRECTIONS[word];
  const scale = SCALES[word];
  if (scale === undefined) return undefined;
  if (/\d°$/.test(beside.previous)) return scale;
  if (/^degrees?$/i.test(beside.previous)) return isAmount(beside.before) ? scale : undefined;
  return isWarm(beside.previous) && !isLettered(beside) ? `degrees ${scale}` : undefined;
};
