import { FacelessError } from '../../domain/errors.ts';

/** Throws INVALID_INPUT that points into the source. */
export const refuse = (detail: string, pointer: string): never => {
  throw new FacelessError('INVALID_INPUT', detail, { fields: [{ pointer, detail }] });
};

/** Share of letters that an English voice can read, below which the text is in another script. */
const LEAST_LATIN = 0.5;

/** Throws INVALID_INPUT for a text that is mostly in a script that the voices cannot read. */
export const refuseOtherScripts = (text: string, pointer: string): void => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin / letters < LEAST_LATIN)
    refuse(
      'The text is mostly in a script that the English voices cannot read. Write it in English.',
      pointer,
    );
};
