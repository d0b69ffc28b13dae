import { FacelessError } from '../../domain/errors.ts';
import { isUnsayable } from '../../domain/readable-text.ts';

/** Throws INVALID_INPUT that points into the source. */
export const refuse = (detail: string, pointer: string): never => {
  throw new FacelessError('INVALID_INPUT', detail, { fields: [{ pointer, detail }] });
};

/** Throws INVALID_INPUT for a text that is mostly in a script that the voices cannot read. */
export const refuseOtherScripts = (text: string, pointer: string): void => {
  if (isUnsayable(text))
    refuse(
      'The text is mostly in a script that the English voices cannot read. Write it in English.',
      pointer,
    );
};
