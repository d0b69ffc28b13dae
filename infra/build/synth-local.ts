/**
 * The cloud assembly that the local cloud runs: stage `local` of the same app, with the same bundles.
 * Stacks: `Faceless-local-Data`, `-Pipeline`, `-Api`, `-Observability` (empty here); API functions are in nested
 * stacks of `-Api`. A function's code is its asset's folder, with `index.mjs`; its handler is `index.handler`.
 * Functions with a layer find its packages in the repository's node_modules: the layer's asset is a note here.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemblyHash, synthInto, synthStage } from './synth-stage.ts';

const STAMP = 'faceless-source-hash';

/**
 * Bundles the functions and synthesises the stage `local`, unless both are there for the present sources.
 * Without `outDir` the result lies in `.build/cloud`, is shared by processes, and goes with later builds; with
 * it, the folder belongs to the caller, who must be the only one to write it.
 * Throws an Error with the app's own words when it does not synthesise.
 */
export async function synthLocal(outDir?: string): Promise<{ readonly cloudAssembly: string }> {
  if (outDir === undefined) {
    return { cloudAssembly: await synthStage('local') };
  }
  const hash = assemblyHash();
  const stamp = join(outDir, STAMP);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    rmSync(outDir, { recursive: true, force: true });
    mkdirSync(outDir, { recursive: true });
    await synthInto('local', outDir);
    writeFileSync(stamp, hash);
  }
  return { cloudAssembly: outDir };
}
