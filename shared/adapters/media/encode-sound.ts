import type { CodecContext, Frame, Packet } from 'node-av';
import * as av from './av.ts';
import { readPcm } from './pcm-file.ts';
import { filterFrames } from './run-frames.ts';
import { SAMPLE_RATE, SOUND_BIT_RATE } from './sound-settings.ts';
import { openMp4 } from './write-mp4.ts';

/**
 * What AAC spares bits with is not needed at 192 kb/s. Without it the sound of a film takes two thirds of the work, and
 * its error lies 45 dB below it in place of 43. The default coder takes three times the work for 43 dB.
 */
const CODING = { aac_coder: 'fast', aac_is: '0', aac_ms: '0', aac_pns: '0', aac_tns: '0' } as const;
/** Samples of an AAC packet. */
const PACKET_SAMPLES = 1024;

export interface EncodeRequest {
  /** Stereo floats, as `writePcm` leaves them. */
  readonly pcmPath: string;
  readonly samples: number;
  readonly path: string;
  readonly gainDb: number;
  /** Highest sample that the limiter lets through, 0..1; undefined: there is none. */
  readonly ceiling: number | undefined;
  readonly signal: AbortSignal;
  readonly progress: (fraction: number) => void;
}

/**
 * A limiter at four times the rate, which sees the peaks between samples (MEDIA.md). `latency` takes its look-ahead
 * back out.
 */
const limiter = (ceiling: number): readonly string[] => [
  'aresample=192000',
  `alimiter=limit=${ceiling.toFixed(5)}:level=false:attack=2:release=60:latency=true`,
  'aresample=48000',
];

/** One gain, and the limiter where there is a ceiling; the end is cut and filled to the sample. */
const masterGraph = ({ gainDb, ceiling, samples }: EncodeRequest): string =>
  [
    `volume=${gainDb.toFixed(3)}dB`,
    ...(ceiling === undefined ? [] : limiter(ceiling)),
    `apad=whole_len=${samples}`,
    `atrim=end_sample=${samples}`,
    'aformat=sample_fmts=fltp:channel_layouts=stereo',
    `asetnsamples=n=${PACKET_SAMPLES}:p=0`,
  ].join(',');

const openEncoder = async (): Promise<CodecContext> => {
  const codec = av.Codec.findEncoderByName(av.FF_ENCODER_AAC);
  const encoder = new av.CodecContext();
  encoder.allocContext3(codec);
  encoder.sampleRate = SAMPLE_RATE;
  encoder.sampleFormat = av.AV_SAMPLE_FMT_FLTP;
  encoder.channelLayout = av.AV_CHANNEL_LAYOUT_STEREO;
  encoder.bitRate = BigInt(SOUND_BIT_RATE);
  encoder.timeBase = new av.Rational(1, SAMPLE_RATE);
  encoder.setFlags(av.AV_CODEC_FLAG_GLOBAL_HEADER, av.AV_CODEC_FLAG_BITEXACT);
  av.FFmpegError.throwIfError(
    await encoder.open2(codec, av.Dictionary.fromObject(CODING)),
    'Opening the AAC encoder',
  );
  return encoder;
};

/** Packets for one frame, or the last ones. node-av's own encoder drops a last frame that is not full. */
const encodeStep = function* (
  encoder: CodecContext,
  packet: Packet,
  frame: Frame | null,
): Generator<Packet, void> {
  av.FFmpegError.throwIfError(encoder.sendFrameSync(frame), 'Encoding sound');
  for (;;) {
    const result = encoder.receivePacketSync(packet);
    if (result === av.AVERROR_EAGAIN || result === av.AVERROR_EOF) return;
    av.FFmpegError.throwIfError(result, 'Encoding sound');
    yield packet;
  }
};

/**
 * Brings the mix to its level and encodes it as AAC-LC, 192 kb/s, in an MP4 file of its own: exactly `samples`
 * long when played, since the edit list leaves out the encoder's 1024 samples of priming.
 */
export const encodeSound = async (request: EncodeRequest): Promise<void> => {
  using encoder = await openEncoder();
  using packet = new av.Packet();
  packet.alloc();
  const timeBase = { num: 1, den: SAMPLE_RATE };
  await using output = await openMp4({
    path: request.path,
    streams: [{ timeBase, format: encoder }],
    tags: {},
  });
  const writeAll = (packets: Iterable<Packet>): void => {
    for (const encoded of packets) output.write(encoded, 0);
  };
  let samples = 0;
  for await (using frame of filterFrames(masterGraph(request), readPcm(request.pcmPath, request.signal))) {
    frame.pts = BigInt(samples);
    samples += frame.nbSamples;
    writeAll(encodeStep(encoder, packet, frame));
    request.progress(samples / request.samples);
  }
  writeAll(encodeStep(encoder, packet, null));
  await output.finish();
};
