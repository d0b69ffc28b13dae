import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import library from 'emojilib' with { type: 'json' };
import { buildPictureIndex, type PictureIndex } from '../../domain/planning/pictures/picture-index.ts';
import type { Picture } from '../../domain/planning/pictures/picture.ts';
import { fromLayer } from '../media/from-layer.ts';

/** Skin tones, genders and families double a picture that exists without them; the rest has no place in a film, or looks empty. */
const VARIANT = /1f3f[b-f]|200d-264[02]|^1f46[89]-200d|^1f469|^1f491-|^1f48f-/;
const UNFIT =
  /^(?:middle finger|pile of poo|no one under eighteen|love hotel|bikini|briefs|pistol|cigarette|kiss.*|pregnant .*|biting lip|family.*|couple .*|busts? in silhouette|fog|speak no evil .*)$/;
const KEPT_VARIANTS = new Set(['1f469', '1f9dc-200d-2640-fe0f', '1f468-200d-1f680']);

const codeOf = (emoji: string): string =>
  Array.from(emoji, (character) => character.codePointAt(0)?.toString(16).padStart(4, '0')).join('-');

const plain = (term: string): string => term.replaceAll('_', ' ').toLowerCase().trim();

/** The file that shows an emoji, with or without its variation selectors, if there is one. */
const findFile = (emoji: string, files: ReadonlySet<string>): string | undefined =>
  [codeOf(emoji), codeOf(emoji).replaceAll('-fe0f', '')].find((code) => files.has(code));

const readPictures = (): readonly Picture[] => {
  const folder = join(dirname(fromLayer.resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');
  const files = new Set(readdirSync(folder).map((file) => file.replace(/\.webp$/, '')));
  const keywords = library as unknown as Readonly<Record<string, readonly string[]>>;
  return Object.entries(keywords).flatMap(([emoji, [first = '', ...others]]): readonly Picture[] => {
    const code = findFile(emoji, files);
    const name = plain(first);
    if (code === undefined || UNFIT.test(name) || (VARIANT.test(code) && !KEPT_VARIANTS.has(code))) return [];
    return [{ code, name, keywords: others.map(plain) }];
  });
};

let loaded: PictureIndex | undefined;

/** The illustrations that exist in the art set, by what they show. Read once in this process (a tenth of a second). */
export const loadEmojiIndex = (): PictureIndex => {
  loaded ??= buildPictureIndex(readPictures());
  return loaded;
};
