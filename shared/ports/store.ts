/**
 * What use-cases need of the database. Every write states its condition; where a condition fails the adapter
 * throws FacelessError: STALE (the version moved), LEASE_LOST (another worker holds it), CONFLICT, NOT_FOUND.
 * Another owner's object is simply absent.
 */
import type { ApiKey, RevokedApiKey } from '../domain/api-key.ts';
import type { AuditEvent } from '../domain/audit.ts';
import type { Reservation } from '../domain/quota.ts';
import type { SavedScript } from '../domain/saved-script.ts';
import type { Stage, StoredValue, Video, VideoStatus } from '../domain/video.ts';

export interface IdempotencyRecord {
  readonly key: string;
  /** SHA-256 of the canonical request body. */
  readonly bodyHash: string;
  /** The created video's id: the response is derived from it. */
  readonly videoId: string;
}

export interface VideoPage {
  readonly videos: readonly Video[];
  /** Opaque; absent on the last page. A page may be short, or empty, and have one: the next goes on from there. */
  readonly cursor?: string;
}

/** A plain, unchained audit row, e.g. files handed out, a refused key or a failed login. */
export type RecordEvent = (
  event: AuditEvent & { readonly owner: string; readonly subject?: string; readonly id?: string },
) => Promise<void>;

export interface VideoStore {
  /**
   * One transaction: video (must not exist), audit row, idempotency key (must not exist), what it takes of the
   * owner's quota. CONFLICT if the key exists; QUOTA_EXCEEDED.
   */
  readonly create: (input: {
    readonly video: Video;
    readonly audit: AuditEvent;
    readonly idempotency?: IdempotencyRecord;
    readonly reserve?: Reservation;
  }) => Promise<Video>;
  /** The unexpired record of a key, if any. */
  readonly findIdempotency: (owner: string, key: string) => Promise<IdempotencyRecord | undefined>;
  /** Consistent read. */
  readonly get: (owner: string, id: string) => Promise<Video | undefined>;
  /** Newest first. INVALID_INPUT for a cursor that this service did not make. */
  readonly list: (input: {
    readonly owner: string;
    readonly status?: VideoStatus;
    readonly limit: number;
    readonly cursor?: string;
  }) => Promise<VideoPage>;
  /**
   * One transaction: the item with `change` applied (condition: the version read), version + 1, and its audit
   * row chained to the last. With `lease`, also that the lease is still held; with `reserve`, that the quota has
   * room. STALE, LEASE_LOST or QUOTA_EXCEEDED.
   * Keys of `change` set to undefined are removed from the item.
   */
  readonly change: (input: {
    readonly video: Video;
    readonly change: { readonly [K in keyof Video]?: Video[K] | undefined };
    readonly audit: AuditEvent;
    readonly lease?: Lease;
    readonly reserve?: Reservation;
  }) => Promise<Video>;
  /** Replaces the video by a tombstone (keeps version, auditHash), with its audit row. */
  readonly remove: (input: { readonly video: Video; readonly audit: AuditEvent }) => Promise<void>;
  /** Videos whose `due` time has come, of every owner, oldest first. */
  readonly listDue: (input: { readonly now: Date; readonly limit: number }) => Promise<readonly Video[]>;
  /** Looks at a video again at that time; no version, no audit. */
  readonly postpone: (video: Video, until: Date) => Promise<void>;
  readonly record: RecordEvent;
}

/** An owner's things of one kind, oldest first: as many as `limit`, after that id where one is given. Consistent. */
export type ListOwned<T> = (input: {
  readonly owner: string;
  readonly limit: number;
  readonly after?: string | undefined;
}) => Promise<readonly T[]>;

export interface ScriptStore {
  /** One transaction: script (must not exist), audit row, quota. CONFLICT; QUOTA_EXCEEDED. */
  readonly create: (input: {
    readonly script: SavedScript;
    readonly audit: AuditEvent;
    readonly reserve?: Reservation;
  }) => Promise<SavedScript>;
  /** Consistent read. */
  readonly get: (owner: string, id: string) => Promise<SavedScript | undefined>;
  /** One transaction: the change (condition: the version read), version + 1, and its audit row. STALE. */
  readonly change: (input: {
    readonly script: SavedScript;
    readonly change: { readonly [K in keyof SavedScript]?: SavedScript[K] | undefined };
    readonly audit: AuditEvent;
  }) => Promise<SavedScript>;
  /** Replaces the script by a tombstone, with its audit row. STALE. */
  readonly remove: (input: { readonly script: SavedScript; readonly audit: AuditEvent }) => Promise<void>;
  /** Scripts that are not yet written and whose time has come, of every owner, oldest first. */
  readonly listDue: (input: {
    readonly now: Date;
    readonly limit: number;
  }) => Promise<readonly SavedScript[]>;
  /** Looks at a script again at that time; no version, no audit. */
  readonly postpone: (script: SavedScript, until: Date) => Promise<void>;
}

