import { z } from 'zod';
import { API_OPERATIONS } from '../../../infra/build/operations/api-operations.ts';
import type { OperationId } from '../../../functions/api/routes.ts';

/** The part of JSON Schema that operations are described in. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
}

const KNOWN = new Set(
  'type properties required additionalProperties items minItems maxItems minLength maxLength pattern minimum maximum enum const oneOf anyOf discriminator'.split(
    ' ',
  ),
);
/** These say nothing that an event is judged by. */
const NOTES = new Set('$schema description examples default format title id'.split(' '));

const check = (schema: Schema): void => {
  const unknown = Object.keys(schema).filter((name) => !KNOWN.has(name) && !NOTES.has(name));
  if (unknown.length > 0)
    throw new Error(`Teach test/support/schema what ${unknown.join(', ')} means: a schema uses it now.`);
  const { properties = {}, items, oneOf = [], anyOf = [], additionalProperties } = schema;
  const below = [...Object.values(properties), ...oneOf, ...anyOf, ...(items ? [items] : [])];
  for (const child of below) check(child);
  if (typeof additionalProperties === 'object') check(additionalProperties);
};

/** The schema that an operation's validator is compiled from. */
export const eventSchemaOf = (operationId: OperationId): Schema => {
  const { event } = API_OPERATIONS[operationId];
  const schema = z.toJSONSchema(event, { target: 'draft-2020-12', io: 'input' }) as Schema;
  check(schema);
  return schema;
};

/** As the compiled validators read a pattern: by code points. */
export const toExpression = (pattern: string): RegExp =>
  // oxlint-disable-next-line security/detect-non-literal-regexp -- a schema's own
  new RegExp(pattern, 'u');

export const matches = (pattern: string, text: string): boolean => toExpression(pattern).test(text);
