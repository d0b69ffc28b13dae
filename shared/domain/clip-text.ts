const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts between characters as people see them; `most` counts UTF-16 units, which no character undercuts. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let end = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
};
