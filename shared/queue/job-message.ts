import { idMessages } from './id-message.ts';

const messages = idMessages('jobId', 'a job');

/** A message's body as one for a job; undefined where it is of another kind. Throws as `idMessages` says. */
export const readJobMessage = messages.read;

/** As `readJobMessage`, but undefined for a body that it refuses. */
export const tryReadJobMessage = messages.tryRead;
