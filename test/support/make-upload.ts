import { ulid } from 'ulid';
import type { Upload } from '../../shared/domain/upload.ts';

/** A picture whose form was just given. */
export const makeUpload = (change: Partial<Upload> = {}): Upload => {
  const at = new Date();
  return {
    id: ulid(),
    owner: 'owner-a',
    kind: 'image',
    filename: 'sea.png',
    contentType: 'image/png',
    bytes: 100,
    status: 'PENDING',
    version: 1,
    auditHash: '',
    heldBytes: 100,
    requestId: '3f0f9a1e-55c5-4b5c-8e0d-0d5bb1c9a111',
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    deadline: new Date(at.getTime() + 3_600_000).toISOString(),
    ...change,
  };
};
