import { join, resolve } from 'node:path';

export interface Places {
  /** Absolute; tables, queues, bucket, credentials. */
  readonly dataDir: string;
  /** JSON lines of all functions; older ones beside it, as `app.log.1` and so on. */
  readonly logFile: string;
}

/** Where the local cloud of this folder keeps its things: FACELESS_DATA, and the logs with it, or `.local` and `logs`. */
export const findPlaces = (): Places => {
  const folder = process.env['FACELESS_DATA'];
  const dataDir = resolve(folder ?? '.local');
  return {
    dataDir,
    logFile: folder === undefined ? resolve('logs', 'app.log') : join(dataDir, 'logs', 'app.log'),
  };
};
