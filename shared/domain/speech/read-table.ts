/** A table of a key and its words on each line. */
export const readTable = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [key = '', ...value] = line.trim().split(' ');
        return [key, value.join(' ')] as const;
      }),
  );
