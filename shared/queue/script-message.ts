import { idMessages } from './id-message.ts';

const messages = idMessages('scriptId', 'a script');

/** A message's body as one for a script on its own; undefined where it is of another kind. Throws as `idMessages` says. */
export const readScriptMessage = messages.read;

/** As `readScriptMessage`, but undefined for a body that it refuses. */
export const tryReadScriptMessage = messages.tryRead;
