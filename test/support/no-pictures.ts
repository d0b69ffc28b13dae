import type { HoldUploadDeps } from '../../shared/use-cases/hold-upload.ts';

/** For owners who have uploaded nothing. */
export const NO_PICTURES: HoldUploadDeps = {
  uploads: { get: async () => undefined },
  copyFile: async () => undefined,
};
