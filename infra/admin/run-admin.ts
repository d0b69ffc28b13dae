import { userInfo } from 'node:os';
import { createApiKeyStore } from '../../shared/adapters/aws/create-api-key-store.ts';
import { createInviteStore } from '../../shared/adapters/aws/create-invite-store.ts';
import { createSealStore } from '../../shared/adapters/aws/create-seal-store.ts';
import { createUserStore } from '../../shared/adapters/aws/create-user-store.ts';
import { FacelessError } from '../../shared/domain/errors.ts';
import { findPlaces } from '../local/state/places.ts';
import { watchInterrupts } from '../local/video/watch-interrupts.ts';
import type { AdminWorld } from './command.ts';
import { type OpenTables, openTables } from './open-tables.ts';
import { type AdminRequest, adminUsage, readAdminArguments } from './read-admin-arguments.ts';

/** 2: the caller can put it right. */
const EXIT = { done: 0, failed: 1, misuse: 2, interrupted: 130 } as const;

const { dataDir } = findPlaces();

/** Who has the rights to the tables: the trail has the name that the machine knows them by. */
const openWorld = ({ tables, sealBucket }: OpenTables): AdminWorld => ({
  tables,
  seals: sealBucket && createSealStore(tables, sealBucket),
  users: createUserStore(tables),
  apiKeys: createApiKeyStore(tables),
  invites: createInviteStore(tables),
  audit: { actor: `operator:${userInfo().username}`, requestId: crypto.randomUUID() },
});

const work = async ({ command, given, target, json }: AdminRequest, signal: AbortSignal): Promise<void> => {
  const opened = await openTables(target, { dataDir, signal });
  try {
    const { data, text, isBad = false } = await command.run(openWorld(opened), given);
    process.stdout.write(`${json ? JSON.stringify(data) : text}\n`);
    if (isBad) process.exitCode = EXIT.failed;
  } finally {
    await opened.close();
  }
};

const explain = (error: unknown): number => {
  const message = error instanceof Error ? error.message : String(error);
  const isJson = process.argv.includes('--json');
  process.stderr.write(`${isJson ? JSON.stringify({ error: message }) : message}\n`);
  const isMisuse =
    error instanceof FacelessError && ['CONFLICT', 'INVALID_INPUT', 'NOT_FOUND'].includes(error.code);
  return isMisuse ? EXIT.misuse : EXIT.failed;
};

/** The command `npm run admin`: sets this process's exit code. */
export const runAdmin = async (): Promise<void> => {
  const interrupt = watchInterrupts(EXIT.interrupted);
  try {
    const request = readAdminArguments(process.argv.slice(2));
    if (request === 'help') process.stdout.write(adminUsage());
    else await work(request, interrupt);
  } catch (error) {
    process.exitCode = interrupt.aborted ? EXIT.interrupted : explain(error);
  }
};
