import { parseArgs } from 'node:util';
import { FacelessError } from '../../../shared/domain/errors.ts';

export interface LogsRequest {
  readonly video?: string;
  readonly request?: string;
  readonly follow: boolean;
  readonly json: boolean;
}

export const LOGS_USAGE = `npm run logs -- [--video ID] [--request ID] [--follow] [--json]

Shows what the functions of the local cloud have logged (logs/app.log and the older files beside it).

  --video ID     only lines about that video
  --request ID   only lines of that request, in the API and in every worker: its X-Request-ID
  --follow       goes on with the lines to come, until Ctrl-C
  --json         the lines as they were written, metrics included

environment
  FACELESS_DATA  another folder of the local cloud; its logs are in it
  NO_COLOR       no colours on a terminal
`;

/** Reads the command's arguments. Throws FacelessError INVALID_INPUT with the usage. */
export const readLogsArguments = (words: readonly string[]): LogsRequest | 'help' => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        video: { type: 'string' },
        request: { type: 'string' },
        follow: { type: 'boolean', short: 'f', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { help, ...request } = values;
    return help ? 'help' : request;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FacelessError('INVALID_INPUT', `${reason}\n\n${LOGS_USAGE}`);
  }
};
