import { FacelessError } from '../../domain/errors.ts';
import { HIGHEST_TRUE_PEAK_DBTP, TARGET_LUFS } from '../../domain/quality/targets.ts';
import { encodeSound, type EncodeRequest } from './encode-sound.ts';
import { measureFile, type Loudness } from './measure-loudness.ts';
import type { Mix } from './mix-sound.ts';

/** MEDIA.md: −1.5 dBFS leaves half a decibel for what AAC adds. */
const FIRST_CEILING = 0.84;
/** Well inside the film's tolerance of 0.5, so that another decoder's rounding changes nothing. */
const CLOSE_ENOUGH_LU = 0.25;
/** With the limiter. */
const MOST_TRIES = 4;
/** A decibel: voices and music rise by less between two samples. What rises by more costs a second try, with limiter. */
const BETWEEN_SAMPLES = 1.122;

/** With what was measured of the mix in `pcmPath`. */
export type FitRequest = Omit<EncodeRequest, 'gainDb' | 'ceiling'> & Mix;

/** A mix that stays below the ceiling by itself is spared the limiter, which takes as long as the encoder. */
const firstCeiling = ({ highestSample }: Mix, gainDb: number): number | undefined =>
  highestSample * 10 ** (gainDb / 20) * BETWEEN_SAMPLES <= FIRST_CEILING ? undefined : FIRST_CEILING;

const isFit = ({ integratedLufs, truePeakDbtp }: Loudness): boolean =>
  Math.abs(integratedLufs - TARGET_LUFS) <= CLOSE_ENOUGH_LU && truePeakDbtp <= HIGHEST_TRUE_PEAK_DBTP;

/**
 * Encodes the mix so that the encoded file, decoded again, is at −14 LUFS and below −1 dBTP; measures it and
 * corrects gain and ceiling until it is. MEDIA_FAILED where it never gets there: such a sound is damaged.
 */
export const fitLoudness = async (request: FitRequest): Promise<Loudness> => {
  let gainDb = TARGET_LUFS - request.integratedLufs;
  let ceiling = firstCeiling(request, gainDb);
  for (let tries = ceiling === undefined ? 0 : 1; tries <= MOST_TRIES; tries += 1) {
    await encodeSound({ ...request, gainDb, ceiling });
    const measured = await measureFile(request.path, request.signal);
    if (isFit(measured)) return measured;
    gainDb += TARGET_LUFS - measured.integratedLufs;
    const excessDb = measured.truePeakDbtp - HIGHEST_TRUE_PEAK_DBTP;
    if (ceiling === undefined) ceiling = FIRST_CEILING;
    else if (excessDb > 0) ceiling *= 10 ** (-(excessDb + 0.1) / 20);
  }
  throw new FacelessError('MEDIA_FAILED', 'The sound could not be brought to −14 LUFS below −1 dBTP.');
};
