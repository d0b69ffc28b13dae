import type { AuditContext } from '../../domain/audit.ts';
import type { Channel } from '../../domain/publishing/channel.ts';
import { logConfigurationChange } from '../../observability/audit.ts';
import type { ChannelStore, GrantStore } from '../../ports/publishing.ts';
import type { ChannelGrant } from '../../ports/publisher.ts';
import { retryStale } from '../retry-stale.ts';
import { findChannel } from './find-channel.ts';

export interface RemoveChannelDeps {
  readonly channels: Pick<ChannelStore, 'get' | 'remove'>;
  readonly grants: Pick<GrantStore, 'get' | 'remove'>;
  /** Ends the agreement at Google. */
  readonly revoke: (grant: ChannelGrant) => Promise<void>;
  /** Hears that Google did not end it: the owner still can, in their account. */
  readonly warnUnrevoked: (channel: Channel, error: unknown) => void;
}

/**
 * Removes a channel and the right to publish there; what is published stays. Throws NOT_FOUND; STALE; UNAVAILABLE.
 */
export const removeChannel =
  (deps: RemoveChannelDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<void> =>
    retryStale(async () => {
      const channel = await findChannel(deps.channels, input);
      const grant = await deps.grants.get(channel.id);
      if (grant !== undefined) {
        await deps.revoke(grant).catch((error: unknown) => {
          deps.warnUnrevoked(channel, error);
        });
        await deps.grants.remove(channel.id);
      }
      const { externalId, title } = channel;
      await deps.channels.remove({
        channel,
        audit: logConfigurationChange(input.audit, 'channel_removed', {
          details: { ...(externalId !== undefined && { externalId }), ...(title !== undefined && { title }) },
        }),
      });
    });
