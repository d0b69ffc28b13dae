import { parseArgs } from 'node:util';
import { FacelessError } from '../../../shared/domain/errors.ts';

export interface StartSettings {
  readonly port: number;
  readonly fresh: boolean;
  readonly logs: boolean;
  readonly leashed: boolean;
}

const DEFAULT_PORT = 8080;

export const START_USAGE = `usage: npm start [-- --port N] [--fresh] [--[no-]logs] [--leashed]

Runs the whole system on this machine: the API on http://127.0.0.1:8080/v1, its functions, queues, tables and
bucket. Data stays in .local/ between starts, logs go to logs/app.log.

  --port N      another port for the API; 0 takes a free one
  --fresh       clears the data first, the administrator's key with it
  --logs        shows the functions' logs here; on a terminal that is the default
  --leashed     ends when standard input closes and no video command is at work here any more

environment
  FACELESS_DATA         another folder for the data
  REGISTRATION          who may register: closed (nobody, the default), invite (who has an invite), open
  AWS_ENDPOINT_URL      another stand-in for AWS, in place of the built-in ones; also for one service alone:
                        AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL_SQS. With AWS_REGION,
                        AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as that one wants them.
`;

const misuse = (reason: string): FacelessError =>
  new FacelessError('INVALID_INPUT', `${reason}\n\n${START_USAGE}`);

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw misuse(`--port must be 0 to 65535, not "${text}".`);
  }
  return port;
}

/** Reads the command's arguments. Throws FacelessError INVALID_INPUT with the usage. */
export function readStartArguments(args: readonly string[], isTerminal: boolean): StartSettings | 'help' {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        fresh: { type: 'boolean', default: false },
        logs: { type: 'boolean', default: isTerminal },
        leashed: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { port, fresh, logs, leashed, help } = values;
    return help ? 'help' : { port: readPort(port), fresh, logs, leashed };
  } catch (error) {
    throw error instanceof FacelessError
      ? error
      : misuse(error instanceof Error ? error.message : String(error));
  }
}
