import { FacelessError } from '../../domain/errors.ts';
import type { Channel } from '../../domain/publishing/channel.ts';
import type { ChannelStore } from '../../ports/publishing.ts';

/** Throws NOT_FOUND, in the same words for another owner's channel and for one that never was. */
export const findChannel = async (
  channels: Pick<ChannelStore, 'get'>,
  { owner, id }: { readonly owner: string; readonly id: string },
): Promise<Channel> => {
  const channel = await channels.get(owner, id);
  if (channel === undefined) throw new FacelessError('NOT_FOUND', `There is no channel ${id}.`);
  return channel;
};
