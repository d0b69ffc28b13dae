import type { Packet } from 'node-av';
import * as av from './av.ts';
import { readPackets } from './read-packets.ts';
import { PICTURE_TIME_BASE, PICTURE_TIME_SCALE, readSegmentFormat, readSegments } from './read-segments.ts';
import type { SegmentTrack } from './read-segments.ts';
import { SAMPLE_RATE } from './sound-settings.ts';
import { openMp4 } from './write-mp4.ts';

export interface MuxRequest {
  readonly track: SegmentTrack;
  /** AAC in MP4, as `encodeSound` leaves it. */
  readonly soundPath: string;
  readonly path: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly progress: (fraction: number) => void;
}

const SOUND_TIME_BASE = { num: 1, den: SAMPLE_RATE };

/** Two ordered streams as one, by decoding time: nothing has to wait inside the muxer. */
const interleave = async function* (
  picture: AsyncGenerator<Packet, void>,
  sound: AsyncGenerator<Packet, void>,
): AsyncGenerator<{ readonly packet: Packet; readonly stream: number }, void> {
  let [shown, heard] = [await picture.next(), await sound.next()];
  while (!shown.done || !heard.done) {
    const pictureTurn =
      !shown.done &&
      (heard.done || Number(shown.value.dts) / PICTURE_TIME_SCALE <= Number(heard.value.dts) / SAMPLE_RATE);
    if (pictureTurn && !shown.done) {
      yield { packet: shown.value, stream: 0 };
      shown = await picture.next();
    } else if (!heard.done) {
      yield { packet: heard.value, stream: 1 };
      heard = await sound.next();
    }
  }
};

/**
 * Joins segments and sound into the film by copying packets: MP4, index first, constant frame rate, priming of
 * the sound hidden by the edit list. Writes `path`, from at least one scene; throws MEDIA_FAILED or FFmpeg's own errors.
 */
export const muxFilm = async (request: MuxRequest): Promise<void> => {
  const frames = request.track.scenes.reduce((sum, scene) => sum + scene.frames, 0);
  const seconds = frames / request.track.frameRate;
  using format = await readSegmentFormat(request.track.scenes[0]!);
  await using input = await av.Demuxer.open(request.soundPath);
  const soundFormat = input.audio()!.codecpar;
  await using output = await openMp4({
    path: request.path,
    tags: request.tags,
    streams: [
      { timeBase: PICTURE_TIME_BASE, format },
      { timeBase: SOUND_TIME_BASE, format: soundFormat },
    ],
  });
  const packets = interleave(readSegments(request.track, format), readPackets(input, request.track.signal));
  for await (const { packet, stream } of packets) {
    if (stream === 0) request.progress(Math.max(0, Number(packet.dts)) / PICTURE_TIME_SCALE / seconds);
    output.write(packet, stream);
  }
  await output.finish();
};
