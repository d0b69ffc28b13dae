import { FacelessError } from '../../domain/errors.ts';

/** Throws INVALID_INPUT where the address may not be called; says nothing of where its name leads to. */
export type CheckUrl = (url: string) => unknown;

/** As `checkUrl`, pointing to the field. */
export const assertWebhookUrl = (checkUrl: CheckUrl, url: string): void => {
  try {
    checkUrl(url);
  } catch (error) {
    if (!(error instanceof FacelessError)) throw error;
    const fields = [{ pointer: '/url', detail: error.message }];
    throw new FacelessError('INVALID_INPUT', 'The webhook cannot be called there.', { fields });
  }
};
