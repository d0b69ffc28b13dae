import { z } from 'zod';
import { FILENAME_CHARACTERS } from '../../../shared/domain/limits.ts';
import { UPLOAD_BYTES, UPLOAD_KINDS, UPLOAD_TYPES, type UploadKind } from '../../../shared/domain/upload.ts';
import { noParameters, time } from '../event.schema.ts';
import { uploadView } from './upload-view.schema.ts';

const MIB = 1024 * 1024;

const shapeOf = (kind: UploadKind) =>
  z.strictObject({
    kind: z.literal(kind),
    filename: z
      .string()
      .min(1)
      .max(FILENAME_CHARACTERS)
      .meta({ description: 'its name on your side; it is shown, and nothing else' }),
    contentType: z.enum(UPLOAD_TYPES[kind]),
    bytes: z
      .int()
      .min(1)
      .max(UPLOAD_BYTES[kind])
      .meta({ description: `exactly as many as the file has; at most ${UPLOAD_BYTES[kind] / MIB} MiB` }),
    sha256: z
      .string()
      .regex(/^[\da-f]{64}$/)
      .optional()
      .meta({ description: 'of the file, in hex: another file is then rejected' }),
  });

export const createUploadBody = z
  .discriminatedUnion('kind', [shapeOf('image'), shapeOf('video'), shapeOf('audio')])
  .meta({
    type: 'object',
    discriminator: { propertyName: 'kind' },
    description:
      'What you are going to send. Its own bytes decide what a file is, and the declared type must agree.',
    examples: [{ kind: 'image', filename: 'sea at night.jpg', contentType: 'image/jpeg', bytes: 482_113 }],
  });

const form = z
  .strictObject({
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: time,
  })
  .meta({
    description:
      'POST to the url as multipart/form-data: all the fields, then the file as the last one, named file.',
  });

export const createdUpload = uploadView
  .extend({ form })
  .meta({ description: `An upload (${UPLOAD_KINDS.join(', ')}) with the form that takes its file.` });

export const createUploadEvent = z.object({
  body: createUploadBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type CreateUploadEvent = z.input<typeof createUploadEvent>;
export type CreatedUpload = z.infer<typeof createdUpload>;
