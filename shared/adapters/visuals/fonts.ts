import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Provenance } from '../../domain/film.ts';
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

/** Styles of a package: light text and bold. */
const BOTH_STYLES = { 600: '600SemiBold', 800: '800ExtraBold' } as const;
/** One of those with thousands of characters: dense ones read no better bolder, and a file is 2 to 11 MB. */
const BOLD = { 600: '700Bold', 800: '700Bold' } as const;

interface Origin {
  readonly author: string;
  readonly url: string;
  readonly styles?: Readonly<Record<FontWeight, string>>;
}

/** A family of Google Fonts, from its npm package. */
const describeFamily = (name: string, { author, url, styles = BOTH_STYLES }: Origin): Family => {
  const source = `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}`;
  const folder = dirname(fromLayer.resolve(`${source}/package.json`));
  const fileOf = (style: string): string => join(folder, style, `${name.replaceAll(' ', '')}_${style}.ttf`);
  return {
    files: { 600: fileOf(styles[600]), 800: fileOf(styles[800]) },
    provenance: { kind: 'font', name, source, author, licence: 'OFL-1.1', url },
  };
};

const NOTO_AUTHORS = 'The Noto Project Authors';

const MONTSERRAT = describeFamily('Montserrat', {
  author: 'The Montserrat Project Authors',
  url: 'https://github.com/JulietaUla/Montserrat',
});
/** Greek and the rarer letters that Montserrat lacks. */
const NOTO = describeFamily('Noto Sans', {
  author: NOTO_AUTHORS,
  url: 'https://github.com/notofonts/latin-greek-cyrillic',
});
const HEBREW = describeFamily('Noto Sans Hebrew', {
  author: NOTO_AUTHORS,
  url: 'https://github.com/notofonts/hebrew',
});
const ARABIC = describeFamily('Noto Sans Arabic', {
  author: NOTO_AUTHORS,
  url: 'https://github.com/notofonts/arabic',
});
const JAPANESE = describeFamily('BIZ UDPGothic', {
  author: 'The BIZ UDGothic Project Authors',
  url: 'https://github.com/googlefonts/morisawa-biz-ud-gothic',
  styles: BOLD,
});
const KOREAN = describeFamily('Nanum Gothic', {
  author: 'NHN Corporation',
  url: 'https://hangeul.naver.com/font',
  styles: BOLD,
});
/** Traditional characters too, in the shapes of the mainland. */
const CHINESE = describeFamily('Noto Sans SC', {
  author: NOTO_AUTHORS,
  url: 'https://github.com/notofonts/noto-cjk',
  styles: BOLD,
});

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
