import { z } from 'zod';
import { UPLOAD_KINDS } from '../../../shared/domain/upload.ts';
import { noParameters, page } from '../event.schema.ts';
import { uploadView } from './upload-view.schema.ts';

export const listUploadsEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({ kind: z.enum(UPLOAD_KINDS).optional(), ...page }),
});
export type ListUploadsEvent = z.input<typeof listUploadsEvent>;

export const uploadPage = z
  .strictObject({
    uploads: z.array(uploadView),
    cursor: z.string().optional().meta({
      description: 'Of the next page; absent on the last. A page may be short, or empty, and still have one.',
    }),
  })
  .meta({ description: 'A page of your uploads, newest first.' });
