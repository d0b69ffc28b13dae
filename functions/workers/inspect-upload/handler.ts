import { extname, join } from 'node:path';
import { createConvertMedia } from '../../../shared/adapters/intake/create-convert-media.ts';
import { createQuarantine } from '../../../shared/adapters/aws/create-quarantine.ts';
import { readPackageFolders } from '../../../shared/config/package-folders.ts';
import { withJobFolder } from '../../../shared/queue/job-folder.ts';
import { uploadChain } from '../../../shared/queue/worker-chain.ts';
import { inspectUpload } from '../../../shared/use-cases/inspect-upload.ts';
import { openWorker } from '../dependencies.ts';

const worker = openWorker();

// Bundled, it lies beside this file and finds its packages in the layer; from source, it is of the repository.
const ending = extname(import.meta.filename);
const code = ending === '.ts' ? join(import.meta.dirname, '..', '..', '..') : import.meta.dirname;
const { nodePath, folders } = readPackageFolders();

/** Checks what an owner has sent, and makes it anew. */
export const handler = uploadChain({
  delay: worker.delay,
  take: inspectUpload({
    ...worker,
    quarantine: createQuarantine(worker.bucket),
    convertMedia: createConvertMedia({
      path: join(import.meta.dirname, `convert-media${ending}`),
      reads: [code, ...folders],
      nodePath,
    }),
    withFolder: async (work) => withJobFolder('inspect-upload', work),
  }),
});
