import type { Encoder, Frame, Muxer } from 'node-av';
import * as av from '../../../shared/adapters/media/av.ts';
import { openMuxer } from '../../../shared/adapters/media/open-muxer.ts';

const RATE = 25;
const SAMPLE_RATE = 48_000;

export interface Container {
  readonly path: string;
  /** FFmpeg's name of the container. */
  readonly format: string;
  /** FFmpeg's names of encoders. */
  readonly picture?: string;
  readonly sound?: string;
  readonly seconds?: number;
  readonly width?: number;
  readonly height?: number;
  /** How many times as long each picture is said to last. */
  readonly stretch?: number;
  /** Streams of each kind. */
  readonly copies?: number;
}

/** A grey picture that becomes lighter. */
const drawFrame = ({ width = 64, height = 48, stretch = 1 }: Container, index: number): Frame => {
  const planes = Buffer.alloc((width * height * 3) / 2, 128);
  planes.fill(40 + (index % 180), 0, width * height);
  const format = av.AV_PIX_FMT_YUV420P;
  const frame = av.Frame.fromVideoBuffer(planes, { width, height, format, timeBase: { num: 1, den: RATE } });
  frame.pts = BigInt(index * stretch);
  return frame;
};

/** A tone of 440 Hz, of two channels. */
const soundFrame = (from: number, samples: number): Frame => {
  const bytes = Buffer.alloc(samples * 4);
  for (let index = 0; index < samples; index += 1) {
    const level = Math.round(8000 * Math.sin((2 * Math.PI * 440 * (from + index)) / SAMPLE_RATE));
    bytes.writeInt16LE(level, index * 4);
    bytes.writeInt16LE(level, index * 4 + 2);
  }
  const frame = av.Frame.fromAudioBuffer(bytes, {
    nbSamples: samples,
    format: av.AV_SAMPLE_FMT_S16,
    sampleRate: SAMPLE_RATE,
    channelLayout: av.AV_CHANNEL_LAYOUT_STEREO,
    timeBase: { num: 1, den: SAMPLE_RATE },
  });
  frame.pts = BigInt(from);
  return frame;
};

const open = async (name: string): Promise<Encoder> =>
  av.Encoder.create(name as never, {
    configure: (context) => {
      context.timeBase = new av.Rational(1, RATE);
      context.framerate = new av.Rational(RATE, 1);
    },
  });

const write = async (
  muxer: Muxer,
  { encoder, stream }: { encoder: Encoder; stream: number },
  frame: Frame | null,
): Promise<void> => {
  for (const packet of await encoder.encodeAll(frame)) {
    using owned = packet;
    await muxer.writePacket(owned, stream);
  }
};

const toFormat: Readonly<Record<string, string>> = {
  aac: 'fltp',
  libmp3lame: 's16p',
  mp2: 's16',
  libopus: 's16',
  pcm_s16le: 's16',
};

/** Writes a file with a picture, a sound, or both, of a second each unless it says otherwise. */
export const makeContainer = async (request: Container): Promise<void> => {
  const { path, format, picture, sound, seconds = 1, copies = 1 } = request;
  const muxer = await openMuxer(path, { format });
  const lanes: { frames: Frame[]; encoder: Encoder; stream: number }[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    if (picture === undefined) break;
    const encoder = await open(picture);
    const frames = Array.from({ length: seconds * RATE }, (_, index) => drawFrame(request, index));
    lanes.push({ frames, encoder, stream: muxer.addStream(encoder) });
  }
  if (sound !== undefined) {
    const encoder = await av.Encoder.create(sound as never);
    const size = sound === 'libopus' ? 960 : sound.includes('mp') ? 1152 : 1024;
    const blocks = Math.ceil((seconds * SAMPLE_RATE) / size);
    using filter = av.FilterAPI.create(`aformat=sample_fmts=${toFormat[sound] ?? 's16'}`);
    const frames: Frame[] = [];
    for (let index = 0; index < blocks; index += 1) {
      using raw = soundFrame(index * size, size);
      filter.processSync(raw);
      for (let made = filter.receiveSync(); made; made = filter.receiveSync()) frames.push(made);
    }
    lanes.push({ frames, encoder, stream: muxer.addStream(encoder) });
  }
  for (const lane of lanes)
    for (const frame of lane.frames) {
      await write(muxer, lane, frame);
      frame.free();
    }
  for (const lane of lanes) {
    await write(muxer, lane, null);
    lane.encoder.close();
  }
  await muxer.close();
};
