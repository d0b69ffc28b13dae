import type { Frame } from 'node-av';
import { decodeSound } from './decode-sound.ts';
import { filterFrames } from './run-frames.ts';

/** Loudness by EBU R 128. Silence measures −70 LUFS, its true peak −infinity. */
export interface Loudness {
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
}

/** The filter that the numbers come from; with `peak`, true peaks too, which cost twice as much as all else. */
export const loudnessFilter = (options: { readonly peak: boolean; readonly dualMono?: boolean }): string =>
  `ebur128=metadata=1${options.peak ? ':peak=true' : ''}${options.dualMono ? ':dualmono=true' : ''}`;

type Tags = Readonly<Record<string, string>>;

const numbers = (tags: Tags, prefix: string): readonly number[] =>
  Object.entries(tags)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => Number(value));

/** What filters have noted on a frame. */
export const tagsOf = (frame: Frame): Tags => frame.getMetadata().getAll();

/** Keeps the newest measurement that frames behind `loudnessFilter` carry: the last one covers everything. */
export const createLoudnessMeter = () => {
  let integratedLufs = -70;
  let highestPeak = 0;
  return {
    read: (tags: Tags): void => {
      const measured = tags['lavfi.r128.I'];
      if (measured !== undefined) integratedLufs = Math.max(-70, Number(measured));
      highestPeak = Math.max(highestPeak, ...numbers(tags, 'lavfi.r128.true_peaks_ch'));
    },
    result: (): Loudness => ({ integratedLufs, truePeakDbtp: 20 * Math.log10(highestPeak) }),
  };
};

/** Measures a whole file. */
export const measureFile = async (path: string, signal: AbortSignal): Promise<Loudness> => {
  const meter = createLoudnessMeter();
  for await (using frame of filterFrames(loudnessFilter({ peak: true }), decodeSound(path, signal))) {
    meter.read(tagsOf(frame));
  }
  return meter.result();
};
