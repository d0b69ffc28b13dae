/** Where a film goes and where it is. */
export const PRIVACIES = ['private', 'unlisted', 'public'] as const;
export type Privacy = (typeof PRIVACIES)[number];

/** What its owner asked for. */
export interface PublishRequest {
  /** One of the owner's channels. */
  readonly channelId: string;
  readonly privacy: Privacy;
  /** RFC 3339: when YouTube makes a private video public. */
  readonly publishAt?: string;
  /** Whether it is directed at children, which YouTube has to be told. */
  readonly madeForKids: boolean;
}

/** Publishing waits: nothing that the film's owner or its maker did wrong. */
export interface Parked {
  /** RFC 3339: when it is tried again. */
  readonly until: string;
  /** Since when it waits for the same. */
  readonly since: string;
  readonly code: string;
  /** For the person who asked. */
  readonly message: string;
}

/** A film on a channel. */
export interface Publication {
  readonly channelId: string;
  /** YouTube's id of the channel. */
  readonly externalId: string;
  /** YouTube's id of the video. */
  readonly videoId: string;
  readonly url: string;
  /** As YouTube has it. */
  readonly privacy: Privacy;
  /** SHA-256 of the file that was sent. */
  readonly sha256: string;
  readonly uploadedAt: string;
  /** Absent until thumbnail and captions are there, too. */
  readonly publishedAt?: string;
  /** What is not as it was asked for, for people. */
  readonly notes?: readonly string[];
}

/** Days that a film waits for its channel before its owner has to ask again. */
export const PARKED_DAYS = 7;

const HOUR = 3_600_000;

/** Hours until the next try, where no clock says when it is worth one. */
const RETRY_HOURS = 6;

/**
 * When a film that cannot be published now is tried again; undefined when it has waited long enough. Pure.
 *
 * @param anew when the quota begins anew, where that is what it waits for
 */
export const park = (
  reason: Pick<Parked, 'code' | 'message'>,
  before: Parked | undefined,
  { now, anew }: { readonly now: Date; readonly anew?: Date },
): Parked | undefined => {
  const since = before?.code === reason.code ? before.since : now.toISOString();
  if (now.getTime() - Date.parse(since) >= PARKED_DAYS * 24 * HOUR) return undefined;
  const until = anew ?? new Date(now.getTime() + RETRY_HOURS * HOUR);
  return { ...reason, since, until: until.toISOString() };
};
