import type { Look } from '../../shared/domain/film.ts';

/** All frames of one scene in memory, raw: 3.1 MB each at 1080×1920. */
export interface FrameStore {
  /** Makes room for a scene and forgets the one before. */
  readonly open: (frames: number, look: Pick<Look, 'width' | 'height'>) => void;
  readonly push: (planes: Uint8Array) => void;
  readonly frames: () => Iterable<Uint8Array<ArrayBuffer>>;
}

export function createFrameStore(): FrameStore {
  let memory = new Uint8Array(0);
  let size = 0;
  let count = 0;
  return {
    open: (frames, { width, height }) => {
      size = (width * height * 3) / 2;
      count = 0;
      if (memory.length < size * frames) {
        memory = new Uint8Array(size * frames);
      }
    },
    push: (planes) => {
      memory.set(planes, count * size);
      count += 1;
    },
    *frames() {
      for (let index = 0; index < count; index += 1) {
        yield memory.subarray(index * size, (index + 1) * size);
      }
    },
  };
}
