import { z } from 'zod';
import { DURATION_SECONDS } from '../../../shared/domain/limits.ts';
import { TAG_CHARACTERS, TAGS } from '../../../shared/domain/tags.ts';
import {
  ASPECTS,
  CAPTION_COLOURS,
  CAPTION_POSITIONS,
  CAPTION_SIZES,
  CAPTION_STYLES,
  NICHES,
  QUALITIES,
  TONES,
  VOICES,
} from '../../../shared/domain/video.ts';
import { ulid } from '../event.schema.ts';
import { line } from '../source.schema.ts';

export const titleLine = line.min(1).max(100);

export const captionsShape = {
  style: z.enum(CAPTION_STYLES).optional(),
  position: z.enum(CAPTION_POSITIONS).optional(),
  size: z.enum(CAPTION_SIZES).optional(),
  colour: z.enum(CAPTION_COLOURS).optional(),
};

/** Music of the owner's own. */
export const music = z.strictObject({
  upload: ulid.meta({ description: 'the id of an upload of yours of kind audio that is READY' }),
});

/** What can be set, and be set anew; a new video has defaults for the rest. */
export const settingsShape = {
  aspect: z.enum(ASPECTS).optional(),
  quality: z.enum(QUALITIES).optional().meta({ description: 'A draft is half as wide and half as high.' }),
  captions: z
    .strictObject(captionsShape)
    .optional()
    .meta({ description: 'Captions in the picture; the files captions.srt and captions.vtt always exist.' }),
  voice: z.enum(VOICES).optional(),
  niche: z.enum(NICHES).optional(),
  tone: z.enum(TONES).optional(),
  tags: z.array(line.min(1).max(TAG_CHARACTERS)).max(TAGS).optional(),
};

export const durationSeconds = z
  .int()
  .min(DURATION_SECONDS.min)
  .max(DURATION_SECONDS.max)
  .optional()
  .meta({ description: 'Target length, for notes and topics.' });
