/** What a password may be (SECURITY §3). Pure. */
import type { FieldError } from './errors.ts';

export const PASSWORD_CHARACTERS = { min: 12, max: 128 } as const;
/** From here on nothing is asked of its characters. */
const LONG = 15;

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{L}\p{M}\p{N}\s]/u];

/** Shorter names would refuse half of all words. */
const NAME_CHARACTERS = 3;
const PRODUCT = 'faceless';

export interface PasswordOwner {
  readonly username: string;
  readonly email?: string | undefined;
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Their name, their address and what stands before its `@`. */
const namesOf = ({ username, email }: PasswordOwner): readonly string[] =>
  [username, ...(email === undefined ? [] : [email, email.split('@')[0] ?? ''])]
    .map(fold)
    .filter((name) => name.length >= NAME_CHARACTERS);

const findFault = (
  password: string,
  owner: PasswordOwner,
  isCommon: (password: string) => boolean,
): string | undefined => {
  const { min, max } = PASSWORD_CHARACTERS;
  // The length is what a person counts: 𝒂 is one character.
  const { length } = Array.from(password);
  if (length < min || length > max) return `must have ${min} to ${max} characters`;
  if (length < LONG && !CLASSES.every((kind) => kind.test(password)))
    return `must have ${LONG} characters, or at least ${min} with upper and lower case letters, digits and other signs`;
  const folded = fold(password);
  if (isCommon(folded)) return 'is among the passwords that are tried first; choose another';
  if (namesOf(owner).some((name) => folded.includes(name)))
    return 'must not contain your username or e-mail address';
  if (folded.includes(PRODUCT)) return `must not contain “${PRODUCT}”`;
  return undefined;
};

/** What is wrong with a new password, in NFC, under that pointer; none for one that may be kept. Never quotes it. */
export const findPasswordProblems = (
  { password, pointer, owner }: { password: string; pointer: string; owner: PasswordOwner },
  isCommon: (folded: string) => boolean,
): readonly FieldError[] => {
  const detail = findFault(password, owner, isCommon);
  return detail === undefined ? [] : [{ pointer, detail }];
};
