import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { ulid } from 'ulid';
import { findBrokenRow } from '../../../shared/domain/audit-chain.ts';
import type { ErrorCode } from '../../../shared/domain/errors.ts';
import { FacelessError, isCode } from '../../../shared/domain/errors.ts';
import type { Envelope } from '../../../shared/domain/envelope.ts';
import type { Source } from '../../../shared/domain/source.ts';
import type { VideoFile, VideoStatus } from '../../../shared/domain/video.ts';
import type { VideoStore } from '../../../shared/ports/store.ts';
import { cancelVideo } from '../../../shared/use-cases/cancel-video.ts';
import { createVideo, type CreateVideo } from '../../../shared/use-cases/create-video.ts';
import { deleteVideo } from '../../../shared/use-cases/delete-video.ts';
import { getVideo } from '../../../shared/use-cases/get-video.ts';
import { listFiles } from '../../../shared/use-cases/list-files.ts';
import { listVideos } from '../../../shared/use-cases/list-videos.ts';
import { AMPLE, AMPLE_SPENDING } from '../../support/ample-quota.ts';
import { createMemoryCosts } from '../../support/fakes/create-memory-costs.ts';
import { createMemoryObjects } from '../../support/fakes/create-memory-objects.ts';
import { createMemoryScripts } from '../../support/fakes/create-memory-scripts.ts';
import { createMemoryVideos } from '../../support/fakes/create-memory-videos.ts';
import { createMemoryWork } from '../../support/fakes/create-memory-work.ts';
import { createMemoryTables } from '../../support/fakes/memory-tables.ts';
import { makeAudit, makeVideo, REQUEST_ID } from '../../support/make-video.ts';
import { NO_PICTURES } from '../../support/no-pictures.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const OWNER = 'owner-a';
const audit = { actor: 'key:1', requestId: REQUEST_ID, ipAddress: '203.0.113.7' };

const openWorld = () => {
  const clock = new ManualClock();
  const tables = createMemoryTables({ clock, newId: () => ulid(clock.now().getTime()) });
  const videos = createMemoryVideos(tables);
  const objects = createMemoryObjects(clock);
  const sent: Envelope[] = [];
  const unsent: unknown[] = [];
  const deps = {
    videos,
    objects,
    work: createMemoryWork(tables),
    clock,
    newId: tables.newId,
    scripts: createMemoryScripts(tables),
    ...NO_PICTURES,
    spending: AMPLE_SPENDING,
    costs: createMemoryCosts(tables),
    send: async (envelopes: readonly Envelope[]) => void sent.push(...envelopes),
    warnUnsent: (_video: unknown, error: unknown) => void unsent.push(error),
  };
  /** A video in that status, as a pipeline would have left it. */
  const put = async (status: VideoStatus, change: { files?: readonly VideoFile[] } = {}) => {
    const created = await videos.create({
      video: makeVideo({ owner: OWNER, id: tables.newId() }),
      audit: makeAudit(),
    });
    return status === 'QUEUED'
      ? created
      : videos.change({ video: created, change: { status, ...change }, audit: makeAudit() });
  };
  return { clock, tables, deps, sent, unsent, put };
};

const input = (change: Partial<CreateVideo> = {}): CreateVideo => ({
  owner: OWNER,
  request: { source: { type: 'notes', text: '# The moon\n\nIt leaves us.' } },
  audit,
  quota: AMPLE,
  ...change,
});
const throws = (code: ErrorCode) => (error: unknown) => isCode(error, code);

