/** The feature flags of cdk.json, for a synthesis that the CDK's command does not start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

export function readCdkContext(): Readonly<Record<string, unknown>> {
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as {
    readonly context: Readonly<Record<string, unknown>>;
  };
  return context;
}
