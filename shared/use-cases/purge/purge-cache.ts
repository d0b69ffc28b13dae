import { ownerCachePrefix } from '../../domain/keys.ts';
import type { ObjectStore } from '../../ports/world.ts';
import type { Purger } from './purger.ts';

/** Voices and pictures: whoever writes some works on a video, so that these need no look of their own. */
export const purgeCache =
  ({ objects }: { readonly objects: Pick<ObjectStore, 'removePrefix'> }): Purger =>
  async ({ owner }) => {
    await objects.removePrefix(ownerCachePrefix(owner));
    return 0;
  };
