import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FacelessError } from '../../domain/errors.ts';
import type { ConvertMedia, LocalFile } from '../../ports/uploads.ts';
import {
  type ConversionJob,
  type ConversionReport,
  type ConversionResult,
  OUTPUT,
  refuseFile,
} from './conversion.ts';
import { CONFINES, type Confines } from './limits.ts';
import { type Ending, runConfined } from './run-confined.ts';

export interface ConverterProgram {
  readonly path: string;
  /** Folders with its code and its packages. */
  readonly reads: readonly string[];
  /** Where packages are that it does not find beside itself; empty for none. */
  readonly nodePath: string;
}

const broken = (): FacelessError =>
  new FacelessError('UNAVAILABLE', 'The media process gave no report.', { retryable: true });

const explain = (ending: Ending, { wallSeconds, cpuSeconds }: Confines): string => {
  if (ending.how === 'timed-out') return `It took longer than ${wallSeconds} s to read the file.`;
  if (ending.how === 'killed' && /^SIG(?:KILL|XCPU)$/.test(ending.signal))
    return `Reading the file took more than ${cpuSeconds} s of computing.`;
  return 'Reading the file needs more memory than a file of its kind may, or crashes the decoder.';
};

/** Only from a child that ended well: everything else says nothing that can be believed. */
const readReport = (ending: Ending, confines: Confines): ConversionReport => {
  if (ending.how !== 'exited') throw refuseFile(explain(ending, confines));
  // 1 is a program that did not get to the file, 126 and 127 are the shell's; others are fatal errors of a library.
  if ([1, 126, 127].includes(ending.code)) throw broken();
  if (ending.code !== 0) throw refuseFile(explain(ending, confines));
  try {
    return JSON.parse(ending.output) as ConversionReport;
  } catch {
    throw broken();
  }
};

/** A file that the child wrote, and not one that it points at. */
const locate = async (folder: string, name: string, contentType: string): Promise<LocalFile> => {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile() !== true || found.nlink !== 1) throw broken();
  return { path, contentType };
};

const locateAll = async (folder: string, media: ConversionResult): ReturnType<ConvertMedia> => {
  const file = await locate(folder, OUTPUT[media.kind], media.file.contentType);
  if (media.kind !== 'video') return { ...media, file };
  const { sound, ...picture } = media;
  if (sound === undefined) return { ...picture, file };
  return { ...picture, file, sound: await locate(folder, OUTPUT.sound, sound.contentType) };
};

/** Converts in a process of its own: what a file does to its reader stays there. */
export const createConvertMedia =
  ({ path, reads, nodePath }: ConverterProgram, confinesOf = CONFINES): ConvertMedia =>
  async (input) => {
    const job: ConversionJob = input;
    const confines = confinesOf[input.kind];
    await mkdir(input.folder);
    const ending = await runConfined({
      path,
      args: [JSON.stringify(job)],
      reads: [...reads, dirname(input.path)],
      writes: input.folder,
      // No credentials, no endpoints, nothing that a taken-over process could use.
      environment: { TZ: 'UTC', TMPDIR: input.folder, NODE_PATH: nodePath },
      confines,
    });
    const report = readReport(ending, confines);
    if (report.ok) return locateAll(input.folder, report.media);
    if (report.retryable) throw new FacelessError('UNAVAILABLE', report.message, { retryable: true });
    throw refuseFile(report.message);
  };
