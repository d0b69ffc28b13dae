import type { Channel } from '../../../shared/domain/publishing/channel.ts';
import type { ChannelView } from './channel-view.schema.ts';

/** What of a channel is shown: nothing that opens it. */
export const toChannelView = ({
  id,
  status,
  title,
  externalId,
  createdAt,
  updatedAt,
}: Channel): ChannelView => ({
  id,
  status,
  ...(title !== undefined && { title }),
  ...(externalId !== undefined && { externalId }),
  createdAt,
  updatedAt,
});
