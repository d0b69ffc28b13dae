import { fromLayer } from './from-layer.ts';

/** FFmpeg in this process, typed. The only place that loads it; warnings of the libraries stay out of logs. */
export const av = fromLayer('node-av') as typeof import('node-av');

av.Log.setLevel(av.AV_LOG_ERROR);
