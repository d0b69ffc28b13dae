import { z } from 'zod';
import { UPLOAD_KINDS, UPLOAD_STATUSES, UPLOAD_TYPES } from '../../../shared/domain/upload.ts';
import { time, ulid } from '../event.schema.ts';

const media = z
  .strictObject({
    contentType: z.string().meta({ examples: ['image/jpeg'] }),
    bytes: z.int().min(1),
    width: z.int().optional(),
    height: z.int().optional(),
    seconds: z.number().optional(),
    sound: z.boolean().optional().meta({ description: 'Whether a clip has some.' }),
  })
  .meta({ description: 'What the file became: made anew, without anything else that was in it.' });

/** An upload as the API shows it. */
export const uploadView = z
  .strictObject({
    id: ulid,
    kind: z.enum(UPLOAD_KINDS),
    filename: z.string().meta({ examples: ['sea at night.jpg'] }),
    contentType: z.enum(Object.values(UPLOAD_TYPES).flat()).meta({ description: 'As you declared it.' }),
    bytes: z.int().min(1),
    status: z.enum(UPLOAD_STATUSES),
    version: z.int().min(1),
    media: media.optional(),
    error: z
      .strictObject({ code: z.string(), message: z.string() })
      .optional()
      .meta({ description: 'Why it was rejected.' }),
    createdAt: time,
    updatedAt: time,
    links: z.strictObject({ self: z.string(), complete: z.string() }),
  })
  .meta({ description: 'A file of yours: sent, checked, and then ready to be used in films.' });

export type UploadView = z.infer<typeof uploadView>;
