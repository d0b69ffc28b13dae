import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Provenance } from '../../domain/provenance.ts';
import { fromLayer } from '../media/from-layer.ts';
import { readCoverage } from './font-coverage.ts';

export type FontWeight = 600 | 800;

/** How Chinese characters are shaped, which differs by language though their code points are the same. */
export type HanStyle = 'japanese' | 'korean' | 'chinese';

interface Family {
  /** Absolute paths. */
  readonly files: Readonly<Record<FontWeight, string>>;
  readonly provenance: Provenance;
}

const credit = (name: string, author: string, url: string): Provenance => ({
  kind: 'font',
  name,
  source: `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}`,
  author,
  licence: 'OFL-1.1',
  url,
});

const MONTSERRAT_AT = dirname(fromLayer.resolve('@expo-google-fonts/montserrat/package.json'));
const NOTO_AT = dirname(fromLayer.resolve('@expo-google-fonts/noto-sans/package.json'));
const HEBREW_AT = dirname(fromLayer.resolve('@expo-google-fonts/noto-sans-hebrew/package.json'));
const ARABIC_AT = dirname(fromLayer.resolve('@expo-google-fonts/noto-sans-arabic/package.json'));
const JAPANESE_AT = dirname(fromLayer.resolve('@expo-google-fonts/biz-udpgothic/package.json'));
const KOREAN_AT = dirname(fromLayer.resolve('@expo-google-fonts/nanum-gothic/package.json'));
const CHINESE_AT = dirname(fromLayer.resolve('@expo-google-fonts/noto-sans-sc/package.json'));

const NOTO_AUTHORS = 'The Noto Project Authors';

const MONTSERRAT: Family = {
  files: {
    600: join(MONTSERRAT_AT, '600SemiBold', 'Montserrat_600SemiBold.ttf'),
    800: join(MONTSERRAT_AT, '800ExtraBold', 'Montserrat_800ExtraBold.ttf'),
  },
  provenance: credit(
    'Montserrat',
    'The Montserrat Project Authors',
    'https://github.com/JulietaUla/Montserrat',
  ),
};
/** Greek and the rarer letters that Montserrat lacks. */
const NOTO: Family = {
  files: {
    600: join(NOTO_AT, '600SemiBold', 'NotoSans_600SemiBold.ttf'),
    800: join(NOTO_AT, '800ExtraBold', 'NotoSans_800ExtraBold.ttf'),
  },
  provenance: credit('Noto Sans', NOTO_AUTHORS, 'https://github.com/notofonts/latin-greek-cyrillic'),
};
const HEBREW: Family = {
  files: {
    600: join(HEBREW_AT, '600SemiBold', 'NotoSansHebrew_600SemiBold.ttf'),
    800: join(HEBREW_AT, '800ExtraBold', 'NotoSansHebrew_800ExtraBold.ttf'),
  },
  provenance: credit('Noto Sans Hebrew', NOTO_AUTHORS, 'https://github.com/notofonts/hebrew'),
};
const ARABIC: Family = {
  files: {
    600: join(ARABIC_AT, '600SemiBold', 'NotoSansArabic_600SemiBold.ttf'),
    800: join(ARABIC_AT, '800ExtraBold', 'NotoSansArabic_800ExtraBold.ttf'),
  },
  provenance: credit('Noto Sans Arabic', NOTO_AUTHORS, 'https://github.com/notofonts/arabic'),
};

/** One weight of those with thousands of characters: dense ones read no better bolder, and a file is 2 to 11 MB. */
const bothWeights = (file: string): Family['files'] => ({ 600: file, 800: file });

const JAPANESE: Family = {
  files: bothWeights(join(JAPANESE_AT, '700Bold', 'BIZUDPGothic_700Bold.ttf')),
  provenance: credit(
    'BIZ UDPGothic',
    'The BIZ UDGothic Project Authors',
    'https://github.com/googlefonts/morisawa-biz-ud-gothic',
  ),
};
const KOREAN: Family = {
  files: bothWeights(join(KOREAN_AT, '700Bold', 'NanumGothic_700Bold.ttf')),
  provenance: credit('Nanum Gothic', 'NHN Corporation', 'https://hangeul.naver.com/font'),
};
/** Traditional characters too, in the shapes of the mainland. */
const CHINESE: Family = {
  files: bothWeights(join(CHINESE_AT, '700Bold', 'NotoSansSC_700Bold.ttf')),
  provenance: credit('Noto Sans SC', NOTO_AUTHORS, 'https://github.com/notofonts/noto-cjk'),
};

/** The first that has a character shows it. */
const FAMILIES: Readonly<Record<HanStyle, readonly Family[]>> = {
  japanese: [MONTSERRAT, NOTO, HEBREW, ARABIC, JAPANESE, CHINESE, KOREAN],
  korean: [MONTSERRAT, NOTO, HEBREW, ARABIC, KOREAN, CHINESE, JAPANESE],
  chinese: [MONTSERRAT, NOTO, HEBREW, ARABIC, CHINESE, JAPANESE, KOREAN],
};

/** Told by the letters that only one language has; a text of Chinese characters alone is taken for Chinese. */
export const hanStyleOf = (text: string): HanStyle => {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese';
  return /\p{Script=Hangul}/u.test(text) ? 'korean' : 'chinese';
};

const coverages = new Map<string, ReadonlySet<number>>();

/** All weights of a family show the same characters. */
const coverageOf = ({ files }: Family): ReadonlySet<number> => {
  const known = coverages.get(files[800]) ?? readCoverage(readFileSync(files[800]));
  coverages.set(files[800], known);
  return known;
};

/** Takes no place of its own: spaces, line ends, joiners. */
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Noto Sans has these letters, but the renderer puts their signs in the wrong places beside another font. */
const MISPLACED = /\p{Script=Devanagari}/u;

/** The families that a text needs, and the characters that none of them has. A file is read when it may be needed. */
const matchFamilies = (
  text: string,
  style: HanStyle,
): { readonly needed: readonly Family[]; readonly unshown: readonly string[] } => {
  let missing = [...new Set(text)].filter((character) => !UNSEEN.test(character));
  const needed = [MONTSERRAT];
  for (const family of FAMILIES[style]) {
    if (missing.length === 0) break;
    const covered = coverageOf(family);
    const left = missing.filter(
      (character) => MISPLACED.test(character) || !covered.has(character.codePointAt(0)!),
    );
    if (left.length < missing.length && family !== MONTSERRAT) needed.push(family);
    missing = left;
  }
  return { needed, unshown: missing };
};

/** The characters of a text that no font here can show, each once: they would be drawn as empty boxes. */
export const findUnshown = (text: string): readonly string[] => matchFamilies(text, 'chinese').unshown;

/** The files that show a text; a renderer parses all that it is given, so it gets no more than those. */
export const fontFilesFor = (
  text: string,
  { weight, han }: { readonly weight: FontWeight; readonly han: HanStyle },
): string[] => matchFamilies(text, han).needed.map(({ files }) => files[weight]);

/** Where the fonts come from that show a text. */
export const fontProvenance = (text: string): readonly Provenance[] =>
  matchFamilies(text, hanStyleOf(text)).needed.map(({ provenance }) => provenance);
