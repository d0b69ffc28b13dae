import { FacelessError, isCode } from '../../../shared/domain/errors.ts';
import { formatLogLine } from '../function-logs/format-log-line.ts';
import { parseObject } from '../function-logs/log-record.ts';
import { printable } from '../function-logs/printable.ts';
import { shortenId } from '../lambda/function-definition.ts';
import { findPlaces } from '../state/places.ts';
import { watchInterrupts } from '../video/watch-interrupts.ts';
import { readRotatedLines } from './follow-lines.ts';
import { LOGS_USAGE, readLogsArguments, type LogsRequest } from './read-logs-arguments.ts';

/** 2: the caller can put it right. */
const EXIT = { failed: 1, misuse: 2, interrupted: 130 } as const;

/** `Faceless-local-Api-videos-getvideoFunction1777C89E` is `getvideo`. */
const labelOf = (name: unknown): string =>
  printable(
    shortenId(typeof name === 'string' ? name : '–')
      .split('-')
      .at(-1) ?? '–',
  );

/** A line as it is shown; undefined for one that was not asked for, or is not for people. */
const select = (line: string, { video, request, json }: LogsRequest): string | undefined => {
  const fields = parseObject(line);
  if (fields === undefined) return undefined;
  if (video !== undefined && fields['video_id'] !== video) return undefined;
  if (request !== undefined && fields['request_id'] !== request.toLowerCase()) return undefined;
  return json ? line : formatLogLine(fields, labelOf(fields['function']));
};

const show = async (request: LogsRequest): Promise<void> => {
  const { logFile } = findPlaces();
  const signal = watchInterrupts(EXIT.interrupted);
  let seen = 0;
  const print = (line: string): void => {
    const shown = select(line, request);
    if (shown === undefined) return;
    seen += 1;
    process.stdout.write(`${shown}\n`);
  };
  await readRotatedLines(logFile, print, { follow: request.follow, signal });
  if (seen > 0 || request.follow) return;
  throw new FacelessError(
    'NOT_FOUND',
    `${logFile} has no such lines. \`npm start\` and \`npm run video\` write it.`,
  );
};

/** The command `npm run logs`: sets this process's exit code. */
export const runLogs = async (): Promise<void> => {
  // Whoever reads the lines may have seen enough.
  process.stdout.on('error', () => process.exit());
  try {
    const request = readLogsArguments(process.argv.slice(2));
    if (request === 'help') process.stdout.write(LOGS_USAGE);
    else await show(request);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = isCode(error, 'INVALID_INPUT') ? EXIT.misuse : EXIT.failed;
  }
};
