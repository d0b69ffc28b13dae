import { z } from 'zod';
import { ROLES } from '../../../shared/domain/permissions.ts';
import { time } from '../event.schema.ts';

/** A user as administrators see them. */
export const userView = z
  .strictObject({
    id: z.string().meta({ examples: ['01JD5T3Z8Q6V7W8X9Y0ZABCDEF'] }),
    username: z.string().meta({ examples: ['anna'] }),
    email: z.string().optional(),
    role: z.enum(ROLES),
    disabledAt: time.optional().meta({
      format: 'date-time',
      description: 'Since when neither their sessions nor their keys hold.',
    }),
    version: z.int().min(1),
    createdAt: time,
    updatedAt: time,
  })
  .meta({ description: 'A user.' });

export type UserView = z.infer<typeof userView>;
