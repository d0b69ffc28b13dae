import { z } from 'zod';
import { CHANNEL_STATUSES } from '../../../shared/domain/publishing/channel.ts';
import { time, ulid } from '../event.schema.ts';

const shape = {
  id: ulid,
  status: z.enum(CHANNEL_STATUSES).meta({
    description:
      'CONNECTING until its owner has agreed; DISCONNECTED when Google takes the agreement no more: connect it again.',
  }),
  title: z
    .string()
    .optional()
    .meta({ examples: ['Tea and hills'] }),
  externalId: z.string().optional().meta({ description: 'YouTube’s id of the channel.' }),
  createdAt: time,
  updatedAt: time,
};

export const channelView = z
  .strictObject(shape)
  .meta({ description: 'A channel that videos can be published to.' });

export const newChannel = z
  .strictObject({
    ...shape,
    authorisationUrl: z.string().meta({
      format: 'uri',
      description:
        'Open it in a browser and agree. Whose channel it is that agrees there is published to: pass it on to nobody.',
    }),
    expiresAt: time,
  })
  .meta({ description: 'A channel that waits for its owner’s agreement.' });

export const channelList = z
  .strictObject({ channels: z.array(channelView) })
  .meta({ description: 'Your channels.' });

export type ChannelView = z.infer<typeof channelView>;
