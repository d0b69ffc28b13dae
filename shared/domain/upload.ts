/** A file of the owner's own: sent into quarantine, inspected, and kept as what films are made from. Pure. */
import type { Provenance } from './provenance.ts';
import type { StoredValue, VideoFailure } from './video.ts';

export const UPLOAD_KINDS = ['image', 'video', 'audio'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

/** SECURITY §5: what may be declared. What a file is, its own bytes decide. */
export const UPLOAD_TYPES = {
  image: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
  video: ['video/mp4', 'video/mpeg', 'video/quicktime', 'video/x-msvideo', 'video/webm'],
  audio: ['audio/mpeg', 'audio/wav', 'audio/ogg', 'audio/webm'],
} as const satisfies Readonly<Record<UploadKind, readonly string[]>>;
export type UploadType = (typeof UPLOAD_TYPES)[UploadKind][number];

const MIB = 1024 * 1024;
/** Bytes of a file as it is sent (SECURITY §5). */
export const UPLOAD_BYTES = { image: 10 * MIB, video: 500 * MIB, audio: 50 * MIB } as const;

/** Frames a second of a clip as it is kept: as many as a film has. */
export const CLIP_RATE = 30;

/** PENDING until its file has been sent and that was said; CHECKING until the worker has decided. */
export const UPLOAD_STATUSES = ['PENDING', 'CHECKING', 'READY', 'REJECTED'] as const;
export type UploadStatus = (typeof UPLOAD_STATUSES)[number];

/** A file in the bucket that no client can write. */
export interface MediaFile extends StoredValue {
  readonly bytes: number;
  readonly contentType: string;
}

/**
 * What an upload became: made anew from its picture and sound, with nothing else of the original. Sizes in
 * pixels, upright.
 */
export type UploadMedia<File = MediaFile> =
  | {
      readonly kind: 'image';
      /** JPEG, or PNG where it has transparency; sRGB, at most 2,560 pixels a side. */
      readonly file: File;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'video';
      /** H.264 in MP4, without sound, 30 frames a second, BT.709, even sizes of at most 1,920 a side. */
      readonly file: File;
      readonly width: number;
      readonly height: number;
      readonly frames: number;
      readonly frameRate: number;
      /** Where it had some: as an audio upload's. */
      readonly sound?: File;
    }
  | {
      readonly kind: 'audio';
      /** FLAC, 48 kHz, two channels, 16 bits. */
      readonly file: File;
      readonly samples: number;
      readonly sampleRate: number;
    };

export interface Upload {
  readonly id: string;
  readonly owner: string;
  readonly kind: UploadKind;
  /** As its owner calls it, sanitised; shown, and used for nothing else. */
  readonly filename: string;
  readonly contentType: UploadType;
  /** Of the file as it is sent; the form takes no other size. */
  readonly bytes: number;
  /** SHA-256 that the file must have, where its owner said it. */
  readonly sha256?: string;
  readonly status: UploadStatus;
  /** Moved by every change. */
  readonly version: number;
  /** SHA-256 of the newest audit row of this upload. */
  readonly auditHash: string;
  /** Bytes that it takes of its owner's storage: as declared, then as kept, nothing where it was rejected. */
  readonly heldBytes: number;
  /** Once it is READY. */
  readonly media?: UploadMedia;
  readonly provenance?: Provenance;
  /** Why it was REJECTED. */
  readonly error?: Omit<VideoFailure, 'stage'>;
  /** The newest request for it. */
  readonly requestId: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** It is rejected when it is not sent, or not checked, by then. */
  readonly deadline: string;
}

/** Where an upload comes from: `sha256` is that of the file as it was sent. */
export const uploadProvenance = (upload: Upload, sha256: string): Provenance => ({
  kind: 'upload',
  name: upload.filename,
  source: 'upload',
  author: 'the owner',
  licence: 'the owner’s',
  sha256,
});

/** Bytes of all that an upload became. */
export const mediaBytes = (media: UploadMedia): number =>
  media.file.bytes + (media.kind === 'video' ? (media.sound?.bytes ?? 0) : 0);
