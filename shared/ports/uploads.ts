/** What use-cases need for the owner's own files. Errors as in `store.ts`. */
import type { AuditEvent } from '../domain/audit.ts';
import type { UploadMessage } from '../domain/upload-message.ts';
import type { Upload, UploadKind, UploadMedia, UploadType } from '../domain/upload.ts';

/** Copies an object of ours; NOT_FOUND where it is gone. */
export type CopyFile = (input: { readonly from: string; readonly to: string }) => Promise<void>;

export interface UploadPage {
  readonly uploads: readonly Upload[];
  /** Opaque; absent on the last page. A page may be short, or empty, and have one: the next goes on from there. */
  readonly cursor?: string;
}

export type UploadChange = { readonly [K in keyof Upload]?: Upload[K] | undefined };

export interface UploadStore {
  /**
   * One transaction: upload (must not exist), audit row, and its bytes taken from the owner's storage. CONFLICT where
   * `storageBytes`, the most that an owner's uploads may take together, would be exceeded.
   */
  readonly create: (input: {
    readonly upload: Upload;
    readonly audit: AuditEvent;
    readonly storageBytes: number;
  }) => Promise<Upload>;
  /** Consistent read. */
  readonly get: (owner: string, id: string) => Promise<Upload | undefined>;
  /** Newest first. INVALID_INPUT for a cursor that this service did not make. */
  readonly list: (input: {
    readonly owner: string;
    readonly kind?: UploadKind;
    readonly limit: number;
    readonly cursor?: string;
  }) => Promise<UploadPage>;
  /**
   * One transaction: the change (condition: the version read), version + 1, its audit row, and what it changes of
   * `heldBytes` in the owner's storage. STALE.
   */
  readonly change: (input: {
    readonly upload: Upload;
    readonly change: UploadChange;
    readonly audit: AuditEvent;
  }) => Promise<Upload>;
  /** Replaces the upload by a tombstone, with its audit row; its storage is free again. STALE. */
  readonly remove: (input: { readonly upload: Upload; readonly audit: AuditEvent }) => Promise<void>;
  /** Uploads that wait for something and whose time has come, of every owner, oldest first. */
  readonly listDue: (input: { readonly now: Date; readonly limit: number }) => Promise<readonly Upload[]>;
  /** Looks at an upload again at that time; no version, no audit. */
  readonly postpone: (upload: Upload, until: Date) => Promise<void>;
}

/** Sends to the inspector's queue; throws UNAVAILABLE (retryable). */
export type SendUpload = (message: UploadMessage) => Promise<void>;

/** A form by which its holder can write one object: `fields` first and in any order, then the file as `file`. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** Signs a form for exactly that key, type and size. */
export type SignForm = (input: {
  readonly key: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly seconds: number;
}) => Promise<UploadForm>;

/** The part of the bucket that clients write to, and the copies that they cannot. UNAVAILABLE. */
export interface Quarantine {
  readonly has: (key: string) => Promise<boolean>;
  /**
   * Copies the object as it is now; false where there is none. UNAVAILABLE (retryable) where it is replaced
   * meanwhile: whoever holds the form can send again until it expires.
   */
  readonly copy: (input: { readonly from: string; readonly to: string }) => Promise<boolean>;
  /** The bytes of a copy as a file. INVALID_INPUT for more than `most` bytes. */
  readonly fetch: (input: {
    readonly key: string;
    readonly path: string;
    readonly most: number;
  }) => Promise<{ readonly bytes: number; readonly sha256: string }>;
}

/** A file in the job's folder. */
export interface LocalFile {
  readonly path: string;
  readonly contentType: string;
}

/**
 * Makes picture and sound of a stranger's file anew, apart from everything else. Throws INVALID_INPUT that says what
 * is wrong with the file; UNAVAILABLE (retryable) where the machine is at fault.
 */
export type ConvertMedia = (input: {
  readonly path: string;
  /** Is made for what comes out of it. */
  readonly folder: string;
  readonly kind: UploadKind;
  readonly contentType: UploadType;
}) => Promise<UploadMedia<LocalFile>>;
