/** Tags as YouTube counts them (SECURITY §4). Pure. A character is a code point, here and in every other bound. */

/** Of one tag. */
export const TAG_CHARACTERS = 50;
export const TAGS = 30;
/** Of all tags together. */
export const ALL_TAG_CHARACTERS = 500;

const SEPARATOR = /[,،、，]|\s(?=[#＃]\p{L})/u;

/** Tags as a person may write them, each by itself: several in one, with the sign that they have in a text. */
export const splitTags = (tags: readonly string[]): string[] =>
  tags
    .flatMap((tag) => tag.split(SEPARATOR))
    .map((tag) =>
      tag
        .replace(/^[#＃\s]+/u, '')
        .trim()
        .replaceAll(/\s+/gu, ' '),
    )
    .filter((tag) => tag !== '');

/** A tag with a space counts two more, for the quotation marks that it is sent in. */
const countTag = (tag: string): number => Array.from(tag).length + (tag.includes(' ') ? 2 : 0);

/** Characters of all tags, with the commas between them. */
export const countTags = (tags: readonly string[]): number =>
  tags.reduce((sum, tag) => sum + countTag(tag), Math.max(0, tags.length - 1));
