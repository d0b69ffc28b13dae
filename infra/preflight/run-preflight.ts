import { parseArgs } from 'node:util';
import { FacelessError } from '../../shared/domain/errors.ts';
import { formatTable } from '../admin/format-table.ts';
import { STAGE_NAMES, type StageName } from '../config.ts';
import { notChecked, type PreflightCheck, type PreflightResult } from './check.ts';
import { checkBootstrap, checkConcurrency, checkRegion } from './check-account.ts';
import { checkLayer, checkMemory, checkNode, checkSettings, checkSynthesis } from './check-machine.ts';

/** 2: the caller can put it right. */
const EXIT = { failed: 1, misuse: 2 } as const;

const DEPLOYED = STAGE_NAMES.filter((stage) => stage !== 'local');

const never =
  (words: string): PreflightCheck =>
  async () =>
    notChecked(words);

const CHECKS = {
  node: checkNode,
  settings: checkSettings,
  synthesis: checkSynthesis,
  layer: checkLayer,
  memory: checkMemory,
  region: checkRegion,
  bootstrap: checkBootstrap,
  concurrency: checkConcurrency,
  rights: never(
    'whether the role may create everything is seen when it does: npx cdk diff shows what that is',
  ),
  alarms: never('subscribe to the topic of Faceless-STAGE-Observability once it is there'),
  email: never('not needed: nothing sends e-mail'),
} as const satisfies Readonly<Record<string, PreflightCheck>>;
type Name = keyof typeof CHECKS;
const NAMES = Object.keys(CHECKS) as Name[];

const USAGE = `npm run preflight -- [--stage ${DEPLOYED.join('|')}] [--only NAME,NAME]

Looks at everything that can be known before a deployment, on this machine and, with AWS credentials in the
environment, in the account; changes nothing. Ends with 1 where something failed.

  --stage NAME   default ${DEPLOYED[0]}
  --only NAMES   of ${NAMES.join(', ')}
`;

interface Request {
  readonly stage: StageName;
  readonly names: readonly Name[];
}

const find = <Known extends string>(known: readonly Known[], name: string, what: string): Known => {
  const found = known.find((one) => one === name);
  if (found !== undefined) return found;
  throw new Error(`There is no ${what} ${name}; there are ${known.join(', ')}.`);
};

const readRequest = (words: readonly string[]): Request | 'help' => {
  const options = {
    stage: { type: 'string', default: String(DEPLOYED[0]) },
    only: { type: 'string', default: NAMES.join(',') },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (values.help) return 'help';
    const names = values.only.split(',').map((name) => find(NAMES, name, 'check'));
    return { stage: find(DEPLOYED, values.stage, 'deployed stage'), names };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FacelessError('INVALID_INPUT', `${reason}\n\n${USAGE}`);
  }
};

const look = async ({ stage, names }: Request): Promise<void> => {
  const results: (readonly [Name, PreflightResult])[] = [];
  for (const name of names) results.push([name, await CHECKS[name]({ stage })]);
  const rows = results.map(([name, { state, words }]) => [name, state, words]);
  process.stdout.write(`${formatTable(['check', 'state', `stage ${stage}`], rows)}\n`);
  if (results.some(([, { state }]) => state === 'failed')) process.exitCode = EXIT.failed;
};

/** The command `npm run preflight`: sets this process's exit code. */
export const runPreflight = async (): Promise<void> => {
  try {
    const request = readRequest(process.argv.slice(2));
    if (request === 'help') process.stdout.write(USAGE);
    else await look(request);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    const isMisuse = error instanceof FacelessError && error.code === 'INVALID_INPUT';
    process.exitCode = isMisuse ? EXIT.misuse : EXIT.failed;
  }
};
