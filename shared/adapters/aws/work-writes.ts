import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { FacelessError } from '../../domain/errors.ts';
import { leaseKey, partKey } from '../../domain/keys.ts';
import type { Lease, WorkStore } from '../../ports/store.ts';
import type { Clock } from '../../ports/world.ts';
import { checkLease } from './check-lease.ts';
import { updateIf, writeTogether } from './write-conditionally.ts';

export interface WorkTable {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly clock: Clock;
}

/** Seconds that leases and parts stay: longer than any attempt, so that expiry never frees a lease. */
const KEEP_SECONDS = 30 * 24 * 60 * 60;

const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
const keepUntil = (now: Date): number => Math.floor(now.getTime() / 1000) + KEEP_SECONDS;

const START = `SET #stage = :stage, #part = :part, #attempt = :attempt, #rebuild = :rebuild, #progress = :zero,
  #done = :false, startedAt = :now, expiresAt = :until, #ttl = :ttl,
  #token = if_not_exists(#token, :zero) + :one, #starts = `;

/** The two ways to start: a new piece of work, or one whose worker has ended without a result. */
const STARTS = [
  {
    count: ':one',
    condition: `attribute_not_exists(pk) OR #attempt < :attempt OR (#attempt = :attempt AND #rebuild < :rebuild)`,
  },
  {
    count: '#starts + :one',
    condition: '#attempt = :attempt AND #rebuild = :rebuild AND #done = :false AND expiresAt <= :now',
  },
];

const NAMES = ['stage', 'part', 'attempt', 'rebuild', 'progress', 'done', 'ttl', 'token', 'starts'];
const quote = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`#${name}`, name]));

const startValues = (work: Parameters<WorkStore['acquire']>[0], now: Date): Record<string, unknown> => ({
  ':stage': work.stage,
  ':part': work.part,
  ':attempt': work.attempt,
  ':rebuild': work.rebuild,
  ':now': now.toISOString(),
  ':until': later(now, work.seconds),
  ':ttl': keepUntil(now),
  ':zero': 0,
  ':one': 1,
  ':false': false,
});

const lost = (work: Pick<Lease, 'stage' | 'part' | 'videoId'>): FacelessError =>
  new FacelessError('LEASE_LOST', `Another worker has ${work.stage} ${work.part} of ${work.videoId}.`);

export const acquireLease =
  ({ client, tableName, clock }: WorkTable): WorkStore['acquire'] =>
  async (work) => {
    const { seconds, ...place } = work;
    const values = startValues({ ...place, seconds }, clock.now());
    for (const { count, condition } of STARTS) {
      const item = await updateIf(client, {
        TableName: tableName,
        Key: leaseKey(work),
        UpdateExpression: `${START}${count} REMOVE endedAt`,
        ConditionExpression: condition,
        ExpressionAttributeNames: quote(NAMES),
        ExpressionAttributeValues: values,
      });
      if (item !== undefined)
        return { ...place, token: Number(item['token']), starts: Number(item['starts']) };
    }
    throw lost(work);
  };

export const renewLease =
  ({ client, tableName, clock }: WorkTable): WorkStore['renew'] =>
  async (lease, { seconds, progress }) => {
    const item = await updateIf(client, {
      TableName: tableName,
      Key: leaseKey(lease),
      UpdateExpression: 'SET expiresAt = :until, #progress = :progress',
      ConditionExpression: '#token = :token AND #done = :false',
      ExpressionAttributeNames: quote(['progress', 'token', 'done']),
      ExpressionAttributeValues: {
        ':until': later(clock.now(), seconds),
        ':progress': progress,
        ':token': lease.token,
        ':false': false,
      },
    });
    if (item === undefined) throw lost(lease);
  };

export const releaseLease =
  ({ client, tableName, clock }: WorkTable): WorkStore['release'] =>
  async (lease, done, until) => {
    const now = clock.now().toISOString();
    await updateIf(client, {
      TableName: tableName,
      Key: leaseKey(lease),
      UpdateExpression: done
        ? 'SET expiresAt = :now, endedAt = :now, #done = :true, #progress = :one'
        : 'SET expiresAt = :until',
      ConditionExpression: '#token = :token',
      ExpressionAttributeNames: quote(done ? ['token', 'done', 'progress'] : ['token']),
      ExpressionAttributeValues: {
        ':token': lease.token,
        ...(done ? { ':now': now, ':true': true, ':one': 1 } : { ':until': until?.toISOString() ?? now }),
      },
    });
  };

export const restLease =
  ({ client, tableName }: WorkTable): WorkStore['rest'] =>
  async (lease, until) => {
    await updateIf(client, {
      TableName: tableName,
      Key: leaseKey(lease),
      UpdateExpression: 'SET expiresAt = :until, #starts = :zero',
      ConditionExpression: '#token = :token',
      ExpressionAttributeNames: quote(['token', 'starts']),
      ExpressionAttributeValues: { ':token': lease.token, ':until': until.toISOString(), ':zero': 0 },
    });
  };

export const putPart =
  ({ client, tableName, clock }: WorkTable): WorkStore['putPart'] =>
  async (videoId, part, lease) => {
    const written = new FacelessError('CONFLICT', `Part ${part.index} of ${videoId} is written.`);
    const Put = {
      TableName: tableName,
      Item: { ...partKey(videoId, part), ...part, ttl: keepUntil(clock.now()) },
      ConditionExpression: 'attribute_not_exists(pk) OR #rebuild < :rebuild',
      ExpressionAttributeNames: quote(['rebuild']),
      ExpressionAttributeValues: { ':rebuild': part.rebuild },
    };
    try {
      await writeTogether(client, [checkLease(tableName, lease), { write: { Put }, refused: () => written }]);
    } catch (error) {
      if (error !== written) throw error;
    }
  };
