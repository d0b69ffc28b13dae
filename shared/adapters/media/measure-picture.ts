import type { Frame, Stream } from 'node-av';
import type { MeasuredPicture, Stretch } from '../../domain/quality/film-measurements.ts';
import { openLane, type Lane } from './decode-lane.ts';
import { pictureFacts } from './probe-file.ts';
import { createStretchTracker } from './track-stretches.ts';

/**
 * Detectors look at a small picture, 160 on its shorter side: an eighth of the work. Black: 98 % of it darker than 7 % grey. Frozen: it
 * differs from the one where the freeze began by less than that share of full range; our films move three times
 * as much within 0.2 s, and a picture that stands still is encoded without any difference.
 */
const PICTURE_GRAPH =
  "scale='if(gt(iw,ih),-2,160)':'if(gt(iw,ih),160,-2)':flags=fast_bilinear," +
  'freezedetect=n=0.0006:d=0.5,blackdetect=d=0.1:picture_black_ratio_th=0.98:pixel_black_th=0.07';

const BT709 = 1;

export interface PictureLane extends Lane {
  readonly result: () => {
    readonly picture: MeasuredPicture;
    readonly black: readonly Stretch[];
    readonly frozen: readonly Stretch[];
  };
}

/** Counts frames and checks that each follows the one before it by one frame's time. */
const createFrameCounter = (frameRate: number) => {
  let [frames, unevenFrames, start, last] = [0, 0, 0, 0];
  return {
    see: (frame: Frame): void => {
      const at = (Number(frame.pts) * frame.timeBase.num) / frame.timeBase.den;
      if (frames === 0) start = at;
      // A tenth of a frame covers time bases that cannot say 1/30 exactly.
      else if (Math.abs((at - last) * frameRate - 1) > 0.1) unevenFrames += 1;
      last = at;
      frames += 1;
    },
    result: () => ({ frames, unevenFrames, start, end: frames === 0 ? 0 : last + 1 / frameRate }),
  };
};

/** Measures the picture of an open file while its packets are fed to the lane. */
export const openPictureLane = async (stream: Stream): Promise<PictureLane> => {
  const facts = pictureFacts(stream);
  const counter = createFrameCounter(facts.frameRate);
  const black = createStretchTracker('lavfi.black_start', 'lavfi.black_end');
  const frozen = createStretchTracker('lavfi.freezedetect.freeze_start', 'lavfi.freezedetect.freeze_end');
  const lane = await openLane({
    stream,
    graph: PICTURE_GRAPH,
    see: counter.see,
    read: (tags) => {
      black.read(tags);
      frozen.read(tags);
    },
  });
  return {
    ...lane,
    result: () => {
      const counted = counter.result();
      const marks = [facts.primaries, facts.transfer, facts.matrix];
      const isBt709 = marks.every((mark) => mark === BT709) && !facts.fullRange;
      const picture = { ...facts, ...counted, isBt709 };
      return { picture, black: black.finish(counted.end), frozen: frozen.finish(counted.end) };
    },
  };
};
