/** What can be known without an account. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LAMBDA_LIMIT, measurePackages, toMegabytes } from '../build/layer-size.ts';
import { ROOT } from '../build/paths.ts';
import { readStageConfig } from '../config.ts';
import { LAYER_FOLDER } from '../constructs/media-layer.ts';
import { failed, notChecked, ok, type PreflightCheck } from './check.ts';

const run = promisify(execFile);

/** Lambda's runtime of every function, and so the Node that builds them. */
const NODE_MAJOR = 24;
/** AWS: what a new account may have. MB. */
const SMALLEST_ACCOUNT_MB = 3008;
/** Characters of an error that a table still shows. */
const MOST_WORDS = 600;

export const checkNode: PreflightCheck = async () => {
  const major = Number(process.versions.node.split('.', 1)[0]);
  return major === NODE_MAJOR
    ? ok(`Node ${process.versions.node}`)
    : failed(
        `Node ${process.versions.node}: the functions are built for ${NODE_MAJOR}; npm ci brings it, npm run uses it.`,
      );
};

export const checkSettings: PreflightCheck = async ({ stage }) => {
  try {
    const { registration, corsOrigins, allowedHosts, scriptWriter } = readStageConfig(stage);
    const names = [...allowedHosts, ...corsOrigins].join(', ') || 'no further names or origins';
    return ok(`registration ${registration}; writer ${scriptWriter.SCRIPT_WRITER}; ${names}`);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
};

/** With cdk-nag and CloudFormation's rules, as a deployment has them. */
export const checkSynthesis: PreflightCheck = async ({ stage }) => {
  try {
    await run('npm', ['run', '--silent', 'synth', '--', '--context', `stage=${stage}`], { cwd: ROOT });
    return ok('synthesises without a finding');
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    return failed(`npm run synth -- -c stage=${stage} fails: ${words.trim().slice(0, MOST_WORDS)}`);
  }
};

export const checkLayer: PreflightCheck = async () => {
  const packages = join(LAYER_FOLDER, 'nodejs', 'node_modules');
  if (!existsSync(packages))
    return notChecked('not built yet: npm run build:layer checks its size; npm run deploy runs it');
  const bytes = measurePackages(packages).reduce((sum, [, size]) => sum + size, 0);
  const words = `${toMegabytes(bytes)} of ${toMegabytes(LAMBDA_LIMIT)} with the largest function`;
  return bytes < LAMBDA_LIMIT ? ok(words) : failed(words);
};

export const checkMemory: PreflightCheck = async ({ stage }) => {
  const { workers, api, authorizer } = readStageConfig(stage);
  const largest = Math.max(...[...Object.values(workers), api, authorizer].map(({ memoryMb }) => memoryMb));
  return largest <= SMALLEST_ACCOUNT_MB
    ? ok(`${largest} MB at most, which a new account may have`)
    : notChecked(
        `${largest} MB: a new account may have ${SMALLEST_ACCOUNT_MB} MB, and Lambda does not tell its quota`,
      );
};
