import type { CreateVideoDeps } from '../../shared/use-cases/create-video.ts';

/** For owners who have uploaded nothing, and have no channel. */
export const NO_PICTURES: Pick<CreateVideoDeps, 'uploads' | 'copyFile' | 'channels'> = {
  uploads: { get: async () => undefined },
  copyFile: async () => undefined,
  channels: { get: async () => undefined },
};
