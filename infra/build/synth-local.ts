/**
 * The cloud assembly that the local cloud runs: stage `local` of the same app, with the same bundles.
 * Stacks: `Faceless-local-Data`, `-Pipeline`, `-Api`, `-Observability`; API functions are in nested stacks of
 * `-Api`. A function's code is `<assembly>/<its asset>/index.mjs`, its handler `index.handler`. Functions with a
 * layer find its packages in the repository's node_modules: the layer's own asset is a marker here.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashText, hashTree } from './hash-tree.ts';
import { BUILD, ROOT } from './paths.ts';
import { publishFolder } from './publish-folder.ts';
import { readCdkContext } from './read-cdk-context.ts';

const run = promisify(execFile);
const STAMP = 'faceless-source-hash';

/** All that decides the assembly; the local cloud itself is not part of it. */
const sourceHash = (): string =>
  hashText(
    hashTree(
      ['functions', 'shared', 'infra', 'package-lock.json', 'cdk.json'],
      ['infra/local', 'infra/toolchain'],
    ),
    process.version,
  );

async function synthInto(outDir: string): Promise<void> {
  // A process of its own: the CDK's 60 MB do not stay in the local cloud.
  await run(process.execPath, [join(ROOT, 'infra', 'app.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      CDK_OUTDIR: outDir,
      CDK_CONTEXT_JSON: JSON.stringify({ ...readCdkContext(), stage: 'local' }),
      // Validation and cdk-nag run in the tests and at deployment; here they would cost seconds.
      CDK_VALIDATION: 'false',
    },
  });
}

/**
 * Bundles the functions and synthesises the stage `local`, unless both are there for the present sources.
 * Without `outDir` the result lies in `.build/cloud/<hash>`, is shared by processes, and goes with later builds;
 * with it, the folder belongs to the caller, who must be the only one to write it.
 * Throws the app's own error, in its words, when it does not synthesise.
 */
export async function synthLocal(outDir?: string): Promise<{ readonly cloudAssembly: string }> {
  const hash = sourceHash();
  if (outDir === undefined) {
    return { cloudAssembly: await publishFolder(join(BUILD, 'cloud', hash), synthInto) };
  }
  const stamp = join(outDir, STAMP);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    rmSync(outDir, { recursive: true, force: true });
    mkdirSync(outDir, { recursive: true });
    await synthInto(outDir);
    writeFileSync(stamp, hash);
  }
  return { cloudAssembly: outDir };
}