suite('createVideo', () => {
  test('stores the text, the video with its audit row, and starts the pipeline', async () => {
    const { deps, sent, tables } = openWorld();
    const video = await createVideo(deps)(input());
    assert.equal(video.title, 'The moon');
    assert.equal(video.status, 'QUEUED');
    assert.equal(video.deadline, '2030-01-01T06:00:00.000Z');
    assert.deepEqual(await deps.objects.getJson<Source>(video.source), input().request.source);
    assert.equal(video.source.key, `videos/${video.id}/source.json`);
    assert.equal(findBrokenRow(tables.audit, video.auditHash), undefined);
    const [row] = tables.audit;
    assert.equal(row?.action, 'video_created');
    assert.equal(row.ipAddress, audit.ipAddress);
    const expected = {
      schema: 1,
      videoId: video.id,
      owner: OWNER,
      stage: 'write-script',
      part: 0,
      attempt: 1,
    };
    assert.deepEqual(sent, [{ ...expected, requestId: REQUEST_ID }]);
  });

  test('accepts the video when the queue does not answer: the sweeper will send', async () => {
    const { deps, unsent, tables } = openWorld();
    const send = () => Promise.reject(new FacelessError('UNAVAILABLE', 'no queue'));
    const video = await createVideo({ ...deps, send })(input());
    assert.equal(unsent.length, 1);
    assert.ok(tables.due.has(video.id));
  });

  test('gives the same video for the same key and body, and starts it once', async () => {
    const { deps, sent, clock } = openWorld();
    const create = createVideo(deps);
    const first = await create(input({ idempotencyKey: 'k' }));
    clock.advance(60);
    assert.deepEqual(await create(input({ idempotencyKey: 'k' })), first);
    assert.equal(sent.length, 1);
    const other = input({ idempotencyKey: 'k', request: { source: { type: 'script', text: 'Other.' } } });
    await assert.rejects(create(other), throws('IDEMPOTENCY_MISMATCH'));
    assert.notEqual((await create({ ...other, owner: 'owner-b' })).id, first.id);
    clock.advance(86_400);
    assert.notEqual((await create(other)).id, first.id);
  });

  test('gives one video to twins that race', async () => {
    const { deps, sent } = openWorld();
    const create = createVideo(deps);
    const twins = await Promise.all(Array.from({ length: 5 }, () => create(input({ idempotencyKey: 'k' }))));
    assert.equal(new Set(twins.map(({ id }) => id)).size, 1);
    assert.equal(sent.length, 1);
    assert.deepEqual([...deps.objects.content.keys()], [twins[0]?.source.key], 'the others’ texts are gone');
  });

  test('says that the video of a key is deleted', async () => {
    const { deps } = openWorld();
    const video = await createVideo(deps)(input({ idempotencyKey: 'k' }));
    await cancelVideo(deps)({ owner: OWNER, id: video.id, audit });
    await deleteVideo(deps)({ owner: OWNER, id: video.id, audit });
    await assert.rejects(createVideo(deps)(input({ idempotencyKey: 'k' })), throws('GONE'));
  });

  test('creates nothing when the text or the transaction is refused', async () => {
    const { deps, tables, sent } = openWorld();
    const blank = input({ request: { source: { type: 'notes', text: '…' } } });
    await assert.rejects(createVideo(deps)(blank), throws('INVALID_INPUT'));
    const videos = { ...deps.videos, create: () => Promise.reject(new FacelessError('CONFLICT', 'exists')) };
    await assert.rejects(createVideo({ ...deps, videos })(input()), throws('CONFLICT'));
    await assert.rejects(
      createVideo({ ...deps, videos })(input({ idempotencyKey: 'k' })),
      throws('CONFLICT'),
    );
    assert.equal(tables.videos.size + tables.audit.length + sent.length, 0);
  });
});

suite('cancelVideo', () => {
  test('ends an attempt, once', async () => {
    const { deps, put, tables } = openWorld();
    const { id } = await put('RENDERING');
    const cancel = cancelVideo(deps);
    const cancelled = await cancel({ owner: OWNER, id, audit });
    assert.equal(cancelled.status, 'CANCELLED');
    assert.deepEqual(await cancel({ owner: OWNER, id, audit }), cancelled);
    assert.equal(tables.audit.filter(({ action }) => action === 'video_cancelled').length, 1);
  });

  test('refuses an attempt that has ended, and another owner', async () => {
    const { deps, put } = openWorld();
    for (const status of ['READY', 'FAILED', 'PUBLISHED'] as const) {
      const { id } = await put(status);
      await assert.rejects(cancelVideo(deps)({ owner: OWNER, id, audit }), throws('CONFLICT'));
    }
    const { id } = await put('QUEUED');
    await assert.rejects(cancelVideo(deps)({ owner: 'owner-b', id, audit }), throws('NOT_FOUND'));
  });

  test('reads again when a worker moves the video in between, and gives up in the end', async () => {
    const { deps, put } = openWorld();
    const { id } = await put('QUEUED');
    let stale = 2;
    const change: VideoStore['change'] = async (given) => {
      stale -= 1;
      if (stale >= 0) throw new FacelessError('STALE', 'moved');
      return deps.videos.change(given);
    };
    const cancel = cancelVideo({ videos: { ...deps.videos, change } });
    assert.equal((await cancel({ owner: OWNER, id, audit })).status, 'CANCELLED');
    stale = 9;
    const { id: other } = await put('QUEUED');
    await assert.rejects(cancel({ owner: OWNER, id: other, audit }), throws('STALE'));
  });
});

