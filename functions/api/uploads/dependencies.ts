import { createSqsClient } from '../../../shared/adapters/aws/clients.ts';
import { createSendToQueue } from '../../../shared/adapters/aws/create-send-to-queue.ts';
import { hasObject } from '../../../shared/adapters/aws/create-quarantine.ts';
import { getUpload, listUploads } from '../../../shared/adapters/aws/read-uploads.ts';
import { signForm } from '../../../shared/adapters/aws/sign-form.ts';
import { changeUpload, createUpload, removeUpload } from '../../../shared/adapters/aws/write-uploads.ts';
import type { Quarantine, SendUpload, SignForm, UploadStore } from '../../../shared/ports/uploads.ts';
import { clock, openBucket, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';

export const connectUploads = (): Omit<UploadStore, 'listDue' | 'postpone'> => {
  const tables = openTables();
  return {
    create: createUpload(tables),
    get: getUpload(tables),
    list: listUploads(tables),
    change: changeUpload(tables),
    remove: removeUpload(tables),
  };
};

export const connectForm = (): SignForm => signForm(openBucket(), clock);

export const connectQuarantine = (): Pick<Quarantine, 'has'> => ({ has: hasObject(openBucket()) });

export const connectUploadQueue = (): SendUpload =>
  createSendToQueue({ client: createSqsClient(), queueUrl: environment.INSPECT_UPLOAD_QUEUE_URL });
