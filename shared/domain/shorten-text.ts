const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts between characters as people see them; `most` counts UTF-16 units, which no character undercuts. */
const cut = (text: string, most: number): string => {
  let end = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
};

/** At most that many UTF-16 units, cut between characters; an ellipsis where something is left out. */
export const clipText = (text: string, most: number): string =>
  text.length <= most ? text : `${cut(text, most - 1).trimEnd()}…`;

/** The same, cut between words where that leaves more than half, and without the mark that stood there. */
export const shortenText = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const head = cut(text, most - 1);
  const space = head.lastIndexOf(' ');
  const kept = space > most / 2 ? head.slice(0, space) : head;
  return `${kept.replace(/(?<![\s,;:.–—、，；：。-])[\s,;:.–—、，；：。-]+$/u, '')}…`;
};
