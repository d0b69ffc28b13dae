import { PAGE_ITEMS } from '../domain/limits.ts';
import type { UploadKind } from '../domain/upload.ts';
import type { UploadPage, UploadStore } from '../ports/uploads.ts';

export interface ListUploads {
  readonly owner: string;
  readonly kind?: UploadKind | undefined;
  /** 1 to 100; 20 without it. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** The owner's uploads, newest first, a page at a time. Throws INVALID_INPUT for a foreign cursor; UNAVAILABLE. */
export const listUploads =
  ({ uploads }: { readonly uploads: Pick<UploadStore, 'list'> }) =>
  async ({ owner, kind, limit = PAGE_ITEMS.default, cursor }: ListUploads): Promise<UploadPage> =>
    uploads.list({ owner, limit, ...(kind && { kind }), ...(cursor && { cursor }) });
