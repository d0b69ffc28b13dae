/** What somebody is told who comes with a loss or a sentence that hurts. */
export const WELCOMES: readonly string[] = [
  'you are welcome here',
  'there is no hurry',
  'you may rest here',
  'nothing is asked of you',
  'you need not be strong',
  'this time is yours',
  'every feeling may be here',
  'let us be quiet for a moment',
];
