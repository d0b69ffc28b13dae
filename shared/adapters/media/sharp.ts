import { fromLayer } from './from-layer.ts';

/** sharp, typed; one thread, since the encoder uses the others. */
export const sharp = fromLayer('sharp') as (typeof import('sharp'))['default'];
sharp.concurrency(1);
sharp.cache(false);
