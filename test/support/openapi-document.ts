import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020.js';
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

/** The answer's status, type and body are what the document says of the operation. */
export const assertDocumented = (operationId: OperationId, response: ApiResponse): void => {
  const operation = listOperations().find((known) => known.operationId === operationId);
  const described = operation?.responses[String(response.statusCode)];
  assert.ok(described, `${operationId} documents no ${response.statusCode}: ${response.body}`);
  const { content } = resolve(described);
  if (content === undefined) return assert.equal(response.body, '');
  const type = response.headers['Content-Type'] ?? '';
  const schema = (content[type] ?? content[type.split(';')[0] ?? ''])?.schema;
  assert.ok(schema, `${operationId} ${response.statusCode} has the type ${response.headers['Content-Type']}`);
  const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object;
  const valid = ajv.validate(local, type.includes('json') ? JSON.parse(response.body) : response.body);
  assert.ok(valid, `${ajv.errorsText()} in ${response.body}`);
};
