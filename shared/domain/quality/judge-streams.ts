import type { Look, QualityFinding } from '../film.ts';
import type { FilmMeasurements, MeasuredPicture } from './film-measurements.ts';
import { SYNC_TOLERANCE_SECONDS } from './targets.ts';

const H264_HIGH = 100;
const AAC_LC = 1;

interface Expected {
  readonly look: Look;
  readonly frames: number;
}

const seconds = (value: number): string => `${value.toFixed(3)} s`;

const judgePicture = (picture: MeasuredPicture, { look, frames }: Expected): readonly QualityFinding[] => [
  {
    check: 'picture-codec',
    ok: picture.codec === 'h264' && picture.profile === H264_HIGH && picture.pixelFormat === 'yuv420p',
    measured: `${picture.codec}, profile ${picture.profile}, ${picture.pixelFormat}`,
    wanted: `h264, profile ${H264_HIGH}, yuv420p`,
  },
  {
    check: 'picture-colour',
    ok: picture.isBt709,
    measured: picture.isBt709 ? 'BT.709, limited range' : 'other or not marked',
    wanted: 'BT.709, limited range',
  },
  {
    check: 'picture-size',
    ok: picture.width === look.width && picture.height === look.height,
    measured: `${picture.width}×${picture.height}`,
    wanted: `${look.width}×${look.height}`,
  },
  {
    check: 'frame-rate',
    ok: picture.unevenFrames === 0 && Math.abs(picture.frameRate - look.frameRate) < 0.001,
    measured: `${picture.frameRate.toFixed(3)} a second, ${picture.unevenFrames} uneven`,
    wanted: `${look.frameRate} a second, 0 uneven`,
  },
  {
    check: 'duration',
    ok: picture.frames === frames && Math.abs(picture.end - frames / look.frameRate) < 1 / look.frameRate,
    measured: `${picture.frames} frames, ${seconds(picture.end)}`,
    wanted: `${frames} frames, ${seconds(frames / look.frameRate)}`,
  },
];

const missing = (check: string, wanted: string): QualityFinding => ({
  check,
  ok: false,
  measured: 'none',
  wanted,
});

const judgeSound = ({ sound }: FilmMeasurements): QualityFinding => {
  const wanted = `aac, profile ${AAC_LC}, 48000 Hz, 2 channels`;
  if (!sound) return missing('sound-codec', wanted);
  const { codec, profile, sampleRate, channels } = sound;
  const measured = `${codec}, profile ${profile}, ${sampleRate} Hz, ${channels} channels`;
  return { check: 'sound-codec', ok: measured === wanted, measured, wanted };
};

const judgeSync = ({ picture, sound }: FilmMeasurements): QualityFinding => {
  const wanted = `at most ${seconds(SYNC_TOLERANCE_SECONDS)} at start and end`;
  if (!picture || !sound) return missing('sound-and-picture', wanted);
  const [atStart, atEnd] = [sound.start - picture.start, sound.end - picture.end];
  const ok = Math.abs(atStart) <= SYNC_TOLERANCE_SECONDS && Math.abs(atEnd) <= SYNC_TOLERANCE_SECONDS;
  return { check: 'sound-and-picture', ok, measured: `${seconds(atStart)}, ${seconds(atEnd)}`, wanted };
};

/** Whether the file is built as planned: container, streams, sizes, times. */
export const judgeStreams = (measured: FilmMeasurements, expected: Expected): readonly QualityFinding[] => [
  {
    check: 'fast-start',
    ok: measured.fastStart,
    measured: measured.fastStart ? 'index first' : 'index last',
    wanted: 'index first',
  },
  ...(measured.picture ? judgePicture(measured.picture, expected) : [missing('picture-codec', 'a picture')]),
  judgeSound(measured),
  judgeSync(measured),
];
