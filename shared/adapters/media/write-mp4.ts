import type { CodecContext, CodecParameters, FormatContext, IRational, Packet } from 'node-av';
import * as av from './av.ts';

const check = (result: number, what: string): void => av.FFmpegError.throwIfError(result, what);

export interface Mp4Stream {
  readonly timeBase: IRational;
  /** Of an encoder at work, or of packets that are copied. */
  readonly format: CodecContext | CodecParameters;
}

export interface Mp4Writer extends AsyncDisposable {
  /** Takes a packet whose times count in its stream's time base. Packets of all streams come by rising dts. */
  readonly write: (packet: Packet, stream: number) => void;
  /** Completes the file. Without it, closing leaves a file that no player opens. */
  readonly finish: () => Promise<void>;
}

const addStream = (output: FormatContext, { format, timeBase }: Mp4Stream): void => {
  const stream = output.newStream(null);
  const copied =
    format instanceof av.CodecContext ? stream.codecpar.fromContext(format) : format.copy(stream.codecpar);
  check(copied, 'Describing a stream');
  // Zero lets the muxer choose its own tag, `avc1` or `mp4a`.
  stream.codecpar.codecTag = 0;
  stream.timeBase = new av.Rational(timeBase.num, timeBase.den);
};

/**
 * Opens an MP4 file for packets: index before the data, times as given (an edit list hides priming and
 * reordering), no trace of machine, library or hour, so that the same packets give the same bytes.
 */
export const openMp4 = async (input: {
  readonly path: string;
  readonly streams: readonly Mp4Stream[];
  readonly tags: Readonly<Record<string, string>>;
}): Promise<Mp4Writer> => {
  const output = new av.FormatContext();
  output.allocOutputContext2(null, 'mp4', input.path);
  for (const stream of input.streams) addStream(output, stream);
  output.metadata = av.Dictionary.fromObject(input.tags);
  output.setFlags(av.AVFMT_FLAG_BITEXACT);
  const { den } = input.streams[0]!.timeBase;
  const options = { movflags: '+faststart', use_editlist: '1', video_track_timescale: String(den) };
  check(await output.openOutput(), `Opening ${input.path}`);
  check(await output.writeHeader(av.Dictionary.fromObject(options)), 'Writing the header');
  return {
    write: (packet, index) => {
      const { timeBase } = output.streams[index]!;
      packet.streamIndex = index;
      packet.rescaleTs(input.streams[index]!.timeBase, timeBase);
      check(output.interleavedWriteFrameSync(packet), 'Writing a packet');
    },
    finish: async () => {
      check(await output.writeTrailer(), 'Writing the index');
    },
    [Symbol.asyncDispose]: async () => {
      await output.closeOutput();
      output.freeContext();
    },
  };
};
