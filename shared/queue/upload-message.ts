import { idMessages } from './id-message.ts';

const messages = idMessages('uploadId', 'an upload');

/** A message's body as one for an upload; undefined where it is of another kind. Throws as `idMessages` says. */
export const readUploadMessage = messages.read;

/** As `readUploadMessage`, but undefined for a body that it refuses. */
export const tryReadUploadMessage = messages.tryRead;
