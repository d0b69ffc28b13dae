/** What was jotted down begins like a sentence when it is shown as one; "iPhone" keeps its spelling. */
export const capitalise = (text: string): string =>
  text.replace(
    /^(["'“‘(]*)(\p{Ll})(?=[\p{Ll}'’\s])/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
