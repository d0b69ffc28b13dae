import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Provenance } from '../../domain/film.ts';
import { fromLayer } from '../media/from-layer.ts';
import { readCoverage } from './font-coverage.ts';

const MONTSERRAT = dirname(fromLayer.resolve('@expo-google-fonts/montserrat/package.json'));
const NOTO = dirname(fromLayer.resolve('@expo-google-fonts/noto-sans/package.json'));

export type FontWeight = 600 | 800;

/** Montserrat, and what shows the Greek and rarer letters that it lacks. */
const FILES: Record<FontWeight, { readonly main: string; readonly fallback: string }> = {
  600: {
    main: join(MONTSERRAT, '600SemiBold', 'Montserrat_600SemiBold.ttf'),
    fallback: join(NOTO, '600SemiBold', 'NotoSans_600SemiBold.ttf'),
  },
  800: {
    main: join(MONTSERRAT, '800ExtraBold', 'Montserrat_800ExtraBold.ttf'),
    fallback: join(NOTO, '800ExtraBold', 'NotoSans_800ExtraBold.ttf'),
  },
};

const coverages = new Map<string, ReadonlySet<number>>();

const coverageOf = (file: string): ReadonlySet<number> => {
  const known = coverages.get(file) ?? readCoverage(readFileSync(file));
  coverages.set(file, known);
  return known;
};

/** Takes no place of its own: spaces, line ends, joiners. */
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** All weights of a family show the same characters. */
const missingIn = (text: string, file: string): string[] => {
  const covered = coverageOf(file);
  return [...new Set(text)].filter(
    (character) => !covered.has(character.codePointAt(0)!) && !UNSEEN.test(character),
  );
};

/** The characters of a text that no font here can show, each once: they would be drawn as empty boxes. */
export const findUnshown = (text: string): readonly string[] =>
  missingIn(missingIn(text, FILES[800].main).join(''), FILES[800].fallback);

/** The files that show a text; a renderer parses all that it is given, so it gets no more than those. */
export const fontFilesFor = (text: string, weight: FontWeight): string[] => {
  const { main, fallback } = FILES[weight];
  return missingIn(text, main).length === 0 ? [main] : [main, fallback];
};

const MONTSERRAT_PROVENANCE: Provenance = {
  kind: 'font',
  name: 'Montserrat',
  source: '@expo-google-fonts/montserrat',
  author: 'The Montserrat Project Authors',
  licence: 'OFL-1.1',
  url: 'https://github.com/JulietaUla/Montserrat',
};

const NOTO_PROVENANCE: Provenance = {
  kind: 'font',
  name: 'Noto Sans',
  source: '@expo-google-fonts/noto-sans',
  author: 'The Noto Project Authors',
  licence: 'OFL-1.1',
  url: 'https://github.com/notofonts/latin-greek-cyrillic',
};

/** Where the fonts come from that show a text. */
export const fontProvenance = (text: string): readonly Provenance[] =>
  missingIn(text, FILES[800].main).length === 0
    ? [MONTSERRAT_PROVENANCE]
    : [MONTSERRAT_PROVENANCE, NOTO_PROVENANCE];
