import { FacelessError } from '../../domain/errors.ts';
import type { Channel } from '../../domain/publishing/channel.ts';
import type { Video } from '../../domain/video.ts';
import type { ChannelStore, GrantStore } from '../../ports/publishing.ts';
import type { ChannelGrant } from '../../ports/publisher.ts';

export interface OpenChannelDeps {
  readonly channels: Pick<ChannelStore, 'get'>;
  readonly grants: Pick<GrantStore, 'get'>;
}

export interface OpenChannel {
  readonly channel: Channel;
  readonly externalId: string;
  readonly grant: ChannelGrant;
}

const disconnected = (title: string): FacelessError =>
  new FacelessError(
    'CHANNEL_DISCONNECTED',
    `${title} is not connected any more: connect it again, and the film is published.`,
  );

/** The channel of a film that is to be published, with the right to it. Throws PUBLISH_REFUSED; CHANNEL_DISCONNECTED. */
export const openChannel = async (
  { channels, grants }: OpenChannelDeps,
  { owner, publish }: Video,
): Promise<OpenChannel> => {
  const channel = publish && (await channels.get(owner, publish.channelId));
  if (channel === undefined)
    throw new FacelessError('PUBLISH_REFUSED', 'The channel was removed. Publish the film to another one.');
  const { externalId, title = 'The channel' } = channel;
  if (externalId === undefined || channel.status !== 'CONNECTED') throw disconnected(title);
  const grant = await grants.get(channel.id);
  if (grant === undefined) throw disconnected(title);
  return { channel, externalId, grant };
};