suite('deleteVideo', () => {
  test('removes files and leaves a tombstone', async () => {
    const { deps, put, tables } = openWorld();
    const { id } = await put('FAILED');
    await deps.objects.putJson(`videos/${id}/1/check-1/metadata.json`, {});
    await deps.objects.putJson(`videos/${id}0/source.json`, {});
    await deleteVideo(deps)({ owner: OWNER, id, audit });
    assert.deepEqual([...deps.objects.content.keys()], [`videos/${id}0/source.json`]);
    assert.ok(tables.tombstones.has(id));
    assert.equal(tables.audit.at(-1)?.action, 'video_deleted');
    await assert.rejects(getVideo(deps)({ owner: OWNER, id }), throws('NOT_FOUND'));
    await assert.rejects(deleteVideo(deps)({ owner: OWNER, id, audit }), throws('NOT_FOUND'));
  });

  test('asks to cancel first', async () => {
    const { deps, put } = openWorld();
    const { id } = await put('RENDERING');
    await assert.rejects(deleteVideo(deps)({ owner: OWNER, id, audit }), /Cancel it first/);
    await assert.rejects(deleteVideo(deps)({ owner: 'owner-b', id, audit }), throws('NOT_FOUND'));
  });

  test('can be asked again after a failure of the bucket', async () => {
    const { deps, put } = openWorld();
    const { id } = await put('READY');
    const objects = { removePrefix: () => Promise.reject(new FacelessError('UNAVAILABLE', 'no bucket')) };
    await assert.rejects(
      deleteVideo({ ...deps, objects })({ owner: OWNER, id, audit }),
      throws('UNAVAILABLE'),
    );
    await deleteVideo(deps)({ owner: OWNER, id, audit });
  });
});

suite('listFiles', () => {
  const files: readonly VideoFile[] = [
    {
      name: 'video.mp4',
      key: 'videos/1/1/assemble-1/video.mp4',
      bytes: 9,
      sha256: 'a',
      contentType: 'video/mp4',
    },
  ];

  test('hands out links and records it', async () => {
    const { deps, put, tables } = openWorld();
    const { id } = await put('READY', { files });
    assert.deepEqual((await listFiles(deps)({ owner: OWNER, id, audit })).files, [
      {
        name: 'video.mp4',
        bytes: 9,
        sha256: 'a',
        contentType: 'video/mp4',
        url: 'https://bucket.test/videos/1/1/assemble-1/video.mp4',
        expiresAt: '2030-01-01T00:15:00.000Z',
      },
    ]);
    assert.deepEqual(
      tables.events.map(({ action, actor }) => [action, actor]),
      [['video_viewed', 'key:1']],
    );
  });

  test('waits until the film is there, and knows its owner', async () => {
    const { deps, put, tables } = openWorld();
    const { id } = await put('CHECKING', { files });
    await assert.rejects(listFiles(deps)({ owner: OWNER, id, audit }), throws('CONFLICT'));
    await assert.rejects(listFiles(deps)({ owner: 'owner-b', id, audit }), throws('NOT_FOUND'));
    assert.equal(tables.events.length, 0);
  });
});

suite('getVideo and listVideos', () => {
  test('tell progress from leases and parts', async () => {
    const { deps, put } = openWorld();
    const { id } = await put('SCRIPTING');
    const work = {
      videoId: id,
      stage: 'write-script',
      part: 0,
      attempt: 1,
      rebuild: 0,
      seconds: 10,
    } as const;
    await deps.work.renew(await deps.work.acquire(work), { seconds: 10, progress: 0.6 });
    assert.equal((await getVideo(deps)({ owner: OWNER, id })).progress.percent, 3);
    const page = await listVideos(deps)({ owner: OWNER });
    assert.deepEqual(
      page.videos.map(({ progress }) => progress.percent),
      [3],
    );
  });

  test('give pages, newest first, of one owner and status', async () => {
    const { deps, put, clock } = openWorld();
    const ids: string[] = [];
    for (const status of ['QUEUED', 'READY', 'QUEUED', 'READY', 'READY'] as const) {
      ids.unshift((await put(status)).id);
      clock.advance(1);
    }
    const list = listVideos(deps);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ owner: OWNER, limit: 2, cursor });
      seen.push(...page.videos.map(({ video }) => video.id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    assert.deepEqual(seen, ids);
    assert.equal((await list({ owner: OWNER, status: 'READY' })).videos.length, 3);
    assert.equal((await list({ owner: 'owner-b' })).videos.length, 0);
  });
});
