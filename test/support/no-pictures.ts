import type { HoldPicturesDeps } from '../../shared/use-cases/hold-pictures.ts';

/** For owners who have uploaded nothing. */
export const NO_PICTURES: HoldPicturesDeps = {
  uploads: { get: async () => undefined },
  copyFile: async () => undefined,
};
