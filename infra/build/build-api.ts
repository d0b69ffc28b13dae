import { ROUTES, type OperationId } from '../../functions/api/routes.ts';
import { API_OPERATIONS } from './operations/api-operations.ts';
import type { ApiOperation } from './operations/operation.ts';
import { buildOpenapi } from './build-openapi.ts';
import { compileValidator } from './compile-validator.ts';

const declare = ({ eventType: { name, file } }: ApiOperation): string =>
  [
    '// Made by `npm run generate` from the schema; do not edit.',
    `import type { ${name} } from '../${file}';`,
    '',
    `export declare const validate: (event: unknown) => event is ${name};`,
    '',
  ].join('\n');

/** Every generated file of the API and its text, by its path below functions/api. */
export const buildApi = async (): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for (const operationId of Object.keys(API_OPERATIONS) as OperationId[]) {
    const operation = API_OPERATIONS[operationId];
    files.set(`validators/${operationId}.mjs`, await compileValidator(operation.event));
    files.set(`validators/${operationId}.d.mts`, declare(operation));
  }
  files.set('openapi.json', `${JSON.stringify(buildOpenapi(ROUTES), undefined, 2)}\n`);
  return files;
};
