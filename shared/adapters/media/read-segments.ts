import type { CodecParameters, Demuxer, IRational, Packet, Stream } from 'node-av';
import { FacelessError } from '../../domain/errors.ts';
import * as av from './av.ts';
import { readPackets } from './read-packets.ts';

export interface SceneSegment {
  readonly index: number;
  readonly segmentPath: string;
  readonly frames: number;
}

export interface SegmentTrack {
  readonly scenes: readonly SceneSegment[];
  readonly frameRate: number;
  readonly signal: AbortSignal;
}

/** Ticks a second of the picture's time base: a whole number a frame at every usual rate (MEDIA.md). */
export const PICTURE_TIME_SCALE = 30_000;
export const PICTURE_TIME_BASE: IRational = { num: 1, den: PICTURE_TIME_SCALE };

const refuse = (scene: SceneSegment, reason: string): never => {
  throw new FacelessError('MEDIA_FAILED', `The segment of scene ${scene.index} ${reason}.`);
};

interface OpenSegment extends AsyncDisposable {
  readonly input: Demuxer;
  readonly stream: Stream;
}

const openPicture = async (scene: SceneSegment): Promise<OpenSegment> => {
  const input = await av.Demuxer.open(scene.segmentPath);
  const stream = input.video();
  if (!stream) {
    await input.close();
    return refuse(scene, 'has no picture');
  }
  return { input, stream, [Symbol.asyncDispose]: () => input.close() };
};

/** The stream format that all segments share; a copy, which outlives the file. */
export const readSegmentFormat = async (scene: SceneSegment): Promise<CodecParameters> => {
  await using segment = await openPicture(scene);
  const format = new av.CodecParameters();
  format.alloc();
  av.FFmpegError.throwIfError(segment.stream.codecpar.copy(format), 'Reading the format of a segment');
  return format;
};

const isSameFormat = (first: CodecParameters, other: CodecParameters): boolean =>
  first.codecId === other.codecId &&
  first.videoDelay === other.videoDelay &&
  Buffer.compare(first.extradata ?? Buffer.alloc(0), other.extradata ?? Buffer.alloc(0)) === 0;

/**
 * Packets keep their order within the segment; their times are computed from frame numbers, since durations of
 * containers are rounded. Decoding runs ahead of showing by the encoder's delay, the same in every segment, so
 * decoding times rise by one frame across each seam too.
 */
const stamp = (packet: Packet, frames: { shown: number; decoded: number }, frameRate: number): void => {
  const ticks = PICTURE_TIME_SCALE / frameRate;
  packet.timeBase = PICTURE_TIME_BASE;
  packet.pts = BigInt(frames.shown * ticks);
  packet.dts = BigInt(frames.decoded * ticks);
  packet.duration = BigInt(ticks);
};

/**
 * The packets of all segments as one stream in `PICTURE_TIME_BASE`, copied and not decoded. A packet lives until
 * the next one is asked for. MEDIA_FAILED where a segment was encoded differently from the first, does not
 * begin with a keyframe, or has not as many frames as its scene.
 */
export const readSegments = async function* (
  track: SegmentTrack,
  format: CodecParameters,
): AsyncGenerator<Packet, void> {
  let framesBefore = 0;
  for (const scene of track.scenes) {
    await using segment = await openPicture(scene);
    const { input, stream } = segment;
    if (!isSameFormat(format, stream.codecpar))
      refuse(scene, 'was encoded with other settings than the first');
    const { num, den } = stream.timeBase;
    let count = 0;
    for await (const packet of readPackets(input, track.signal)) {
      if (packet.streamIndex !== stream.index) continue;
      if (count === 0 && !packet.isKeyframe) refuse(scene, 'does not begin with a keyframe');
      const shown = Math.round((Number(packet.pts) * num * track.frameRate) / den);
      const decoded = count - format.videoDelay;
      if (shown < decoded) refuse(scene, 'shows frames before they are decoded');
      stamp(packet, { shown: framesBefore + shown, decoded: framesBefore + decoded }, track.frameRate);
      count += 1;
      yield packet;
    }
    if (count !== scene.frames) refuse(scene, `has ${count} frames instead of ${scene.frames}`);
    framesBefore += count;
  }
};
