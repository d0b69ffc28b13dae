/** Rows below their headings, each column as wide as its widest cell. */
export const formatTable = (
  headings: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string => {
  const lines = [headings, ...rows.map((row) => row.map((cell) => cell ?? '–'))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** A time to the minute, for people. */
export const formatTime = (time: string | undefined): string | undefined =>
  time === undefined ? undefined : `${time.slice(0, 16).replace('T', ' ')} UTC`;
