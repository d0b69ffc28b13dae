import type { FilmMeasurements } from '../../domain/quality/film-measurements.ts';
import * as av from './av.ts';
import { openPictureLane } from './measure-picture.ts';
import { openSoundLane } from './measure-sound.ts';
import { hasFastStart } from './probe-file.ts';
import { readPackets } from './read-packets.ts';

export interface MeasureRequest {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly progress: (fraction: number) => void;
}

const NO_PICTURE = { picture: undefined, black: [], frozen: [] };
const NO_SOUND = {
  sound: undefined,
  silent: [],
  momentaryLufs: [],
  integratedLufs: -70,
  truePeakDbtp: -Infinity,
};

/**
 * Decodes a film once from start to end and measures all that the quality gate judges. A stream that is absent
 * measures as silence or nothing; a file that cannot be read throws FFmpeg's error.
 */
export const measureFilm = async (request: MeasureRequest): Promise<FilmMeasurements> => {
  const fastStart = await hasFastStart(request.path);
  await using input = await av.Demuxer.open(request.path);
  const [pictureStream, soundStream] = [input.video(), input.audio()];
  using picture = pictureStream && (await openPictureLane(pictureStream));
  using sound = soundStream && (await openSoundLane(soundStream));
  const lanes = [picture, sound].filter((lane) => lane !== undefined);
  for await (const packet of readPackets(input, request.signal)) {
    const lane = lanes.find(({ streamIndex }) => streamIndex === packet.streamIndex);
    lane?.take(packet);
    const { num, den } = packet.timeBase;
    request.progress(Math.max(0, Math.min(1, (Number(packet.dts) * num) / den / input.duration)));
  }
  for (const lane of lanes) lane.take(undefined);
  return { fastStart, ...(picture?.result() ?? NO_PICTURE), ...(sound?.result() ?? NO_SOUND) };
};
