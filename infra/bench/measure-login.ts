import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { createUserStore } from '../../shared/adapters/aws/create-user-store.ts';
import type { Tables } from '../../shared/adapters/aws/tables.ts';
import { passwordHasher } from '../../shared/adapters/passwords/argon2.ts';
import { attemptKey } from '../../shared/domain/keys.ts';
import { toNetwork } from '../../shared/http/network.ts';
import { logDataModification } from '../../shared/observability/audit.ts';
import { newUser } from '../../shared/use-cases/new-user.ts';
import { openTables } from '../admin/open-tables.ts';
import { readStageConfig } from '../config.ts';
import { measureWork } from './measure-work.ts';
import { median, percentile } from './spent.ts';
import { startCloud } from './start-cloud.ts';

const LOGINS = ['right password', 'wrong password', 'unknown name'] as const;
type Login = (typeof LOGINS)[number];

export interface LoginCosts {
  /** POST /sessions, one after the other, each kind in turn (ms). */
  readonly answers: readonly { readonly login: Login; readonly p50Ms: number; readonly p95Ms: number }[];
  readonly rounds: number;
  /** CPU of one verification (ms): the median. */
  readonly hashMs: number;
  /** Of the function that logs in, as deployed (MB). */
  readonly memoryMb: number;
}

const ROUNDS = 50;
const HASHES = 15;
const USERNAME = 'bench-login';
const PASSWORD = 'seven green umbrellas';
const SENT: Readonly<Record<Login, { readonly username: string; readonly password: string }>> = {
  'right password': { username: USERNAME, password: PASSWORD },
  'wrong password': { username: USERNAME, password: `${PASSWORD}!` },
  'unknown name': { username: 'bench-nobody', password: PASSWORD },
};

const keepUser = async (tables: Tables): Promise<void> => {
  const id = tables.newId();
  const passwordHash = await passwordHasher.hash(PASSWORD);
  const user = newUser({ id, username: USERNAME, role: 'viewer' }, tables.clock.now());
  const audit = logDataModification({ actor: 'bench', requestId: crypto.randomUUID() }, 'user_registered');
  await createUserStore(tables).create({ user: { ...user, passwordHash }, audit });
};

/** Failures make the next attempt wait: they are forgotten, so that what is measured is the answer. */
const forgetFailures = async ({ client, tableName: TableName }: Tables): Promise<void> => {
  const names = new Set(Object.values(SENT).map(({ username }) => username));
  const accounts = [...names].map((name) => attemptKey('account', name));
  for (const Key of [...accounts, attemptKey('address', toNetwork('127.0.0.1'))])
    await client.send(new DeleteCommand({ TableName, Key }));
};

const timeLogin = async (apiUrl: string, login: Login): Promise<number> => {
  const from = performance.now();
  const answer = await fetch(`${apiUrl}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(SENT[login]),
  });
  await answer.text();
  const spent = performance.now() - from;
  const wanted = login === 'right password' ? 201 : 401;
  if (answer.status !== wanted) throw new Error(`A login with a ${login} answered ${answer.status}.`);
  return spent;
};

const timeLogins = async (apiUrl: string, tables: Tables): Promise<LoginCosts['answers']> => {
  const times = new Map<Login, number[]>(LOGINS.map((login) => [login, []]));
  // The first one finds its function cold.
  await timeLogin(apiUrl, 'right password');
  for (let round = 0; round < ROUNDS; round += 1) {
    await forgetFailures(tables);
    for (const login of LOGINS) times.get(login)?.push(await timeLogin(apiUrl, login));
  }
  return [...times].map(([login, all]) => ({
    login,
    p50Ms: percentile(all, 0.5),
    p95Ms: percentile(all, 0.95),
  }));
};

const timeHash = async (): Promise<number> => {
  const hash = await passwordHasher.hash(PASSWORD);
  const costs: number[] = [];
  for (let turn = 0; turn < HASHES; turn += 1) {
    const { spent } = await measureWork(async () => passwordHasher.verify(hash, PASSWORD));
    costs.push(spent.cpu * 1000);
  }
  return median(costs);
};

/** Logs in over the local API, with a user of its own on that data folder; and hashes alone, in this process. */
export async function measureLogin(dataDir: string): Promise<LoginCosts> {
  const { api, apiSizes } = readStageConfig('production');
  const { memoryMb } = apiSizes.createSession ?? api;
  const cloud = await startCloud(dataDir);
  const signal = new AbortController().signal;
  const { tables, close } = await openTables({ kind: 'local' }, { dataDir, signal });
  try {
    await keepUser(tables);
    const answers = await timeLogins(cloud.apiUrl, tables);
    return { answers, rounds: ROUNDS, hashMs: await timeHash(), memoryMb };
  } finally {
    await close();
    await cloud.close();
  }
}
