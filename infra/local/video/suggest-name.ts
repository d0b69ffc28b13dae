/** Letters to put in, take out or change, at most, for a slip of the keys. */
const SLIPS = 2;

const countEdits = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column += 1) {
      const changed = (row[column] ?? 0) + (letter === other[column] ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The known name that was probably meant: another case, or a slip of the keys; undefined where none is near. */
export function suggestName(written: string, known: readonly string[]): string | undefined {
  const small = written.toLowerCase();
  const [nearest] = known
    .map((name) => ({ name, edits: countEdits(small, name.toLowerCase()) }))
    .sort((one, other) => one.edits - other.edits);
  return nearest !== undefined && nearest.edits <= Math.min(SLIPS, small.length / 2)
    ? nearest.name
    : undefined;
}
