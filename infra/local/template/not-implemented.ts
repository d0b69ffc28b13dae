import { FacelessError } from '../../../shared/domain/errors.ts';

/** The refusal of whatever a template asks for and the local cloud would otherwise pass over in silence. */
export const notImplemented = (what: string): FacelessError =>
  new FacelessError('NOT_CONFIGURED', `The local cloud does not implement ${what}.`);
