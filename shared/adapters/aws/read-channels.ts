import { channelKey } from '../../domain/keys.ts';
import type { Channel } from '../../domain/publishing/channel.ts';
import type { ChannelStore } from '../../ports/publishing.ts';
import { fromItem } from './audited-items.ts';
import { getItem } from './read-items.ts';
import type { ReadTables } from './tables.ts';

/** Apart from the writes, so that functions which only look a channel up do not carry them. */
export const getChannel =
  ({ client, tableName }: ReadTables): ChannelStore['get'] =>
  async (owner, id) =>
    fromItem<Channel>(await getItem(client, tableName, channelKey(owner, id)));
