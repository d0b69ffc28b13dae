/** Control characters, line separators and what turns the direction of writing: a terminal acts on them. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text in one line that a terminal only shows, whoever wrote it. */
export const printable = (text: string): string => text.replaceAll(UNPRINTABLE, ' ');
