/** What the worker and its media process tell each other. Both sides read it; only the child loads media code. */
import { FacelessError } from '../../domain/errors.ts';
import type { UploadKind, UploadMedia, UploadType } from '../../domain/upload.ts';

export interface ConversionJob {
  readonly path: string;
  readonly folder: string;
  readonly kind: UploadKind;
  readonly contentType: UploadType;
}

/** Names that the child gives its files, in the job's folder. */
export const OUTPUT = { image: 'image', video: 'video', audio: 'audio', sound: 'sound' } as const;

/** What the child made; its files lie under the names above. */
export type ConversionResult = UploadMedia<{ readonly contentType: string }>;

export type ConversionReport =
  | { readonly ok: true; readonly media: ConversionResult }
  /** `retryable`: the machine is at fault, not the file. */
  | { readonly ok: false; readonly message: string; readonly retryable: boolean };

/** A file that cannot be taken, in words for the person who sent it. */
export const refuseFile = (message: string): FacelessError => new FacelessError('INVALID_INPUT', message);
