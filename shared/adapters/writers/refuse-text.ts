import { FacelessError } from '../../domain/errors.ts';
import { plainLetters } from '../../domain/planning/text/plain-letters.ts';
import { isUnsayable, WRITE_OR_RECORD } from '../../domain/readable-text.ts';
import { isOtherLanguage } from './tell-language.ts';

/** Throws INVALID_INPUT that points into the source. */
export const refuse = (detail: string, pointer: string): never => {
  throw new FacelessError('INVALID_INPUT', detail, { fields: [{ pointer, detail }] });
};

const refuseVoice = (what: 'language' | 'script', pointer: string): never =>
  refuse(`The text is mostly in a ${what} that the English voices cannot read: ${WRITE_OR_RECORD}.`, pointer);

/** Throws INVALID_INPUT for a text that is mostly in a script or language that the voices cannot read. */
export const refuseOtherLanguages = (written: string, pointer: string): void => {
  const text = plainLetters(written);
  if (isUnsayable(text)) refuseVoice('script', pointer);
  if (isOtherLanguage(text)) refuseVoice('language', pointer);
};
