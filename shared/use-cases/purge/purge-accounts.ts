import { logDataModification } from '../../observability/audit.ts';
import type { DeletedAccount, DeletedAccountStore } from '../../ports/users.ts';
import type { Clock } from '../../ports/world.ts';
import { purgeApiKeys } from './purge-api-keys.ts';
import { purgeChannels, type PurgeChannelsDeps } from './purge-channels.ts';
import { purgeCache } from './purge-cache.ts';
import { purgeJobs, type PurgeJobsDeps } from './purge-jobs.ts';
import { purgeRecords } from './purge-records.ts';
import { purgeScripts, type PurgeScriptsDeps } from './purge-scripts.ts';
import { purgeUploads, type PurgeUploadsDeps } from './purge-uploads.ts';
import { purgeVideos, type PurgeVideosDeps } from './purge-videos.ts';
import { purgeWebhooks } from './purge-webhooks.ts';
import type { Purger } from './purger.ts';

type Deps = Parameters<typeof purgeApiKeys>[0] &
  PurgeChannelsDeps &
  Parameters<typeof purgeWebhooks>[0] &
  PurgeScriptsDeps &
  PurgeUploadsDeps &
  PurgeVideosDeps &
  PurgeJobsDeps;

export interface PurgeAccountsDeps extends Deps {
  readonly accounts: DeletedAccountStore;
  readonly clock: Clock;
  readonly newRequestId: () => string;
  /** Hears of an account that could not be purged; the next tick meets it again. */
  readonly onProblem: (account: DeletedAccount, problem: unknown) => void;
}

/** All that an owner has, kind by kind. A new kind of thing adds its purger here. */
const openPurgers = (deps: PurgeAccountsDeps): readonly Purger[] => [
  purgeApiKeys(deps),
  purgeChannels(deps),
  purgeWebhooks(deps),
  purgeVideos(deps),
  purgeScripts(deps),
  purgeUploads(deps),
  purgeJobs(deps),
  purgeCache(deps),
  purgeRecords(deps),
];

/** Accounts of one tick. */
const BATCH = 5;

/** Seconds until one that failed comes back, behind those that wait. */
const AGAIN_SECONDS = 60;

/**
 * Seconds between two looks that find nothing. A request that came before the deletion may still make something, and
 * a worker may still write: a request has 29 seconds, a worker a quarter of an hour.
 */
export const QUIET_SECONDS = 1200;

const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

/** A step of each kind; the account is done when two looks far enough apart have found nothing. */
const purgeOne = async (deps: PurgeAccountsDeps, account: DeletedAccount): Promise<void> => {
  const { accounts, clock, newRequestId } = deps;
  await accounts.postpone(account, later(clock.now(), AGAIN_SECONDS));
  const audit = { actor: 'tick:purge-accounts', requestId: newRequestId() };
  let found = 0;
  for (const purge of openPurgers(deps)) found += await purge({ owner: account.id, audit });
  const now = clock.now();
  if (found > 0) return accounts.postpone({ id: account.id }, now);
  const quietSince = account.quietSince ?? now.toISOString();
  const end = later(new Date(quietSince), QUIET_SECONDS);
  if (now < end) return accounts.postpone({ id: account.id, quietSince }, end);
  return accounts.finish(account, logDataModification(audit, 'user_purged'));
};

/** One tick over deleted accounts: removes what they had, some at a time. Returns how many it looked at. */
export const purgeAccounts = (deps: PurgeAccountsDeps) => async (): Promise<number> => {
  const due = await deps.accounts.listDue({ now: deps.clock.now(), limit: BATCH });
  for (const account of due) {
    try {
      await purgeOne(deps, account);
    } catch (problem) {
      deps.onProblem(account, problem);
    }
  }
  return due.length;
};
