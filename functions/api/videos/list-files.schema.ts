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
  .strictObject({ files: z.array(file) })
  .meta({ description: 'Links to the files of a finished video.' });
