import type { Encoder, Frame, Muxer } from 'node-av';
import type { Quality } from '../../domain/video.ts';
import * as av from './av.ts';
import { openMuxer } from './open-muxer.ts';

/** Ticks a second of a segment's time base (MEDIA.md): 1000 a frame at 30 frames a second. */
const TIME_SCALE = 30_000;
/**
 * Fixed, since libx264's result may depend on it. Two workers with three threads each took 5 % more CPU on two cores
 * than with two; one worker alone is as fast with two.
 */
const THREADS = 2;
/** A film's, or that of a clip that is kept for films: many bytes, little computing. */
type EncodingQuality = Quality | 'clip';

/** What libx264 is told; `params` go into its `x264-params`. */
export interface Encoding {
  readonly preset: string;
  readonly crf: number;
  readonly params?: readonly string[];
}

/** Our pictures drift and float: a coarse search finds their motion, three B-frames in turn are as good as chosen ones. */
const STANDARD = { preset: 'veryfast', crf: 21, params: ['subme=1', 'b-adapt=0'] };

/** Measured in docs/decisions/005. None goes below `superfast`, the last preset of the High profile. */
const ENCODINGS: Record<EncodingQuality, Encoding> = {
  draft: STANDARD,
  standard: STANDARD,
  high: { preset: 'faster', crf: 17, params: ['subme=2', 'b-adapt=0'] },
  clip: { preset: 'superfast', crf: 18 },
};

export interface SegmentFormat {
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly quality: EncodingQuality;
}

export interface SegmentWriter {
  /** Encodes one frame: 4:2:0 planes without padding, which must stay as they are until the promise settles. */
  readonly write: (planes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Encodes what is left and completes the file. */
  readonly finish: () => Promise<void>;
  /** Frees native memory; safe after `finish` and in its stead. */
  readonly close: () => Promise<void>;
}

/**
 * Every segment of a film has the same parameters, so that segments join by copying packets: closed GOPs of two
 * seconds that start with a keyframe, no keyframes by scene cut.
 */
const encoderOptions = (frameRate: number, { params = [], ...encoding }: Encoding) => ({
  ...encoding,
  profile: 'high',
  'x264-params': [
    `keyint=${frameRate * 2}:min-keyint=${frameRate * 2}:scenecut=0:open-gop=0`,
    ...params,
  ].join(':'),
});

const createFrame = ({ width, height, frameRate }: SegmentFormat): Frame => {
  const blank = Buffer.alloc((width * height * 3) / 2);
  const timeBase = { num: 1, den: frameRate };
  const frame = av.Frame.fromVideoBuffer(blank, { width, height, format: av.AV_PIX_FMT_YUV420P, timeBase });
  frame.sampleAspectRatio = new av.Rational(1, 1);
  frame.colorRange = av.AVCOL_RANGE_MPEG;
  frame.colorPrimaries = av.AVCOL_PRI_BT709;
  frame.colorTrc = av.AVCOL_TRC_BT709;
  frame.colorSpace = av.AVCOL_SPC_BT709;
  frame.chromaLocation = av.AVCHROMA_LOC_CENTER;
  return frame;
};

const drain = async (encoder: Encoder, muxer: Muxer, stream: number): Promise<void> => {
  for (;;) {
    const packet = await encoder.receive();
    if (!packet || typeof packet === 'number') return;
    await muxer.writePacket(packet, stream);
    packet.free();
  }
};

const openFile = (path: string): Promise<Muxer> =>
  openMuxer(path, {
    format: 'mp4',
    useAsyncWrite: false,
    options: { video_track_timescale: TIME_SCALE, fflags: '+bitexact' },
  });

/** Opens an MP4 with one H.264 High stream, BT.709 in limited range, constant frame rate. */
export const openSegment = async (
  path: string,
  format: SegmentFormat,
  encoding = ENCODINGS[format.quality],
): Promise<SegmentWriter> => {
  const encoder = await av.Encoder.create(av.FF_ENCODER_LIBX264, {
    threadCount: THREADS,
    context: { framerate: new av.Rational(format.frameRate, 1) },
    configure: (context) => {
      context.framerate = new av.Rational(format.frameRate, 1);
      context.timeBase = new av.Rational(1, format.frameRate);
    },
    options: encoderOptions(format.frameRate, encoding),
  });
  const muxer = await openFile(path);
  const stream = muxer.addStream(encoder);
  const frame = createFrame(format);
  let next = 0n;
  return {
    write: async (planes) => {
      const bytes = Buffer.from(planes.buffer, planes.byteOffset, planes.byteLength);
      // Points the frame at the bytes without a copy; the encoder has its own once `drain` has returned.
      av.FFmpegError.throwIfError(frame.fromBuffer(bytes), 'A frame for the encoder');
      frame.pts = next;
      next += 1n;
      await encoder.encode(frame);
      await drain(encoder, muxer, stream);
    },
    finish: async () => {
      await encoder.flush();
      await drain(encoder, muxer, stream);
      await muxer.close();
    },
    close: async () => {
      frame.free();
      encoder.close();
      await muxer.close();
    },
  };
};
