/**
 * FFmpeg in this process, typed; to be imported as `av`. The only place that loads it. Its JavaScript goes into the
 * bundles, as far as it is used: a process starts a tenth of a second sooner than with the package's hundred files.
 * Its binary is found by `require` (docs/decisions/001).
 */
import { setFlagsFromString } from 'node:v8';
import { AV_LOG_FATAL, Log } from 'node-av';

export * from 'node-av';

// What its libraries print stays out of the logs: their errors come as exceptions.
Log.setLevel(AV_LOG_FATAL);

// Little lies on the heap of a process with media: V8 would let ten minutes of garbage lie beside it. Percent.
setFlagsFromString('--heap-growing-percent=10');
