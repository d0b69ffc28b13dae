import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { z } from 'zod';
import { ROOT } from './paths.ts';
import { withoutNotes, writeHints, type Json } from './validator-hints.ts';

/**
 * A schema as an ES module that exports `validate` and needs no package at run time. It coerces nothing and
 * stops at the first violation, so that a large body costs no more than a small one (SECURITY §1).
 */
export const compileValidator = async (schema: z.ZodType): Promise<string> => {
  const ajv = new Ajv2020.default({
    code: { source: true, esm: true, lines: true },
    messages: false,
    strict: true,
    // A union is judged by the variant that its `type` names.
    discriminator: true,
    // Formats stand in answers, which are not validated.
    validateFormats: false,
  });
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as Json;
  ajv.addSchema(withoutNotes(json), 'event');
  const code = standaloneCode.default(ajv, { validate: 'event' });
  // Its helpers are CommonJS: bundling resolves them.
  const { outputFiles } = await build({
    stdin: { contents: writeHints(code, json), resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return `// Made by \`npm run generate\` from the schema; do not edit.\n${outputFiles[0]?.text ?? ''}`;
};