/** A worker's right to one part of one stage of one attempt. `token` fences: a newer holder has a larger one. */
export interface Lease {
  readonly videoId: string;
  readonly stage: Stage;
  readonly part: number;
  readonly attempt: number;
  /** `Video.rebuilds` when the lease was taken: a rebuild does the attempt's work anew. */
  readonly rebuild: number;
  readonly token: number;
  /** How often this part has been started in this attempt and rebuild, this time included. */
  readonly starts: number;
}

/** What is known of running and finished parts: read for progress and by the sweeper. */
export interface WorkState {
  readonly leases: readonly {
    readonly stage: Stage;
    readonly part: number;
    readonly attempt: number;
    readonly rebuild: number;
    readonly starts: number;
    readonly progress: number;
    readonly expiresAt: string;
    readonly done: boolean;
    readonly startedAt: string;
    /** When it was released as done. */
    readonly endedAt?: string;
  }[];
  /** Indexes of the scenes that are done in this attempt. */
  readonly parts: readonly Part[];
}

/** A rendered scene: the record is in the bucket. */
export interface Part {
  readonly attempt: number;
  readonly rebuild: number;
  readonly index: number;
  readonly record: StoredValue;
  readonly cacheHit: boolean;
  /** Of the segment; unknown where it was found. */
  readonly bytes?: number;
}

export interface WorkStore {
  /** LEASE_LOST while another worker's lease has not expired (server time), or when the part is done. */
  readonly acquire: (input: Omit<Lease, 'token' | 'starts'> & { readonly seconds: number }) => Promise<Lease>;
  /** Extends and records progress 0..1. LEASE_LOST when another took it. */
  readonly renew: (
    lease: Lease,
    input: { readonly seconds: number; readonly progress: number },
  ) => Promise<void>;
  /**
   * Gives it up early after a failure (`done: false`), or marks the work done; a no-op when another took it.
   * Given up with `until`, nobody takes it before that time: the back-off belongs to the part, whoever comes.
   */
  readonly release: (lease: Lease, done: boolean, until?: Date) => Promise<void>;
  /** Gives it up until that time, as if it had never been started: it waits for something that takes as long as it takes. */
  readonly rest: (lease: Lease, until: Date) => Promise<void>;
  /** Writes the part under the lease; a second write of the same part and rebuild is a no-op. LEASE_LOST. */
  readonly putPart: (videoId: string, part: Part, lease: Lease) => Promise<void>;
  /** Consistent. */
  readonly read: (videoId: string, attempt: number) => Promise<WorkState>;
}

export interface DeadLetter {
  readonly id: string;
  readonly stage: string;
  readonly body: string;
  readonly reason: string;
  readonly receivedAt: string;
}
export interface DeadLetterStore {
  readonly put: (letter: DeadLetter) => Promise<void>;
}

export interface ApiKeyStore {
  /** The key with that SHA-256; undefined for a revoked one. Consistent. */
  readonly find: (hash: string) => Promise<ApiKey | undefined>;
  /** What is left of a revoked one with that SHA-256. Consistent. */
  readonly findRevoked: (hash: string) => Promise<RevokedApiKey | undefined>;
  /** Undefined for a revoked one. Consistent. */
  readonly get: (owner: string, id: string) => Promise<ApiKey | undefined>;
  /** A user's keys, oldest first, without the revoked ones. Consistent. */
  readonly list: (owner: string) => Promise<readonly ApiKey[]>;
  /** One transaction: the key (must not exist), the count of the user's keys, and its audit row. CONFLICT when full. */
  readonly create: (input: { readonly key: ApiKey; readonly audit: AuditEvent }) => Promise<ApiKey>;
  /** Replaces the key by a tombstone, with its audit row. STALE. */
  readonly revoke: (input: { readonly key: ApiKey; readonly audit: AuditEvent }) => Promise<void>;
  /**
   * Notes that it is used now, unless that was noted in the last minutes; no version. The first use is written
   * together with `audit`, an unchained row; later ones leave none.
   */
  readonly noteUse: (input: { readonly key: ApiKey; readonly audit: AuditEvent }) => Promise<void>;
}
