import { createChannelStore } from '../../../shared/adapters/aws/create-channel-store.ts';
import { createGrantStore } from '../../../shared/adapters/aws/create-grant-store.ts';
import type { ChannelStore, GrantStore } from '../../../shared/ports/publishing.ts';
import { openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';

export const connectChannels = (): ChannelStore => createChannelStore(openTables());

export const connectGrants = (): GrantStore => createGrantStore(environment.CHANNEL_SECRETS);
