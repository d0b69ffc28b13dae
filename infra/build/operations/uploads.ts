import type { UPLOAD_ROUTES } from '../../../functions/api/uploads/routes.ts';
import { createdUpload, createUploadEvent } from '../../../functions/api/uploads/create-upload.schema.ts';
import { listUploadsEvent, uploadPage } from '../../../functions/api/uploads/list-uploads.schema.ts';
import { uploadView } from '../../../functions/api/uploads/upload-view.schema.ts';
import { type ApiOperation, oneObject } from './operation.ts';

export const UPLOAD_OPERATIONS: Readonly<Record<keyof typeof UPLOAD_ROUTES, ApiOperation>> = {
  createUpload: {
    event: createUploadEvent,
    eventType: { name: 'CreateUploadEvent', file: 'uploads/create-upload.schema.ts' },
    success: {
      status: 201,
      description: 'Send the file with the form within 10 minutes, then complete the upload.',
      body: createdUpload,
      location: true,
      tagged: true,
    },
    problems: [400, 409, 413, 415, 422],
  },
  completeUpload: {
    ...oneObject,
    success: {
      status: 202,
      description: 'Accepted; the file is being checked.',
      body: uploadView,
      location: true,
      tagged: true,
    },
    problems: [404, 409, 422],
  },
  listUploads: {
    event: listUploadsEvent,
    eventType: { name: 'ListUploadsEvent', file: 'uploads/list-uploads.schema.ts' },
    success: { status: 200, description: 'A page of uploads.', body: uploadPage },
    problems: [422],
  },
  getUpload: {
    ...oneObject,
    success: { status: 200, description: 'The upload.', body: uploadView, tagged: true },
    problems: [404, 422],
  },
  deleteUpload: {
    ...oneObject,
    success: { status: 204, description: 'Deleted, with its files.' },
    problems: [404, 409, 422],
  },
};
