import type { Look } from '../../domain/film.ts';
import type { Backdrop } from '../media/compose-backdrop.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { allocatePicture, type Picture } from '../media/plane-picture.ts';
import { openClip, type ClipReader } from '../media/read-clip.ts';
import { placeClip } from './place-clip.ts';

/** A clip as the whole of a shot; it moves by itself, so no camera does. */
export interface OwnClip {
  readonly backdrop: Backdrop;
  /** Makes the backdrop what the clip shows so many frames after the shot began. */
  readonly play: (at: number) => void;
  readonly close: () => void;
}

interface ClipRequest {
  readonly path: string;
  readonly clipFrames: number;
  /** Frames until the next shot begins to uncover itself. */
  readonly shotFrames: number;
  readonly look: Pick<Look, 'width' | 'height'>;
}

/** The kernel's steps of a share; the order is one of places, all of which come at once. */
const STEPS = 32;

/** The next round of a clip, which comes in over the end of this one; nothing is opened before the first time. */
const createFade = (memory: PlaneMemory, { look }: ClipRequest, open: () => ClipReader) => {
  let held: { readonly over: Picture; readonly order: number; readonly reader: ClipReader } | undefined;
  const start = () => {
    const over = allocatePicture(memory, look.width, look.height);
    return { over, order: memory.allocate(over.size), reader: open() };
  };
  return {
    mix: (picture: Picture, { frame, share }: { readonly frame: number; readonly share: number }): void => {
      held ??= start();
      const { over, order, reader } = held;
      memory.view(over.at, over.size).set(reader.read(frame));
      memory.kernel.reveal(picture.at, over.at, order, picture.size, Math.round(share * STEPS));
    },
    close: (): void => {
      if (held === undefined) return;
      held.reader.close();
      memory.release(held.over.at);
      memory.release(held.order);
    },
  };
};

/** Opens a clip for a shot. */
export const openOwnClip = (memory: PlaneMemory, request: ClipRequest): OwnClip => {
  const { path, look } = request;
  const open = (): ClipReader => openClip(path, look);
  const picture = allocatePicture(memory, look.width, look.height);
  const reader = open();
  const fade = createFade(memory, request, open);
  return {
    backdrop: { picture, axis: 'y', margin: 0 },
    play: (at) => {
      const { frame, next } = placeClip(request, at);
      memory.view(picture.at, picture.size).set(reader.read(frame));
      if (next) fade.mix(picture, next);
    },
    close: () => {
      reader.close();
      fade.close();
      memory.release(picture.at);
    },
  };
};
