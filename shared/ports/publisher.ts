/** Where films are published: the owner's agreement, resumable uploads, and what goes with a video. */

/** What an owner's agreement gives: never in a log, an export or an audit row. */
export interface ChannelGrant {
  readonly refreshToken: string;
}

/** The channel's id and name at the publisher. */
export interface ConnectedChannel {
  readonly externalId: string;
  readonly title: string;
}

export interface OAuthClient {
  /** The page where the owner agrees. PKCE with S256, offline access, asked anew each time. */
  readonly authorisationUrl: (input: {
    readonly state: string;
    readonly codeChallenge: string;
    readonly redirectUri: string;
  }) => string;
  /** Throws CHANNEL_REFUSED for a code that does not hold, a right that was not agreed to, an account without a channel. */
  readonly exchange: (input: {
    readonly code: string;
    readonly codeVerifier: string;
    readonly redirectUri: string;
  }) => Promise<ChannelGrant & ConnectedChannel>;
  /** Ends the agreement; one that has ended already is fine. */
  readonly revoke: (grant: ChannelGrant) => Promise<void>;
}

export interface UploadMetadata {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly categoryId: string;
  readonly privacy: 'private' | 'unlisted' | 'public';
  /** RFC 3339; only of a private video. */
  readonly publishAt?: string;
  /** Voice or pictures are synthetic. */
  readonly syntheticMedia: boolean;
  readonly madeForKids: boolean;
  /** BCP 47. */
  readonly language: string;
}

/** `uri` lets whoever holds it write to the upload: it belongs in no log and no export. */
export interface UploadSession {
  readonly uri: string;
  readonly bytes: number;
  readonly contentType: string;
}

/** Bytes that arrived, or the finished video. `lost`: the publisher does not know the session, or no more. */
export type UploadState =
  | { readonly kind: 'open'; readonly received: number }
  | { readonly kind: 'done'; readonly videoId: string }
  | { readonly kind: 'lost' };

/**
 * Each may throw QUOTA_EXHAUSTED (the project's day is used up), CHANNEL_DISCONNECTED (the owner has to connect anew),
 * PUBLISH_REFUSED (never, as it stands), NOT_CONFIGURED, UNAVAILABLE (retryable).
 */
export interface Publisher {
  /** Of the bucket of uploads, 1. Also throws UPLOAD_LIMIT: the channel's own limit of a day. */
  readonly startUpload: (
    grant: ChannelGrant,
    metadata: UploadMetadata,
    file: { readonly bytes: number; readonly contentType: string },
  ) => Promise<UploadSession>;
  /** Costs nothing. */
  readonly askUpload: (grant: ChannelGrant, session: UploadSession) => Promise<UploadState>;
  /**
   * A multiple of 256 KiB but for the last, from byte `offset`. Go on from what the answer says: it may be less than was
   * sent. After UNAVAILABLE ask first. Costs nothing.
   */
  readonly sendChunk: (
    grant: ChannelGrant,
    session: UploadSession,
    part: { readonly offset: number; readonly chunk: Uint8Array },
  ) => Promise<UploadState>;
  /**
   * The id of the channel's upload that has `marker` among its tags, looked for among those since `notBefore` (RFC 3339).
   * 1 unit, and 2 for each page of 50.
   */
  readonly findUpload: (
    grant: ChannelGrant,
    marker: string,
    notBefore: string,
  ) => Promise<string | undefined>;
  /** At most 2 MB; 50 units. Twice is as good as once. */
  readonly setThumbnail: (grant: ChannelGrant, videoId: string, jpeg: Uint8Array) => Promise<void>;
  /** 450 units: what is there is looked at first, and the same track is not added twice. */
  readonly addCaptions: (
    grant: ChannelGrant,
    videoId: string,
    track: { readonly language: string; readonly name: string; readonly srt: Uint8Array },
  ) => Promise<void>;
  /** What became of it, as the publisher has it; undefined where it is gone. 1 unit. */
  readonly inspect: (
    grant: ChannelGrant,
    videoId: string,
  ) => Promise<
    { readonly privacy: string; readonly uploadStatus: string; readonly rejectionReason?: string } | undefined
  >;
  /** Where it is seen. */
  readonly watchUrl: (videoId: string) => string;
}
