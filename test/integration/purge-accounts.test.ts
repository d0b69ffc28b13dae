/** What a deleted account leaves is removed step by step, whatever ends the tick, and whoever else is at it. */
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { readStageConfig } from '../../infra/config.ts';
import { createApiKeyStore } from '../../shared/adapters/aws/create-api-key-store.ts';
import { createDeletedAccountStore } from '../../shared/adapters/aws/create-deleted-account-store.ts';
import { createJobStore } from '../../shared/adapters/aws/create-job-store.ts';
import { createObjectStore } from '../../shared/adapters/aws/create-object-store.ts';
import { createScriptStore } from '../../shared/adapters/aws/create-script-store.ts';
import { listOwned } from '../../shared/adapters/aws/list-owned.ts';
import { createUploadStore } from '../../shared/adapters/aws/create-upload-store.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import { createUserStore } from '../../shared/adapters/aws/create-user-store.ts';
import { createChannelStore } from '../../shared/adapters/aws/create-channel-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { createWebhookStore } from '../../shared/adapters/aws/create-webhook-store.ts';
import { createWebhookTaskStore } from '../../shared/adapters/aws/create-webhook-task-store.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import {
  apiKeySubject,
  auditSubject,
  channelSubject,
  cachePrefix,
  jobKey,
  jobPrefix,
  jobSubject,
  scriptKey,
  scriptPrefix,
  scriptSubject,
  uploadKey,
  uploadPrefixes,
  uploadSubject,
  userKey,
  userSubject,
  videoPrefix,
} from '../../shared/domain/keys.ts';
import { webhookSubject } from '../../shared/domain/webhooks/webhook-keys.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { SavedScript } from '../../shared/domain/saved-script.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type { VideoStatus } from '../../shared/domain/video.ts';
import { issueApiKey } from '../../shared/use-cases/issue-api-key.ts';
import {
  purgeAccounts,
  type PurgeAccountsDeps,
  QUIET_SECONDS,
} from '../../shared/use-cases/purge/purge-accounts.ts';
import { STEP } from '../../shared/use-cases/purge/purger.ts';
import { type Decide, openKilled } from '../support/kill-process.ts';
import { makeJob } from '../support/make-job.ts';
import { makeSavedScript } from '../support/make-saved-script.ts';
import { createMemoryGrants } from '../support/fakes/create-memory-publishing.ts';
import { makeChannel } from '../support/make-channel.ts';
import { makeUpload } from '../support/make-upload.ts';
import { makeUser } from '../support/make-user.ts';
import { makeAudit, makeVideo, REQUEST_ID } from '../support/make-video.ts';
import { keepWebhook } from '../support/keep-webhook.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { readEvents } from '../support/read-events.ts';
import { startAws } from '../support/start-aws.ts';

const aws = await startAws();
after(aws.close);

const clock = new ManualClock();
const { dynamo: client, tableName, auditTableName, bucketName } = aws;
const tables = { client, tableName, auditTableName, clock, newId: () => ulid() };
const users = createUserStore(tables);
const trail = createTrailStore(tables);
const tasks = createWebhookTaskStore(tables);
const ports = {
  accounts: createDeletedAccountStore(tables),
  apiKeys: createApiKeyStore(tables),
  channels: createChannelStore(tables),
  grants: createMemoryGrants(),
  webhooks: createWebhookStore(tables),
  videos: createVideoStore(tables),
  scripts: createScriptStore(tables),
  listScripts: listOwned<SavedScript>(tables, scriptKey),
  uploads: createUploadStore(tables),
  listUploads: listOwned<Upload>(tables, uploadKey),
  jobs: createJobStore(tables),
  listJobs: listOwned<Job>(tables, jobKey),
  objects: createObjectStore({ client: aws.s3, bucketName }),
};
const audit = makeAudit();

/** Agreements that were ended at Google. */
const revoked: string[] = [];

const openTick = (own: typeof ports, onProblem: PurgeAccountsDeps['onProblem']) =>
  purgeAccounts({
    ...own,
    clock,
    revoke: async ({ refreshToken }) => {
      revoked.push(refreshToken);
    },
    warnUnrevoked: () => undefined,
    newRequestId: () => REQUEST_ID,
    onProblem,
  });

/** A tick that nothing disturbs. */
const tick = openTick(ports, (_account, problem) => {
  throw problem;
});

const putFile = async (prefix: string): Promise<void> => {
  await ports.objects.putJson(`${prefix}file.json`, { text: 'Tea' });
};

