import { FacelessError } from '../../domain/errors.ts';
import type { ConversionJob, ConversionReport, ConversionResult } from './conversion.ts';
import { detectType } from './detect-type.ts';
import { MAX_PIXELS } from './limits.ts';

/** Each loads its own library only: what is not there cannot be attacked, and costs no memory. */
const CONVERTERS = {
  image: async () => (await import('./convert-image.ts')).convertImage,
  video: async () => (await import('./convert-clip.ts')).convertClip,
  audio: async () => (await import('./convert-sound.ts')).convertSound,
} as const;

/** The disk of this machine. The file's own fault shows as a limit that was met. */
const OF_THE_MACHINE = /ENOSPC|No space left|EMFILE|ENFILE|EIO\b/;

const describe = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  if (/pixel limit/i.test(message)) return `The picture has more than ${MAX_PIXELS} pixels.`;
  if (/Cannot allocate memory|out of memory|EFBIG|File too large/i.test(message))
    return 'Reading the file needs more memory, or makes a larger file, than a file of its kind may.';
  return 'The file is damaged, or not what it says: it cannot be decoded.';
};

const toReport = (error: unknown): ConversionReport => {
  if (error instanceof FacelessError)
    return { ok: false, message: error.message, retryable: error.retryable };
  const retryable = error instanceof Error && OF_THE_MACHINE.test(error.message);
  return { ok: false, message: retryable ? 'The disk is full.' : describe(error), retryable };
};

const convert = async (job: ConversionJob): Promise<ConversionResult> => {
  await detectType(job.path, job);
  const run = await CONVERTERS[job.kind]();
  return run(job);
};

/** The whole of what the media process does. Never throws: its caller reads the report. */
export const convertUpload = async (job: ConversionJob): Promise<ConversionReport> => {
  try {
    return { ok: true, media: await convert(job) };
  } catch (error) {
    return toReport(error);
  }
};
