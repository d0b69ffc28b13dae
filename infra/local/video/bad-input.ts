/** What the person gave cannot be used; the message says what and what would be right. Exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
  }
}
