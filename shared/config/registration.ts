import { REGISTRATIONS, type Registration } from '../domain/user.ts';

/** Throws an Error that names what REGISTRATION can be. */
export const readRegistration = (text: string): Registration => {
  const registration = REGISTRATIONS.find((known) => known === text);
  if (registration === undefined)
    throw new Error(`REGISTRATION is ${JSON.stringify(text)}; it can be ${REGISTRATIONS.join(', ')}.`);
  return registration;
};
