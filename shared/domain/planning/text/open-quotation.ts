/** How often a mark stands in a text. */
export const countMarks = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0;

/** Whether a text ends inside a quotation that it began. */
export const isInsideQuotation = (text: string): boolean =>
  countMarks(text, /“/g) > countMarks(text, /”/g) || countMarks(text, /"/g) % 2 === 1;
