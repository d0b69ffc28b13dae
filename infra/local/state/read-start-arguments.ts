import { parseArgs } from 'node:util';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { type LocalSettings, type LogForm, readPort } from '../../settings.ts';

export interface StartSettings {
  readonly port: number;
  readonly fresh: boolean;
  readonly host: string;
  readonly logs: LogForm;
  readonly leashed: boolean;
}

export const START_USAGE = `usage: npm start [-- --port N] [--fresh] [--[no-]logs] [--leashed]

Runs the whole system on this machine: the API on http://127.0.0.1:8080/v1, its functions, queues, tables and
bucket. Data stays in .local/ between starts, logs go to logs/app.log.

  --port N      another port for the API; 0 takes a free one
  --fresh       clears the data first, the administrator's key with it
  --logs        shows the functions' logs here; on a terminal that is the default
                (FACELESS_LOGS=json shows them as they are written)
  --leashed     ends when standard input closes and no video command is at work here any more

environment
  .env in this folder is read, where there is one; .env.example has every setting and what it means. Among them:
  FACELESS_DATA         another folder for the data
  REGISTRATION          who may register: closed (nobody, the default), invite (who has an invite), open
  AWS_ENDPOINT_URL      another stand-in for AWS, in place of the built-in ones; also for one service alone:
                        AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL_SQS. With AWS_REGION,
                        AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as that one wants them.
`;

const misuse = (reason: string): FacelessError =>
  new FacelessError('INVALID_INPUT', `${reason}\n\n${START_USAGE}`);

/** What is asked for here, else what is set, else what suits. */
const chooseLogs = (asked: boolean | undefined, set: LogForm | undefined, isTerminal: boolean): LogForm => {
  if (asked === false) {
    return 'none';
  }
  if (asked === true) {
    return set === 'json' ? 'json' : 'pretty';
  }
  return set ?? (isTerminal ? 'pretty' : 'none');
};

/**
 * The command's arguments, and the settings of the environment where they say nothing. Throws FacelessError
 * INVALID_INPUT with the usage.
 */
export function readStartArguments(
  args: readonly string[],
  set: LocalSettings,
  isTerminal: boolean,
): StartSettings | 'help' {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        port: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        logs: { type: 'boolean' },
        leashed: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { port, fresh, logs, leashed, help } = values;
    if (help) {
      return 'help';
    }
    return {
      port: port === undefined ? set.port : readPort('--port', port),
      host: set.host,
      fresh,
      logs: chooseLogs(logs, set.logs, isTerminal),
      leashed,
    };
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
}
