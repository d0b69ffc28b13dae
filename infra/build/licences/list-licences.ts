import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLayerLock } from '../layer-packages.ts';
import type { Lockfile } from '../layer-lock.ts';
import { ROOT } from '../paths.ts';
import { statedLicence } from './licence-policy.ts';

/** `layer` is shipped as it is, `product` is bundled or runs beside, `development` only builds and checks. */
export type Use = 'layer' | 'product' | 'development';

export interface LicensedPackage {
  readonly name: string;
  readonly licence: string;
  readonly use: Use;
}

const useOf = (path: string, isDev: boolean, layer: ReadonlySet<string>): Use => {
  if (layer.has(path)) return 'layer';
  return isDev ? 'development' : 'product';
};

/** Every package of the lockfile, on whatever platform it is installed, once by name and use; sorted by name. */
export const listLicences = (): readonly LicensedPackage[] => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
  const layer = new Set(Object.keys(readLayerLock().packages).filter((path) => path !== ''));
  const found = new Map<string, LicensedPackage>();
  for (const [path, { license, dev }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '') continue;
    const known = { name, licence: statedLicence(name, license), use: useOf(path, dev === true, layer) };
    found.set(JSON.stringify(known), known);
  }
  return [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
};
