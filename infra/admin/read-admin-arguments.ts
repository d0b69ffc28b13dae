import { parseArgs } from 'node:util';
import { FacelessError } from '../../shared/domain/errors.ts';
import { STAGE_NAMES, type StageName } from '../config.ts';
import type { AdminArguments, AdminCommand } from './command.ts';
import { ADMIN_COMMANDS } from './commands.ts';

/** Where the tables are. */
export type AdminTarget =
  | { readonly kind: 'local' }
  | { readonly kind: 'stage'; readonly stage: StageName }
  | {
      readonly kind: 'tables';
      readonly tableName: string;
      readonly auditTableName: string;
      readonly sealBucketName: string | undefined;
    };

export interface AdminRequest {
  readonly command: AdminCommand;
  readonly given: AdminArguments;
  readonly target: AdminTarget;
  readonly json: boolean;
}

const listCommands = (): string =>
  Object.entries(ADMIN_COMMANDS)
    .map(([name, { usage, summary }]) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`)
    .join('\n');

export const adminUsage = (): string => `usage: npm run admin -- COMMAND [--json] [--stage NAME]

${listCommands()}

  --json               one JSON object instead of a table
  --stage NAME         a deployed stage (${STAGE_NAMES.slice(1).join(', ')}), with your AWS credentials: they must
                       be allowed to read the outputs of its stack Faceless-NAME-Data and to read and write its
                       two tables; without it, this machine's own data (.local, or FACELESS_DATA)
  --table NAME --audit-table NAME [--seal-bucket NAME]
                       these, without asking CloudFormation; verify-audit needs the bucket, too
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  stage: { type: 'string' },
  table: { type: 'string' },
  'audit-table': { type: 'string' },
  'seal-bucket': { type: 'string' },
} as const;

const misuse = (reason: string): FacelessError =>
  new FacelessError('INVALID_INPUT', `${reason}\n\n${adminUsage()}`);

const readTarget = (options: AdminArguments['options']): AdminTarget => {
  const { stage, table, 'audit-table': auditTable, 'seal-bucket': bucket } = options;
  const sealBucketName = typeof bucket === 'string' ? bucket : undefined;
  if (typeof table === 'string' && typeof auditTable === 'string')
    return { kind: 'tables', tableName: table, auditTableName: auditTable, sealBucketName };
  if (table !== undefined || auditTable !== undefined || bucket !== undefined)
    throw misuse('Give both --table and --audit-table, or neither.');
  if (stage === undefined || stage === 'local') return { kind: 'local' };
  const found = STAGE_NAMES.find((known) => known === stage);
  if (found !== undefined) return { kind: 'stage', stage: found };
  throw misuse(`There is no stage ${String(stage)}; there are ${STAGE_NAMES.join(', ')}.`);
};

const parse = (words: readonly string[], options: AdminCommand['options']) => {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { ...options, ...OPTIONS } });
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command's arguments. Throws FacelessError INVALID_INPUT with the usage. */
export const readAdminArguments = (words: readonly string[]): AdminRequest | 'help' => {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h') return 'help';
  const command = Object.hasOwn(ADMIN_COMMANDS, name) ? ADMIN_COMMANDS[name] : undefined;
  if (command === undefined) throw misuse(`There is no command ${name}.`);
  const { values, positionals } = parse(rest, command.options);
  const options = values as AdminArguments['options'];
  if (options['help'] === true) return 'help';
  return {
    command,
    given: { words: positionals, options },
    target: readTarget(options),
    json: options['json'] === true,
  };
};
