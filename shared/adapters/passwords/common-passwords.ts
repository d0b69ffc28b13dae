import { dictionary } from '@zxcvbn-ts/language-common';
import { PASSWORD_CHARACTERS } from '../../domain/password.ts';

/** The package has them in lower case; what is too short is refused for that. */
const COMMON: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= PASSWORD_CHARACTERS.min),
);

/** Whether it is among the passwords that guessers try first, given in lower case. */
export const isCommonPassword = (folded: string): boolean => COMMON.has(folded);
