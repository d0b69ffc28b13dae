import type { Bundle, Bundles } from './bundle-functions.ts';

/** The bundle of that name; throws an Error that names it when it was not built. */
export function pickBundle(bundles: Bundles, name: string): Bundle {
  const bundle = bundles.get(name);
  if (bundle === undefined) {
    throw new Error(`There is no bundle ${name}; built are: ${[...bundles.keys()].join(', ')}.`);
  }
  return bundle;
}