const STATUSES: readonly VideoStatus[] = ['QUEUED', 'RENDERING', 'READY', 'FAILED'];

/** A user with so many scripts and a video in each of those statuses; the subjects of their chains. */
const settle = async ({ scripts = 2 } = {}) => {
  const user = await users.create({ user: makeUser(), audit });
  const owner = user.id;
  const subjects = [userSubject(owner)];
  for (const status of STATUSES) {
    const { id } = await ports.videos.create({ video: makeVideo({ owner, status }), audit });
    await putFile(videoPrefix(id));
    subjects.push(auditSubject(id));
  }
  for (let count = 0; count < scripts; count += 1) {
    const { id } = await ports.scripts.create({ script: makeSavedScript({ owner }), audit });
    await putFile(scriptPrefix(id));
    subjects.push(scriptSubject(id));
  }
  const channel = makeChannel({ id: ulid(), owner });
  await ports.channels.create({ channel, audit });
  await ports.grants.put(channel.id, { refreshToken: `grant of ${owner}` });
  subjects.push(channelSubject(channel.id));
  const upload = makeUpload({ owner });
  await ports.uploads.create({ upload, audit, storageBytes: upload.bytes });
  for (const prefix of Object.values(uploadPrefixes(upload))) await putFile(prefix);
  subjects.push(uploadSubject(upload.id));
  const job = await ports.jobs.create({ job: makeJob({ id: ulid(), owner }), audit });
  await putFile(jobPrefix(job.id));
  const issue = issueApiKey({ apiKeys: ports.apiKeys, clock, newId: () => ulid() });
  const { key } = await issue({ owner, role: 'creator', name: 'laptop', audit });
  await putFile(cachePrefix(owner, 'hash'));
  const webhookId = await keepWebhook({ ...ports, tasks }, owner, clock.now());
  subjects.push(jobSubject(job.id), apiKeySubject(key.id), webhookSubject(webhookId));
  return { user, owner, webhookId, subjects };
};

const remove = async (owner: string): Promise<void> => {
  const user = await users.get(owner);
  assert.ok(user);
  await users.remove({ user, audit: makeAudit({ action: 'user_deleted' }) });
};

const readTombstone = async (owner: string) =>
  (await client.send(new GetCommand({ TableName: tableName, Key: userKey(owner) }))).Item;

const listKeys = async (): Promise<readonly string[]> => {
  const { Contents = [] } = await aws.s3.send(new ListObjectsV2Command({ Bucket: bucketName }));
  return Contents.map(({ Key = '' }) => Key);
};

const countOf = async (owner: string) => {
  const videos = await ports.videos.list({ owner, limit: 100 });
  const scripts = await ports.listScripts({ owner, limit: 100 });
  const keys = await ports.apiKeys.list(owner);
  const uploads = await ports.listUploads({ owner, limit: 100 });
  const jobs = await ports.listJobs({ owner, limit: 100 });
  const channels = await ports.channels.list(owner);
  const webhooks = await ports.webhooks.list(owner);
  return [videos.videos, scripts, keys, uploads, jobs, channels, webhooks].map(({ length }) => length);
};

const assertWhole = async (subjects: readonly string[]): Promise<void> => {
  for (const subject of subjects) {
    const { rows, newest } = await trail.readChain(subject);
    assert.equal(findBrokenRow(rows, newest?.hash ?? ''), undefined, subject);
    assert.equal(new Set(rows.map(({ seq }) => seq)).size, rows.length);
  }
};

const assertGone = async (owner: string, subjects: readonly string[]): Promise<void> => {
  assert.deepEqual(await countOf(owner), [0, 0, 0, 0, 0, 0, 0]);
  await assertWhole(subjects);
  const told = (await readEvents(tables, owner)).filter(({ action }) => action === 'user_purged');
  assert.equal(told.length, 1, 'it is told once');
};

