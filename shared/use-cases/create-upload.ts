import type { AuditContext } from '../domain/audit.ts';
import { uploadPrefixes } from '../domain/keys.ts';
import { FORM_SECONDS, UPLOAD_HOURS } from '../domain/limits.ts';
import { sanitiseFilename } from '../domain/sanitise-filename.ts';
import type { Upload, UploadKind, UploadType } from '../domain/upload.ts';
import { logDataModification } from '../observability/audit.ts';
import type { SignForm, UploadForm, UploadStore } from '../ports/uploads.ts';
import type { Clock, NewId } from '../ports/world.ts';

export interface CreateUploadDeps {
  readonly uploads: Pick<UploadStore, 'create'>;
  readonly signForm: SignForm;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The most that an owner's uploads may take together. */
  readonly storageBytes: number;
}

export interface UploadRequest {
  readonly kind: UploadKind;
  readonly filename: string;
  readonly contentType: UploadType;
  readonly bytes: number;
  readonly sha256?: string | undefined;
}

export interface UploadWithForm {
  readonly upload: Upload;
  readonly form: UploadForm;
}

/** The one object that an upload's form can write. */
export const quarantineKey = (upload: Pick<Upload, 'owner' | 'id'>): string =>
  `${uploadPrefixes(upload).quarantine}original`;

/**
 * Takes room for a file and gives a form by which it can be sent, once or again, into quarantine. Throws CONFLICT
 * where there is no room; UNAVAILABLE.
 */
export const createUpload =
  ({ uploads, signForm, clock, newId, storageBytes }: CreateUploadDeps) =>
  async (input: {
    readonly owner: string;
    readonly request: UploadRequest;
    readonly audit: AuditContext;
  }): Promise<UploadWithForm> => {
    const { owner, request, audit } = input;
    const { kind, contentType, bytes, sha256 } = request;
    const place = { owner, id: newId() };
    const now = clock.now();
    const at = now.toISOString();
    // Before the record: a form alone does no harm, and what it writes goes after a day.
    const form = await signForm({ key: quarantineKey(place), contentType, bytes, seconds: FORM_SECONDS });
    const upload = await uploads.create({
      upload: {
        ...place,
        kind,
        filename: sanitiseFilename(request.filename),
        contentType,
        bytes,
        ...(sha256 !== undefined && { sha256 }),
        status: 'PENDING',
        version: 1,
        auditHash: '',
        heldBytes: bytes,
        requestId: audit.requestId,
        createdAt: at,
        updatedAt: at,
        deadline: new Date(now.getTime() + UPLOAD_HOURS.sent * 3_600_000).toISOString(),
      },
      audit: logDataModification(audit, 'upload_created', {
        details: { kind, contentType, bytes, to: 'PENDING' },
      }),
      storageBytes,
    });
    return { upload, form };
  };
