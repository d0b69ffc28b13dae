const LABEL =
  /^(?:tl;? ?dr[:,.]?|(?:video |script )?(?:idea|topic|title|script|notes?|subject)(?: for [a-z ]{1,20}|)\s*[:–—])\s+/i;
/** Of "bank notes" and the like the word is no label. */
const OF_NOTES = /(?<=\w \w{3,20})(?<!bank|sticky|musical) notes$/i;

/** "Idea for a video: lighthouse keepers", "TL;DR Filter wins", "Compound interest notes": what they are about. */
export const stripLabel = (text: string): string => text.replace(LABEL, '').replace(OF_NOTES, '') || text;
