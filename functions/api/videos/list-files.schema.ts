import { z } from 'zod';
import { FILE_NAMES } from '../../../shared/domain/video.ts';

const file = z.strictObject({
  name: z.enum(FILE_NAMES),
  bytes: z.int().min(0),
  sha256: z.string(),
  contentType: z.string(),
  url: z.string().meta({ format: 'uri', description: 'Good for a GET until it expires.' }),
  expiresAt: z.string().meta({ format: 'date-time' }),
});

export const fileList = z
  .strictObject({
    attempt: z.int().min(1).meta({
      description:
        'Which attempt made them: an earlier one while the present one is under way, or has failed.',
    }),
    files: z.array(file),
  })
  .meta({ description: 'Links to the files of the newest film that was finished.' });
