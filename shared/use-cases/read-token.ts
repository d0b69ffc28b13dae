import { FacelessError } from '../domain/errors.ts';

const BEARER = /^Bearer (fl[ks]_[\w-]{1,128})$/i;

/** The API key or session token of an `Authorization` header. Throws UNAUTHENTICATED with the reason, for logs only. */
export const readToken = (authorization: string | undefined): string => {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token !== undefined) return token;
  throw new FacelessError('UNAUTHENTICATED', 'The header carries neither an API key nor a session.');
};
