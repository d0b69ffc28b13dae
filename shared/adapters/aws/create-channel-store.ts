import { FacelessError } from '../../domain/errors.ts';
import { channelKey, channelSubject, connectionKey } from '../../domain/keys.ts';
import type { Channel } from '../../domain/publishing/channel.ts';
import type { ChannelStore } from '../../ports/publishing.ts';
import { type AuditedKind, planChange, planCreation, planRemoval } from './audited-items.ts';
import { listOwned } from './list-owned.ts';
import { getChannel } from './read-channels.ts';
import { getItem } from './read-items.ts';
import type { Tables } from './tables.ts';
import { type GuardedWrite, writeTogether } from './write-conditionally.ts';
import { CHANNELS } from '../../domain/publishing/channel.ts';

const CHANNEL: AuditedKind<Channel> = {
  name: 'Channel',
  key: ({ owner, id }) => channelKey(owner, id),
  subject: channelSubject,
};

/** Seconds that a pointer stays after its connection's time: who comes late is told so. */
const KEEP_SECONDS = 24 * 60 * 60;

/** What is handed back leads to the channel. */
const point = ({ tableName }: Tables, { owner, id, connection }: Channel): readonly GuardedWrite[] => {
  if (connection === undefined) return [];
  const { stateHash, expiresAt } = connection;
  const ttl = Math.floor(Date.parse(expiresAt) / 1000) + KEEP_SECONDS;
  const Item = { ...connectionKey(stateHash), owner, id, ttl };
  const Put = { TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
  return [{ write: { Put }, refused: () => new FacelessError('CONFLICT', 'This connection exists.') }];
};

/** Channels in the application table, and their trail in the audit table. */
export const createChannelStore = (tables: Tables): ChannelStore => {
  const { client, tableName } = tables;
  const get = getChannel(tables);
  return {
    create: async ({ channel, audit }) => {
      const { item, writes } = planCreation(tables, CHANNEL, { item: channel, audit });
      await writeTogether(client, [...writes, ...point(tables, channel)]);
      return item;
    },
    get,
    findConnecting: async (stateHash) => {
      const { owner, id } = (await getItem(client, tableName, connectionKey(stateHash))) ?? {};
      if (typeof owner !== 'string' || typeof id !== 'string') return undefined;
      const channel = await get(owner, id);
      return channel?.connection?.stateHash === stateHash ? channel : undefined;
    },
    list: async (owner) => listOwned<Channel>(tables, channelKey)({ owner, limit: CHANNELS }),
    change: async ({ channel, change, audit }) => {
      const { item, writes } = planChange(tables, CHANNEL, { item: channel, change, audit });
      await writeTogether(client, writes);
      return item;
    },
    remove: async ({ channel, audit }) =>
      writeTogether(client, planRemoval(tables, CHANNEL, { item: channel, audit })),
  };
};
