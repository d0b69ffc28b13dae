import { fromLayer } from './from-layer.ts';

/**
 * FFmpeg in this process, typed. The only place that loads it. What its libraries print stays out of the logs:
 * their errors come as exceptions.
 */
export const av = fromLayer('node-av') as typeof import('node-av');

av.Log.setLevel(av.AV_LOG_FATAL);
