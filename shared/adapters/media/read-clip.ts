/** Frames of a clip that our inspection made: H.264 in MP4, a whole number of frames from its start. */
import type { Frame } from 'node-av';
import { FacelessError } from '../../domain/errors.ts';
import { CLIP_RATE } from '../../domain/upload.ts';
import * as av from './av.ts';
import { cutGraph, type Size } from './cut-graph.ts';
import { decodeStep, filterStep } from './run-frames.ts';

export interface ClipReader {
  /**
   * The planes of a frame, 4:2:0 without padding, at the size that was asked for; the last one for what lies behind it.
   * Cheap for the frame after the one before; any other is looked for from the keyframe before it.
   */
  readonly read: (index: number) => Uint8Array;
  readonly close: () => void;
}

const THREADS = 2;
/** Frames. The index of an MP4 counts in decoding time, which runs ahead by the encoder's delay. */
const SEEK_LEAD = 8;

const indexOf = ({ pts, timeBase: { num, den } }: Frame): number =>
  Math.round((Number(pts) * num * CLIP_RATE) / den);

/** The frames from that index on. */
const framesFrom = function* (path: string, size: Size, first: number): Generator<Uint8Array, undefined> {
  using input = av.Demuxer.openSync(path);
  const stream = input.video();
  if (stream === undefined) throw new FacelessError('MEDIA_FAILED', 'A clip has no pictures.');
  if (first > SEEK_LEAD) {
    const seconds = (first - SEEK_LEAD) / CLIP_RATE;
    av.FFmpegError.throwIfError(input.seekSync(seconds, stream.index, av.AVSEEK_FLAG_BACKWARD), 'Seeking');
  }
  using decoder = av.Decoder.createSync(stream, { threadCount: THREADS });
  using filter = av.FilterAPI.create(cutGraph(stream.codecpar, size));
  const cut = function* (frame: Frame | undefined): Generator<Uint8Array, void> {
    for (using made of filterStep(filter, frame)) yield made.toBuffer();
  };
  const context = input.getFormatContext();
  using packet = new av.Packet();
  packet.alloc();
  for (let isEnd = false; !isEnd;) {
    const result = context.readFrameSync(packet);
    isEnd = result === av.AVERROR_EOF;
    if (!isEnd) av.FFmpegError.throwIfError(result, 'Reading a packet');
    packet.timeBase = stream.timeBase;
    for (using frame of decodeStep(decoder, isEnd ? undefined : packet))
      if (indexOf(frame) >= first) yield* cut(frame);
    packet.unref();
  }
  yield* cut(undefined);
  return undefined;
};

/** Opens a clip, scaled and cut about the middle to a size of even sides. Memory does not grow with its length. */
export const openClip = (path: string, size: Size): ClipReader => {
  let run = framesFrom(path, size, 0);
  let shown = -1;
  let planes: Uint8Array | undefined;
  const goTo = (index: number): void => {
    run.return(undefined);
    run = framesFrom(path, size, index);
    shown = index - 1;
  };
  return {
    read: (index) => {
      if (index < shown || index > shown + SEEK_LEAD) goTo(index);
      while (shown < index) {
        const { value } = run.next();
        shown += 1;
        planes = value ?? planes;
      }
      if (planes === undefined) throw new FacelessError('MEDIA_FAILED', `A clip has no frame ${index}.`);
      return planes;
    },
    close: () => {
      run.return(undefined);
    },
  };
};
