import { FacelessError } from '../domain/errors.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** A message that names one thing of an owner's, and the request that asked for it. */
export type IdMessage<Name extends string> = {
  readonly schema: 1;
  readonly owner: string;
  readonly requestId: string;
} & Readonly<Record<Name, string>>;

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
 * Reads messages that name their thing by `name`. `read` gives undefined for a body of another kind; it throws
 * INVALID_INPUT for one of this kind that cannot be read, and UNAVAILABLE (retryable) for a newer schema. `tryRead`
 * gives undefined for these, too.
 */
export const idMessages = <Name extends string>(name: Name, what: string) => {
  const read = (body: string): IdMessage<Name> | undefined => {
    const { schema, owner, requestId, [name]: id, ...others } = parse(body) ?? {};
    if (id === undefined) return undefined;
    if (typeof schema === 'number' && schema > 1)
      throw new FacelessError('UNAVAILABLE', `The message has schema ${schema}.`, { retryable: true });
    const isRead =
      schema === 1 &&
      isText(id) &&
      isText(owner) &&
      isText(requestId) &&
      UUID.test(requestId) &&
      Object.keys(others).length === 0;
    if (isRead) return { schema, owner, requestId, [name]: id } as unknown as IdMessage<Name>;
    throw new FacelessError('INVALID_INPUT', `The message is no request for ${what} of this service.`);
  };
  const tryRead = (body: string): IdMessage<Name> | undefined => {
    try {
      return read(body);
    } catch {
      return undefined;
    }
  };
  return { read, tryRead };
};
