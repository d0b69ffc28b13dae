import type { Demuxer, FormatContext, Stream } from 'node-av';
import type { UploadType } from '../../domain/upload.ts';
import * as av from '../media/av.ts';
import { refuseFile } from './conversion.ts';
import { MAX_PIXELS, MAX_STREAMS } from './limits.ts';

/** FFmpeg's readers by type: a file that is something else to FFmpeg is refused, whatever its first bytes. */
export const READERS: Readonly<Partial<Record<UploadType, string>>> = {
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'video/mpeg': 'mpeg,mpegvideo',
  'video/x-msvideo': 'avi',
  'video/webm': 'matroska,webm',
  'audio/webm': 'matroska,webm',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
};

export const PICTURE_CODECS: ReadonlySet<string> = new Set(
  'h264 hevc vp8 vp9 av1 mpeg4 mpeg1video mpeg2video mjpeg prores'.split(' '),
);
export const SOUND_CODECS: ReadonlySet<string> = new Set(
  'aac mp3 mp2 opus vorbis flac ac3 pcm_u8 pcm_s16le pcm_s16be pcm_s24le pcm_s24be pcm_s32le pcm_f32le'.split(
    ' ',
  ),
);

/** By decoder; two have other names than their codecs. */
const DECODERS = [...PICTURE_CODECS, ...SOUND_CODECS, 'libdav1d', 'mp3float'].join(',');

/** Bytes and microseconds that FFmpeg looks at before it says what is inside. */
const PROBE = { probesize: '10000000', analyzeduration: '10000000' } as const;

export const codecName = ({ codecpar }: Stream): string => av.avGetCodecName(codecpar.codecId) ?? 'unknown';

const isKind = (stream: Stream, kind: number): boolean => Number(stream.codecpar.codecType) === kind;
/** A cover in a sound file is no clip. */
const isCover = (stream: Stream): boolean => stream.hasDisposition(av.AV_DISPOSITION_ATTACHED_PIC);

export const isPicture = (stream: Stream): boolean =>
  isKind(stream, av.AVMEDIA_TYPE_VIDEO) && !isCover(stream);
export const isSound = (stream: Stream): boolean => isKind(stream, av.AVMEDIA_TYPE_AUDIO);

const assertStreams = (streams: readonly Stream[]): void => {
  if (streams.length > MAX_STREAMS)
    throw refuseFile(`The file has ${streams.length} streams; at most ${MAX_STREAMS} are taken.`);
  for (const { codecpar } of streams.filter(isPicture)) {
    const { width, height } = codecpar;
    if (width * height > MAX_PIXELS)
      throw refuseFile(`The picture has ${width}×${height} pixels; at most ${MAX_PIXELS} are taken.`);
  }
};

/** What the header says is judged before anything is decoded to learn more. */
const inspectStreams = (context: FormatContext): void => {
  const before = context.streams ?? [];
  assertStreams(before);
  for (const stream of before) if (!isPicture(stream) && !isSound(stream)) stream.discard = av.AVDISCARD_ALL;
  av.FFmpegError.throwIfError(context.findStreamInfoSync(null), 'The file cannot be read');
  assertStreams(context.streams ?? []);
};

/**
 * Opens a stranger's file: local files only, one reader, few decoders, bounded probing. Throws FFmpeg's error, and
 * INVALID_INPUT for too many streams or pixels.
 */
export const openUntrusted = async (path: string, type: UploadType): Promise<Demuxer> =>
  av.Demuxer.open(path, {
    skipStreamInfo: true,
    options: {
      ...PROBE,
      protocol_whitelist: 'file',
      format_whitelist: READERS[type] ?? 'none',
      codec_whitelist: DECODERS,
      max_streams: '64',
    },
    configure: inspectStreams,
  });
