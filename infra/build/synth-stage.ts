import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StageName } from '../config.ts';
import { STAGE_SETTINGS } from '../settings.ts';
import { hashText, hashTree } from './hash-tree.ts';
import { BUILD, ROOT } from './paths.ts';
import { publishFolder } from './publish-folder.ts';
import { readCdkContext } from './read-cdk-context.ts';

const run = promisify(execFile);

/** Hash of all that decides a cloud assembly; the local cloud itself is not part of it. */
export const assemblyHash = (): string =>
  hashText(
    hashTree(
      ['functions', 'shared', 'infra', 'package-lock.json', 'cdk.json'],
      ['infra/local', 'infra/toolchain'],
    ),
    process.version,
    ...STAGE_SETTINGS.map((name) => process.env[name] ?? ''),
  );

/**
 * Bundles the functions and synthesises a stage into an empty folder. In a process of its own, so that the
 * CDK's memory is given back; without cdk-nag, which a test of its own runs.
 * Throws an Error with the app's own words when it does not synthesise.
 */
export async function synthInto(stage: StageName, outDir: string): Promise<void> {
  const synthesis = run(process.execPath, [join(ROOT, 'infra', 'app.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      CDK_OUTDIR: outDir,
      CDK_CONTEXT_JSON: JSON.stringify({ ...readCdkContext(), stage }),
      CDK_VALIDATION: 'false',
    },
  });
  const stop = (): boolean => synthesis.child.kill();
  process.once('exit', stop);
  try {
    await synthesis;
  } catch (cause) {
    const words = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
    throw new Error(`The stage ${stage} does not synthesise.\n${words}`, { cause });
  } finally {
    process.off('exit', stop);
  }
}

/** The assembly of a stage in `.build/cloud`, made unless it is there for the present sources; returns its folder. */
export const synthStage = async (stage: StageName): Promise<string> =>
  publishFolder(join(BUILD, 'cloud', stage, assemblyHash()), async (folder) => synthInto(stage, folder));
