/** A channel that films go to: the owner's agreement with YouTube. Its refresh token is kept by a service of its own. */
export const CHANNEL_STATUSES = ['CONNECTING', 'CONNECTED', 'DISCONNECTED'] as const;
export type ChannelStatus = (typeof CHANNEL_STATUSES)[number];

/** A consent that was asked for and not yet given. */
export interface Connection {
  /** SHA-256 of what Google hands back: whoever shows it continues this connection. */
  readonly stateHash: string;
  /** RFC 7636: only who asked can turn the code into a token. */
  readonly codeVerifier: string;
  readonly redirectUri: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

export interface Channel {
  readonly id: string;
  readonly owner: string;
  readonly version: number;
  readonly auditHash: string;
  readonly status: ChannelStatus;
  /** YouTube's id of it, and its name; absent until it is connected. */
  readonly externalId?: string;
  readonly title?: string;
  readonly connection?: Connection;
  /** Of the request that asked for it. */
  readonly requestId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Channels of one owner, those that are not yet connected included. */
export const CHANNELS = 50;

/** Minutes in which the owner has to agree. */
export const CONNECTION_MINUTES = 10;
