import { z } from 'zod';
import { NARRATION_CHARACTERS, PICTURE_CHARACTERS, SCENES } from '../../../shared/domain/limits.ts';
import { ifMatch, noParameters, ulid } from '../event.schema.ts';
import { line, pictureUpload, recordingUpload } from '../source.schema.ts';
import { music, settingsShape, titleLine } from './settings.schema.ts';

const scene = z.strictObject({
  index: z
    .int()
    .min(0)
    .max(SCENES - 1)
    .meta({ description: 'Counts from 0.' }),
  text: z.string().min(1).max(NARRATION_CHARACTERS).optional(),
  picture: line
    .min(1)
    .max(PICTURE_CHARACTERS)
    .optional()
    .meta({ description: 'one line without < and >: words that choose its first picture' }),
  upload: pictureUpload,
  recording: recordingUpload.nullable().optional().meta({
    description:
      'your own voice that says the text: the id of an upload of kind audio that is READY; null for a synthesised one again',
  }),
});

const editedMusic = music.nullable().optional().meta({ description: 'null for a computed bed again' });

export const updateVideoBody = z
  .strictObject({
    title: titleLine.optional(),
    scenes: z.array(scene).min(1).max(SCENES).optional(),
    settings: z.strictObject({ ...settingsShape, music: editedMusic }).optional(),
  })
  .meta({
    description:
      'What is named is changed, everything else stays; only what depends on it is made again. Another length is another text: a new video.',
    examples: [{ scenes: [{ index: 1, text: 'Tea likes cool nights.', picture: 'moon over a hill' }] }],
  });

export const updateVideoEvent = z.object({
  body: updateVideoBody,
  headers: z.object({ 'if-match': ifMatch.optional() }),
  pathParameters: z.strictObject({ id: ulid }),
  queryStringParameters: noParameters,
});
export type UpdateVideoEvent = z.input<typeof updateVideoEvent>;
