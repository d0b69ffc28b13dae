import assert from 'node:assert/strict';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import document from '../../functions/api/openapi.json' with { type: 'json' };
import type { OperationId } from '../../functions/api/routes.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
export interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly 'x-permission'?: string;
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>;
}

/** Every operation of the document, with its method in lower case and its path. */
export const listOperations = (): readonly (Operation & {
  readonly method: string;
  readonly path: string;
})[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, operation]) => ({
      ...operation,
      method,
      path,
    })),
  );

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'api');

const resolve = (response: Content & { readonly $ref?: string }): Content => {
  if (response.$ref === undefined) return response;
  const name = response.$ref.split('/').at(-1) ?? '';
  return (document.components.responses as Readonly<Record<string, Content>>)[name] ?? {};
};

const operations = new Map(listOperations().map((operation) => [operation.operationId, operation]));

/** Of each answer that was seen: to compile a schema takes far longer than to use it. */
const validators = new Map<string, ValidateFunction | undefined>();

/** Undefined for an answer without a body. */
const findValidator = (
  operationId: OperationId,
  { statusCode, headers, body }: ApiResponse,
): ValidateFunction | undefined => {
  const type = headers['Content-Type'] ?? '';
  const key = [operationId, statusCode, type].join(' ');
  if (validators.has(key)) return validators.get(key);
  const described = operations.get(operationId)?.responses[String(statusCode)];
  assert.ok(described, `${operationId} documents no ${statusCode}: ${body}`);
  const { content } = resolve(described);
  const schema = (content?.[type] ?? content?.[type.split(';')[0] ?? ''])?.schema;
  assert.ok(content === undefined || schema, `${operationId} ${statusCode} has the type ${type}`);
  const local = schema && (JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object);
  const validator = local && ajv.compile(local);
  validators.set(key, validator);
  return validator;
};

/** The answer's status, type and body are what the document says of the operation. */
export const assertDocumented = (operationId: OperationId, response: ApiResponse): void => {
  const { headers, body } = response;
  const validator = findValidator(operationId, response);
  if (validator === undefined) return assert.equal(body, '');
  const isJson = headers['Content-Type']?.includes('json') === true;
  const valid = validator(isJson ? JSON.parse(body) : body);
  assert.ok(valid, `${ajv.errorsText(validator.errors)} in ${body}`);
};
