import { z } from 'zod';
import { UPLOAD_KINDS } from '../../../shared/domain/upload.ts';
import { nextCursor, noParameters, pageCursor, pageLimit } from '../event.schema.ts';
import { uploadView } from './upload-view.schema.ts';

export const listUploadsEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({
    kind: z.enum(UPLOAD_KINDS).optional(),
    limit: pageLimit,
    cursor: pageCursor,
  }),
});
export type ListUploadsEvent = z.input<typeof listUploadsEvent>;

export const uploadPage = z
  .strictObject({
    uploads: z.array(uploadView),
    cursor: nextCursor,
  })
  .meta({ description: 'A page of your uploads, newest first.' });
