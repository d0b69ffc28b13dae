/** What publishing needs of the tables and of the keeper of secrets. Errors as in `store.ts`. */
import type { AuditEvent } from '../domain/audit.ts';
import type { Channel } from '../domain/publishing/channel.ts';
import type { QuotaAmounts } from '../domain/publishing/youtube-quota.ts';
import type { ChannelGrant, UploadSession } from './publisher.ts';
import type { Lease } from './store.ts';

export type ChannelChange = { readonly [Key in keyof Channel]?: Channel[Key] | undefined };

export interface ChannelStore {
  /** One transaction: channel (must not exist), what its connection is found by, and its audit row. CONFLICT. */
  readonly create: (input: { readonly channel: Channel; readonly audit: AuditEvent }) => Promise<Channel>;
  /** Consistent read. */
  readonly get: (owner: string, id: string) => Promise<Channel | undefined>;
  /** The channel whose connection has that hash, also when its time is up. Consistent. */
  readonly findConnecting: (stateHash: string) => Promise<Channel | undefined>;
  /** An owner's, oldest first. Consistent. */
  readonly list: (owner: string) => Promise<readonly Channel[]>;
  /** One transaction: the change (condition: the version read), version + 1, and its audit row. STALE. */
  readonly change: (input: {
    readonly channel: Channel;
    readonly change: ChannelChange;
    readonly audit: AuditEvent;
  }) => Promise<Channel>;
  /** Replaces it by a tombstone, with its audit row. STALE. */
  readonly remove: (input: { readonly channel: Channel; readonly audit: AuditEvent }) => Promise<void>;
}

/** Refresh tokens, by the id of their channel. Throws UNAVAILABLE. */
export interface GrantStore {
  /** In the place of an earlier one. */
  readonly put: (channelId: string, grant: ChannelGrant) => Promise<void>;
  readonly get: (channelId: string) => Promise<ChannelGrant | undefined>;
  /** One that is not there is removed already. */
  readonly remove: (channelId: string) => Promise<void>;
}

/** What is known of the one upload of a film to a channel: written before each step that cannot be taken back. */
export interface UploadRecord {
  /** Ours. */
  readonly videoId: string;
  /** YouTube's id of the channel: two connections to one channel are one channel. */
  readonly externalId: string;
  /** Moved by every write, each of which says which one it read; 0 before the first. */
  readonly revision: number;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** RFC 3339: before the first session was asked for; nothing of ours on the channel is older. */
  readonly startedAt: string;
  /** The quota's day on which an upload is reserved that has not begun. */
  readonly reservedUpload?: string | undefined;
  /** The quota's day on which the units of the rest are reserved. */
  readonly reservedUnits?: string;
  /** Its URI opens it: it is in no log and no export. */
  readonly session?: UploadSession | undefined;
  /** YouTube's id of the finished video. */
  readonly uploaded?: string;
  readonly thumbnailSet?: boolean;
  readonly captionsAdded?: boolean;
}

export interface UploadRecordStore {
  /** Consistent. */
  readonly find: (videoId: string, externalId: string) => Promise<UploadRecord | undefined>;
  /**
   * One transaction: the record in the place of the one that was read, that the lease is held, and with `reserve`
   * that the day's quota has room. LEASE_LOST; STALE; QUOTA_EXHAUSTED.
   */
  readonly put: (
    record: UploadRecord,
    lease: Lease,
    reserve?: { readonly day: string; readonly amounts: QuotaAmounts },
  ) => Promise<UploadRecord>;
}

/** What a day of the quota has seen so far. */
export type ReadQuota = (day: string) => Promise<QuotaAmounts>;
