import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Asset, StackTemplate, Template } from './template-types.ts';

interface Manifest {
  readonly artifacts: Readonly<
    Record<string, { readonly type: string; readonly properties?: Readonly<Record<string, string>> }>
  >;
}

interface AssetManifest {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly displayName?: string;
        readonly source: { readonly path: string };
        readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
      }
    >
  >;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

function readAssets(folder: string, file: string): [string, Asset][] {
  const { files } = readJson<AssetManifest>(join(folder, file));
  return Object.values(files).flatMap(({ displayName = '', source, destinations }) =>
    Object.values(destinations).map(({ objectKey }): [string, Asset] => [
      objectKey,
      { path: join(folder, source.path), displayName },
    ]),
  );
}

/**
 * The stacks of a cloud assembly (`cdk.out`), in the order of its manifest. Nested stacks are among the assets.
 * Throws FacelessError NOT_FOUND when the folder is not an assembly.
 */
export function readAssembly(folder: string): readonly StackTemplate[] {
  let manifest: Manifest;
  try {
    manifest = readJson<Manifest>(join(folder, 'manifest.json'));
  } catch (cause) {
    throw new FacelessError('NOT_FOUND', `There is no cloud assembly in ${folder}.`, { cause });
  }
  const artifacts = Object.entries(manifest.artifacts);
  const assets = new Map(
    artifacts
      .filter(([, { type }]) => type === 'cdk:asset-manifest')
      .flatMap(([, { properties }]) => readAssets(folder, properties?.['file'] ?? '')),
  );
  return artifacts
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id, { properties }]) => ({
      name: properties?.['stackName'] ?? id,
      template: readJson<Template>(join(folder, properties?.['templateFile'] ?? '')),
      assets,
    }));
}
