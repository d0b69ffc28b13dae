const VOWELS = new Set('aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw'.split(' '));

const costOfChange = (said: string, expected: string): number => {
  if (said === expected) return 0;
  return VOWELS.has(said) === VOWELS.has(expected) ? 0.7 : 1.6;
};

type Step = 'match' | 'extra' | 'missing';

/** Cheapest edits from the expected phones to those said, as a table of the last step to each cell. */
const fillSteps = (said: readonly string[], expected: readonly string[]): readonly Step[][] => {
  let above: number[] = expected.map((_, at) => at + 1);
  above.unshift(0);
  const steps: Step[][] = [['match', ...expected.map((): Step => 'missing')]];
  for (const phone of said) {
    const row: Step[] = ['extra'];
    const costs = [(above[0] ?? 0) + 1];
    for (const [at, wanted] of expected.entries()) {
      const match = (above[at] ?? 0) + costOfChange(phone, wanted);
      const extra = (above[at + 1] ?? 0) + 1;
      const missing = (costs[at] ?? 0) + 1;
      const least = Math.min(match, extra, missing);
      costs.push(least);
      row.push(least === match ? 'match' : least === extra ? 'extra' : 'missing');
    }
    above = costs;
    steps.push(row);
  }
  return steps;
};

/**
 * Tells which word each phone of connected speech belongs to. Words sound a little different in a sentence than
 * alone ("a", "the", "read"), so the two are aligned by least edits; almost always they are equal.
 *
 * @param said phones of the sentence without its pauses
 * @param words phones of each word said alone
 * @returns for each phone said the index of its word, never decreasing
 */
export const alignPhones = (
  said: readonly string[],
  words: readonly (readonly string[])[],
): readonly number[] => {
  const expected = words.flatMap((phones, word) => phones.map((phone) => ({ phone, word })));
  const steps = fillSteps(
    said,
    expected.map(({ phone }) => phone),
  );
  const owners: number[] = [];
  let column = expected.length;
  let row = said.length;
  while (row > 0) {
    const step = column === 0 ? 'extra' : steps[row]?.[column];
    if (step !== 'missing') {
      owners[row - 1] = expected[Math.max(0, column - 1)]?.word ?? 0;
      row -= 1;
    }
    if (step !== 'extra') column -= 1;
  }
  return owners;
};
