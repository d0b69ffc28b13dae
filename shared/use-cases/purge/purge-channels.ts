import { removeChannel, type RemoveChannelDeps } from '../publishing/remove-channel.ts';
import type { ChannelStore } from '../../ports/publishing.ts';
import { type Purger, STEP } from './purger.ts';

export interface PurgeChannelsDeps extends RemoveChannelDeps {
  readonly channels: Pick<ChannelStore, 'get' | 'list' | 'remove'>;
}

/** With the right to publish there; what is published is its owner's, and stays. */
export const purgeChannels =
  (deps: PurgeChannelsDeps): Purger =>
  async ({ owner, audit }) => {
    const channels = (await deps.channels.list(owner)).slice(0, STEP);
    for (const { id } of channels) await removeChannel(deps)({ owner, id, audit });
    return channels.length;
  };
