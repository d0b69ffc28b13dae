/** A process that may be crashed, filled or taken over by what it reads (SECURITY §5). */
import { spawn, type ChildProcess } from 'node:child_process';
import { FacelessError } from '../../domain/errors.ts';
import type { Confines } from './limits.ts';

export interface ConfinedProgram {
  /** A JavaScript or TypeScript file, with its arguments. */
  readonly path: string;
  readonly args: readonly string[];
  /** Folders that it may read, and the one that it may write. */
  readonly reads: readonly string[];
  readonly writes: string;
  /** Its whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly confines: Confines;
}

export type Ending =
  | { readonly how: 'exited'; readonly code: number; readonly output: string }
  | { readonly how: 'timed-out' }
  | { readonly how: 'killed'; readonly signal: NodeJS.Signals };

/** Bytes of a report; a longer one is none. */
const MAX_OUTPUT = 65_536;

/**
 * Limits of the kernel, set by the shell that becomes the process: CPU time, size of a file, descriptors, memory, no
 * core. Where user namespaces are allowed it also has no network. Without them (AWS Lambda, macOS) the media
 * libraries' own list of protocols has only files; macOS does not limit memory either, there the pictures' own
 * bounds have to do.
 */
const LAUNCH = `
ulimit -c 0
ulimit -t "$1" && ulimit -f "$2" && ulimit -n 64 || exit 126
ulimit -d "$3" 2>/dev/null || :
shift 3
if [ -x /usr/bin/unshare ] && /usr/bin/unshare --user --net /bin/true 2>/dev/null
then exec /usr/bin/unshare --user --net -- "$@"
else exec "$@"
fi
`;

const toArguments = ({ path, args, reads, writes, confines }: ConfinedProgram): string[] => {
  const { cpuSeconds, dataBytes, fileBytes } = confines;
  // POSIX counts files in blocks of 512 bytes, and memory in kilobytes.
  const limits = [cpuSeconds, Math.ceil(fileBytes / 512), Math.ceil(dataBytes / 1024)].map(String);
  const node = [
    process.execPath,
    // Its JavaScript may neither start processes nor threads, nor touch other files.
    '--permission',
    '--allow-addons',
    ...reads.map((folder) => `--allow-fs-read=${folder}`),
    `--allow-fs-read=${writes}`,
    `--allow-fs-write=${writes}`,
    '--max-old-space-size=256',
    '--no-warnings',
  ];
  return ['-c', LAUNCH, 'confined', ...limits, ...node, path, ...args];
};

const collect = (child: ChildProcess): (() => string) => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_OUTPUT) chunks.push(chunk);
    else child.kill('SIGKILL');
  });
  return () => Buffer.concat(chunks).toString();
};

/**
 * Runs it to its end, which comes at the latest after `wallSeconds`. It keeps its process id and its parent's group,
 * so that killing either is sure. Throws UNAVAILABLE (retryable) where it cannot be started.
 */
export const runConfined = async (program: ConfinedProgram): Promise<Ending> => {
  const child = spawn('/bin/sh', toArguments(program), {
    env: program.environment,
    cwd: program.writes,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const output = collect(child);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, program.confines.wallSeconds * 1000);
  try {
    return await new Promise<Ending>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (isLate) resolve({ how: 'timed-out' });
        else if (signal !== null) resolve({ how: 'killed', signal });
        else resolve({ how: 'exited', code: code ?? -1, output: output() });
      });
    });
  } catch (error) {
    throw new FacelessError('UNAVAILABLE', 'The media process could not be started.', {
      cause: error,
      retryable: true,
    });
  } finally {
    clearTimeout(timer);
  }
};
