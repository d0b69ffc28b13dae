import { FacelessError } from '../domain/errors.ts';
import type { ScriptMessage } from '../domain/script-message.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 512;

const parse = (body: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(body);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * A message's body as one for a script on its own; undefined where it is of another kind. Throws INVALID_INPUT for
 * one of this kind that cannot be read, and UNAVAILABLE (retryable) for a newer schema.
 */
export const readScriptMessage = (body: string): ScriptMessage | undefined => {
  const { schema, scriptId, owner, requestId, ...others } = parse(body) ?? {};
  if (scriptId === undefined) return undefined;
  if (typeof schema === 'number' && schema > 1)
    throw new FacelessError('UNAVAILABLE', `The message has schema ${schema}.`, { retryable: true });
  const isRead =
    schema === 1 &&
    isText(scriptId) &&
    isText(owner) &&
    isText(requestId) &&
    UUID.test(requestId) &&
    Object.keys(others).length === 0;
  if (isRead) return { schema, scriptId, owner, requestId };
  throw new FacelessError('INVALID_INPUT', 'The message is no request for a script of this service.');
};

/** As `readScriptMessage`, but undefined for a body that it refuses. */
export const tryReadScriptMessage = (body: string): ScriptMessage | undefined => {
  try {
    return readScriptMessage(body);
  } catch {
    return undefined;
  }
};
