import { respell } from './respell.ts';

/** What is said for one written word: lower-case words, and `,` `.` `?` `!` where the voice pauses. */
export type Spoken = readonly string[];

/** No English word is longer; a longer run of letters is cut before it takes the voice seconds. */
const LONGEST_TOKEN = 34;

const isPause = (token: string): boolean => /^[,.?!]$/.test(token);

export const tokensOf = (spelled: string): readonly string[] =>
  spelled
    .toLowerCase()
    .normalize('NFKD')
    .split(/\s+/u)
    .map((token) =>
      isPause(token) ? token : token.replaceAll(/[^a-z']/g, '').replaceAll(/^'+|(?<!')'+$/g, ''),
    )
    .filter((token) => token !== '')
    .map((token) => respell(token).slice(0, LONGEST_TOKEN));
