import { z } from 'zod';
import { ROLES } from '../../../shared/domain/permissions.ts';
import { ifMatch, noParameters, userId } from '../event.schema.ts';

export const updateUserBody = z
  .strictObject({
    role: z.enum(ROLES).optional(),
    disabled: z.boolean().optional().meta({
      description: 'Ends their sessions; their keys hold again when they are enabled.',
    }),
  })
  .meta({ description: 'One of the two at a time.', examples: [{ role: 'creator' }] });

export const updateUserEvent = z.object({
  body: updateUserBody,
  headers: z.object({ 'if-match': ifMatch.optional() }),
  pathParameters: z.strictObject({ id: userId }),
  queryStringParameters: noParameters,
});
export type UpdateUserEvent = z.input<typeof updateUserEvent>;
