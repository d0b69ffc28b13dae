import { FacelessError } from '../domain/errors.ts';
import { findPasswordProblems, type PasswordOwner } from '../domain/password.ts';

export interface JudgePasswordDeps {
  /** Given in lower case. */
  readonly isCommonPassword: (folded: string) => boolean;
}

/** Throws INVALID_INPUT that says what a new password lacks; never the password. */
export const judgePassword = (
  { isCommonPassword }: JudgePasswordDeps,
  given: { readonly password: string; readonly pointer: string; readonly owner: PasswordOwner },
): void => {
  const fields = findPasswordProblems(given, isCommonPassword);
  if (fields.length > 0) throw new FacelessError('INVALID_INPUT', 'The password cannot be used.', { fields });
};