suite('what a deleted account leaves', () => {
  test('goes, wherever each tick is killed, and nobody else’s with it', async () => {
    const stay = await settle();
    const { owner, subjects, webhookId } = await settle();
    await remove(owner);
    let kills = 0;
    for (let call = 1; (await readTombstone(owner))?.['purgedAt'] === undefined; call += 1) {
      assert.ok(call < 100, 'it comes to an end');
      let left = call;
      const decide: Decide = () => {
        left -= 1;
        if (left > 0) return undefined;
        return call % 2 === 0 ? 'before' : 'after';
      };
      const { isDead, wrap } = openKilled(decide);
      const mortal = {
        accounts: wrap(ports.accounts),
        apiKeys: wrap(ports.apiKeys),
        channels: wrap(ports.channels),
        grants: wrap(ports.grants),
        webhooks: wrap(ports.webhooks),
        videos: wrap(ports.videos),
        scripts: wrap(ports.scripts),
        listScripts: wrap({ list: ports.listScripts }).list,
        uploads: wrap(ports.uploads),
        listUploads: wrap({ list: ports.listUploads }).list,
        jobs: wrap(ports.jobs),
        listJobs: wrap({ list: ports.listJobs }).list,
        objects: wrap(ports.objects),
      };
      await openTick(mortal, () => undefined)().catch((error: unknown) => {
        assert.ok(isDead(), String(error));
      });
      if (isDead()) kills += 1;
      await assertWhole(subjects);
      // By now whoever failed may come back, and two looks that find nothing are far enough apart.
      clock.advance(QUIET_SECONDS);
    }
    assert.ok(kills > 10, `${kills} kills`);
    await assertGone(owner, subjects);
    assert.equal(await ports.webhooks.readSecrets(webhookId), undefined);
    assert.deepEqual(await tasks.list({ owner, webhookId, limit: 5 }), []);
    assert.equal((await tasks.list({ ...stay, limit: 5 })).length, 1);
    assert.deepEqual(await countOf(stay.owner), [STATUSES.length, 2, 1, 1, 1, 1, 1]);
    const theirs = (await listKeys()).filter((key) => !key.startsWith(`cache/${stay.owner}/`));
    assert.equal(theirs.length, STATUSES.length + 2 + 3 + 1, theirs.join());
    assert.ok(revoked.includes(`grant of ${owner}`));
    assert.ok(!revoked.includes(`grant of ${stay.owner}`));
  });

  test('goes once, when two ticks are at it', async () => {
    const { owner, subjects } = await settle();
    await remove(owner);
    const problems: unknown[] = [];
    const other = openTick(ports, (_account, problem) => problems.push(problem));
    for (let rounds = 0; (await readTombstone(owner))?.['purgedAt'] === undefined; rounds += 1) {
      assert.ok(rounds < 20, problems.join('\n'));
      await Promise.all([other(), other()]);
      clock.advance(QUIET_SECONDS);
    }
    await assertGone(owner, subjects);
  });

  test('goes some at a time, and one account’s problem is not another’s', async () => {
    const [many, broken] = [await settle({ scripts: STEP + 3 }), await settle()];
    for (const { owner } of [broken, many]) await remove(owner);
    const problems: string[] = [];
    const apiKeys = {
      ...ports.apiKeys,
      list: async (owner: string) => {
        if (owner === broken.owner) throw new Error('cannot be read');
        return ports.apiKeys.list(owner);
      },
    };
    const half = openTick({ ...ports, apiKeys }, ({ id }, problem) =>
      problems.push(`${id}: ${String(problem)}`),
    );
    assert.equal(await half(), 2);
    assert.deepEqual(problems, [`${broken.owner}: Error: cannot be read`]);
    assert.deepEqual(await countOf(many.owner), [0, 3, 0, 0, 0, 0, 0]);
    assert.deepEqual(await countOf(broken.owner), [STATUSES.length, 2, 1, 1, 1, 1, 1]);
    clock.advance(1);
    assert.equal(await tick(), 1, 'who failed waits a while');
    assert.deepEqual(await countOf(many.owner), [0, 0, 0, 0, 0, 0, 0]);
    clock.advance(60);
    await tick();
    assert.deepEqual(await countOf(broken.owner), [0, 0, 0, 0, 0, 0, 0]);
  });

  test('is looked for twice, twenty minutes apart', async () => {
    const { workers } = readStageConfig('production');
    for (const { timeoutSeconds } of Object.values(workers)) assert.ok(timeoutSeconds < QUIET_SECONDS);
    const { owner, subjects } = await settle();
    await remove(owner);
    const purgedAt = async (): Promise<unknown> => (await readTombstone(owner))?.['purgedAt'];
    await tick();
    await tick();
    clock.advance(QUIET_SECONDS - 1);
    await tick();
    assert.equal(await purgedAt(), undefined);
    clock.advance(1);
    await ports.videos.create({ video: makeVideo({ owner }), audit });
    await tick();
    assert.equal(await purgedAt(), undefined, 'something was found, so it begins again');
    await tick();
    clock.advance(QUIET_SECONDS);
    await tick();
    assert.equal(typeof (await purgedAt()), 'string');
    await assertGone(owner, subjects);
  });
});
