import type { AVPixelFormat, Stream } from 'node-av';
import * as av from './av.ts';
import { listBoxes } from './list-boxes.ts';

interface StreamFacts {
  /** FFmpeg's codec name: `h264`, `aac`, `flac`. */
  readonly codec: string;
  readonly profile: number;
  /** Ticks a second. */
  readonly timeScale: number;
  /** Seconds; from the container, edit list applied. */
  readonly start: number;
  readonly duration: number;
  readonly bitRate: number;
  /** Samples of the container (frames of video, packets of AAC). */
  readonly packets: number;
}

export interface PictureFacts extends StreamFacts {
  readonly width: number;
  readonly height: number;
  readonly pixelFormat: string;
  /** Frames a second: average over the stream. */
  readonly frameRate: number;
  /** ITU-T H.273 code points; 1 is BT.709. `fullRange` is true for JPEG range. */
  readonly primaries: number;
  readonly transfer: number;
  readonly matrix: number;
  readonly fullRange: boolean;
}

export interface SoundFacts extends StreamFacts {
  readonly sampleRate: number;
  readonly channels: number;
}

export interface FileFacts {
  /** Seconds: the longest stream. */
  readonly duration: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly picture: PictureFacts | undefined;
  readonly sound: SoundFacts | undefined;
  readonly fastStart: boolean;
}

const streamFacts = (stream: Stream): StreamFacts => {
  const { num, den } = stream.timeBase;
  const seconds = (ticks: bigint): number => (ticks === av.AV_NOPTS_VALUE ? 0 : (Number(ticks) * num) / den);
  return {
    codec: av.avGetCodecName(stream.codecpar.codecId) ?? 'unknown',
    profile: stream.codecpar.profile,
    timeScale: den / num,
    start: seconds(stream.startTime),
    duration: seconds(stream.duration),
    bitRate: Number(stream.codecpar.bitRate),
    packets: Number(stream.nbFrames),
  };
};

/** What the container says of a picture. */
export const pictureFacts = (stream: Stream): PictureFacts => {
  const { codecpar, avgFrameRate } = stream;
  return {
    ...streamFacts(stream),
    width: codecpar.width,
    height: codecpar.height,
    pixelFormat: av.avGetPixFmtName(codecpar.format as AVPixelFormat) ?? 'unknown',
    frameRate: avgFrameRate.num / avgFrameRate.den,
    primaries: codecpar.colorPrimaries,
    transfer: codecpar.colorTrc,
    matrix: codecpar.colorSpace,
    fullRange: codecpar.colorRange === av.AVCOL_RANGE_JPEG,
  };
};

/** What the container says of a sound. */
export const soundFacts = (stream: Stream): SoundFacts => ({
  ...streamFacts(stream),
  sampleRate: stream.codecpar.sampleRate,
  channels: stream.codecpar.channels,
});

/** True where the index comes before the data, so that a player starts before the last byte arrives. */
export const hasFastStart = async (path: string): Promise<boolean> => {
  const boxes = (await listBoxes(path)).map(({ type }) => type);
  return boxes.includes('moov') && boxes.indexOf('moov') < boxes.indexOf('mdat');
};

/** What a media file says about itself; decodes nothing. Throws FFmpeg's own error for what is no media file. */
export const probeFile = async (path: string): Promise<FileFacts> => {
  await using input = await av.Demuxer.open(path);
  const [picture, sound] = [input.video(), input.audio()];
  return {
    duration: input.duration,
    tags: input.metadata,
    picture: picture && pictureFacts(picture),
    sound: sound && soundFacts(sound),
    fastStart: await hasFastStart(path),
  };
};
