import { FacelessError } from '../../domain/errors.ts';

/** Samples of a mono 16-bit RIFF file as −1..1. Throws PROVIDER_FAILED for anything else, and for half of one. */
export const readWave = (file: Buffer): { readonly rate: number; readonly samples: Float32Array } => {
  const isWave = file.length > 44 && file.toString('latin1', 0, 4) === 'RIFF' && file.readUInt16LE(22) === 1;
  let at = isWave ? 12 : file.length;
  while (at + 8 <= file.length && file.toString('latin1', at, at + 4) !== 'data')
    at += 8 + file.readUInt32LE(at + 4);
  if (at + 8 > file.length)
    throw new FacelessError('PROVIDER_FAILED', 'The voice did not write a mono wave file.');
  const bytes = file.readUInt32LE(at + 4);
  if (at + 8 + bytes > file.length)
    throw new FacelessError('PROVIDER_FAILED', 'The voice did not write all of its sound.');
  const count = bytes >> 1;
  const samples = new Float32Array(count);
  for (let index = 0; index < count; index += 1)
    samples[index] = file.readInt16LE(at + 8 + index * 2) / 32_768;
  return { rate: file.readUInt32LE(24), samples };
};
