import { spellLetters } from './spell-letters.ts';
import { spellNumber } from './spell-numbers.ts';

const ELEMENTS = new Set(
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Nd Sm Eu Gd Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Ra Ac Th Pa U Pu'.split(
    ' ',
  ),
);
/** Formulae without a figure; others that look so are words, such as "LiPo". */
const SALTS = new Set(
  'NaCl KCl HCl NaOH KOH HBr NaF CaO MgO ZnO FeO CuO TiO NaBr KBr AgCl LiOH HCN NaI KI'.split(' '),
);

const SIGNS: Readonly<Record<string, string>> = { '⁺': 'plus', '+': 'plus', '⁻': 'minus', '−': 'minus' };

/** "NaHCO₃" is said letter by letter, "Ca²⁺" as "c a two plus"; undefined for what is no formula. */
export const spellFormula = (word: string): string | undefined => {
  const [, formula = '', charge = '', sign = ''] =
    /^([A-Z][A-Za-z\d]*)([¹²³⁴-⁹]?)([⁺⁻+−]?)$/u.exec(word) ?? [];
  const parts = formula.match(/[A-Z][a-z]?|\d+|[a-z]/g) ?? [];
  const isCompound = parts.filter((part) => ELEMENTS.has(part)).length > 1;
  const isSure = isCompound && (/\d/.test(formula) || SALTS.has(formula));
  const isIon = /[⁺⁻]/.test(sign);
  if (!(isSure || isIon) || !parts.every((part) => /^\d\d?$/.test(part) || ELEMENTS.has(part)))
    return undefined;
  const said = parts.map((part) => (/^\d/.test(part) ? spellNumber(part) : spellLetters(part)));
  const number = charge === '' ? '' : spellNumber(charge.normalize('NFKC'));
  return [...said, number, SIGNS[sign] ?? ''].filter((part) => part !== '').join(' ');
};
