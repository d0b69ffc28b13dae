import { z } from 'zod';
import { SCENES } from '../../../shared/domain/limits.ts';
import { ifMatch, noParameters, ulid } from '../event.schema.ts';
import { scene } from '../source.schema.ts';
import { titleLine } from '../videos/settings.schema.ts';

export const updateScriptBody = z
  .strictObject({
    title: titleLine.optional(),
    scenes: z.array(scene).min(1).max(SCENES).optional(),
  })
  .meta({
    description:
      'What is named takes the place of what was there: all scenes, in order. Films keep their text.',
    examples: [{ scenes: [{ text: 'Tea likes cool nights.', picture: 'moon over a hill' }] }],
  });

export const updateScriptEvent = z.object({
  body: updateScriptBody,
  headers: z.object({ 'if-match': ifMatch.optional() }),
  pathParameters: z.strictObject({ id: ulid }),
  queryStringParameters: noParameters,
});
export type UpdateScriptEvent = z.input<typeof updateScriptEvent>;
