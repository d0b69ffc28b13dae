import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Demuxer, Frame, Stream } from 'node-av';
import { CLIP_RATE } from '../../domain/upload.ts';
import * as av from '../media/av.ts';
import { openSegment } from '../media/encode-segment.ts';
import { type ConversionJob, type ConversionResult, OUTPUT, refuseFile } from './conversion.ts';
import { decodeUntrusted, type Track } from './decode-untrusted.ts';
import { MAX_CLIP_PIXELS, MAX_SECONDS } from './limits.ts';
import { isPicture, isSound, openUntrusted, PICTURE_CODECS, SOUND_CODECS } from './open-untrusted.ts';
import { planClip, readTurns, type ClipPlan } from './plan-clip.ts';
import { openSound, SOUND_GRAPH, SOUND_TYPE } from './write-sound.ts';

const planStream = ({ codecpar, sampleAspectRatio }: Stream): ClipPlan => {
  const { width, height } = codecpar;
  if (width < 2 || height < 2) throw refuseFile(`The picture has ${width}×${height} pixels.`);
  const { num, den } = sampleAspectRatio;
  const stated = num > 0 && den > 0 ? num / den : 1;
  // Some files state nonsense; nothing real is beyond anamorphic film's 2.
  const pixelAspect = stated >= 0.25 && stated <= 4 ? stated : 1;
  const turns = readTurns(codecpar.getCodedSideData(av.AV_PKT_DATA_DISPLAYMATRIX));
  return planClip({ width, height, pixelAspect, turns });
};

/** Encodes as a film's segments are, so that drawing reads one kind of file. */
const openPicture = async (path: string, { width, height }: ClipPlan) => {
  const segment = await openSegment(path, { width, height, frameRate: CLIP_RATE, quality: 'clip' });
  let frames = 0;
  return {
    take: async (frame: Frame): Promise<void> => {
      frames += 1;
      if (frames > MAX_SECONDS.video * CLIP_RATE)
        throw refuseFile(`The clip lasts longer than ${MAX_SECONDS.video} s, the most that is taken.`);
      await segment.write(new Uint8Array(frame.toBuffer()));
    },
    finish: async (): Promise<number> => {
      if (frames > 0) await segment.finish();
      return frames;
    },
    [Symbol.asyncDispose]: segment.close,
  };
};

const runTracks = async (
  input: Demuxer,
  job: { readonly folder: string; readonly plan: ClipPlan; readonly picture: Stream },
): Promise<{ frames: number; samples: number }> => {
  const stream = input.streams.find(isSound);
  await using picture = await openPicture(join(job.folder, OUTPUT.video), job.plan);
  const tracks: Track[] = [
    {
      stream: job.picture,
      codecs: PICTURE_CODECS,
      graph: job.plan.graph,
      mostPixels: MAX_CLIP_PIXELS,
      take: picture.take,
    },
  ];
  if (stream === undefined) {
    await decodeUntrusted(input, tracks, MAX_SECONDS.video);
    return { frames: await picture.finish(), samples: 0 };
  }
  await using sound = await openSound(join(job.folder, OUTPUT.sound));
  tracks.push({ stream, codecs: SOUND_CODECS, graph: SOUND_GRAPH, take: sound.take });
  await decodeUntrusted(input, tracks, MAX_SECONDS.video);
  return { frames: await picture.finish(), samples: await sound.finish() };
};

/** Refuses at once what says itself that it is too much; what does not say so is counted as it is decoded. */
const assertReadable = ({ codecpar: { width, height }, avgFrameRate }: Stream, seconds: number): void => {
  const rate = avgFrameRate.den > 0 ? avgFrameRate.num / avgFrameRate.den : 0;
  const most = Math.floor(MAX_CLIP_PIXELS / (width * height * rate));
  if (seconds > most && seconds <= MAX_SECONDS.video)
    throw refuseFile(
      `The clip lasts ${seconds.toFixed(0)} s; of ${width}×${height} pixels at ${Math.round(rate)} a second at most ${most} s are taken. Send a shorter or smaller one.`,
    );
};

/** The first picture track of a file as H.264, and its first sound beside it. INVALID_INPUT where there is none. */
export const convertClip = async ({
  path,
  folder,
  contentType,
}: ConversionJob): Promise<ConversionResult> => {
  await using input = await openUntrusted(path, contentType);
  const picture = input.streams.find(isPicture);
  if (picture === undefined) throw refuseFile('There are no moving pictures in the file.');
  const plan = planStream(picture);
  assertReadable(picture, input.duration);
  const { frames, samples } = await runTracks(input, { folder, plan, picture });
  if (frames === 0) throw refuseFile('No picture of the file can be read.');
  if (samples === 0) await rm(join(folder, OUTPUT.sound), { force: true });
  return {
    kind: 'video',
    file: { contentType: 'video/mp4' },
    width: plan.width,
    height: plan.height,
    frames,
    frameRate: CLIP_RATE,
    ...(samples > 0 && { sound: { contentType: SOUND_TYPE } }),
  };
};
