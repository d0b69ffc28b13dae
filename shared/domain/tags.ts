/** Tags as YouTube counts them (SECURITY §4). Pure. A character is a code point, here and in every other bound. */

/** Of one tag. */
export const TAG_CHARACTERS = 50;
export const TAGS = 30;
/** Of all tags together. */
export const ALL_TAG_CHARACTERS = 500;

/** A tag with a space counts two more, for the quotation marks that it is sent in. */
const countTag = (tag: string): number => Array.from(tag).length + (tag.includes(' ') ? 2 : 0);

/** Characters of all tags, with the commas between them. */
export const countTags = (tags: readonly string[]): number =>
  tags.reduce((sum, tag) => sum + countTag(tag), Math.max(0, tags.length - 1));
