/** Money through the front door: estimates, budgets that refuse, and the statistics beside them. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StatisticsView } from '../../functions/api/statistics/get-statistics.schema.ts';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { openApi, type Request } from '../support/open-api.ts';

const { call } = await openApi({ BUDGET_VIDEO_USD: '0.01', BUDGET_MONTH_USD: '0.02' });

const read = <View>(response: ApiResponse): View => JSON.parse(response.body) as View;
const notes = (durationSeconds: number) => ({
  source: { type: 'notes', text: 'Tea likes cool nights.' },
  settings: { durationSeconds },
});
const ask = async (owner: string, durationSeconds = 45): Promise<ApiResponse> =>
  call('createVideo', { owner, body: notes(durationSeconds) });
const create = async (owner: string): Promise<VideoView> => {
  const response = await ask(owner);
  assert.equal(response.statusCode, 202, response.body);
  return read<VideoView>(response);
};
const statisticsOf = async (request: Request): Promise<StatisticsView> => {
  const response = await call('getStatistics', request);
  assert.equal(response.statusCode, 200, response.body);
  return read<StatisticsView>(response);
};

suite('a video’s cost', () => {
  test('is estimated with the 202: the longer, larger and better, the more', async () => {
    const { cost } = await create('estimates');
    assert.equal(cost?.spentNanoUsd, 0);
    const estimated = cost.estimatedNanoUsd;
    assert.ok(estimated > 1_000_000 && estimated < 10_000_000, `$0.001 to $0.01: ${estimated}`);
    const body = { ...notes(45), settings: { durationSeconds: 45, quality: 'draft' } };
    const draft = read<VideoView>(await call('createVideo', { owner: 'estimates', body }));
    assert.ok((draft.cost?.estimatedNanoUsd ?? Infinity) < estimated);
    const page = read<{ videos: VideoView[] }>(await call('listVideos', { owner: 'estimates' }));
    assert.deepEqual(
      page.videos.map((one) => one.cost),
      [{ estimatedNanoUsd: draft.cost?.estimatedNanoUsd }, { estimatedNanoUsd: estimated }],
    );
  });

  test('above the budget of a video is refused with 402, and nothing stays of it', async () => {
    const problem = assertProblem(await ask('long', 3600), 402);
    assert.equal(problem.type, 'urn:faceless:problem:budget-exceeded');
    assert.match(problem.detail, /^This takes about \$0\.\d+ more, .* of its budget of \$0\.01\./);
    assert.deepEqual((await statisticsOf({ owner: 'long' })).videos, { total: 0, byStatus: {} });
    assert.equal(read<{ videos: [] }>(await call('listVideos', { owner: 'long' })).videos.length, 0);
  });

  test('within the month’s budget is accepted exactly as often as it fits, also at once', async () => {
    const { cost, id } = await create('busy');
    const fits = Math.floor(20_000_000 / (cost?.estimatedNanoUsd ?? 0));
    const answers = await Promise.all(Array.from({ length: fits + 3 }, async () => ask('busy')));
    assert.equal(answers.filter(({ statusCode }) => statusCode === 202).length, fits - 1);
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 202)) assertProblem(answer, 402);
    const { detail } = assertProblem(await ask('busy'), 402);
    assert.match(detail, /of this month’s budget of \$0\.02 is spent or held/);
    await create('somebody-else');
    // What is cancelled lets its money go, and a retry wants it again.
    assert.equal((await call('cancelVideo', { owner: 'busy', id })).statusCode, 202);
    await create('busy');
    assertProblem(await call('retryVideo', { owner: 'busy', id }), 402);
    const { videos } = await statisticsOf({ owner: 'busy' });
    assert.deepEqual(videos, { total: fits + 1, byStatus: { QUEUED: fits, CANCELLED: 1 } });
  });

  test('has the texts of scripts in it, which are refused like videos', async () => {
    const body = { source: { type: 'topic', topic: 'an evening by the lake' }, settings: { niche: 'sleep' } };
    const write = async (): Promise<ApiResponse> => call('createScript', { owner: 'writer', body });
    while ((await ask('writer')).statusCode === 202);
    let answer = await write();
    for (let asked = 1; answer.statusCode === 202 && asked < 100; asked += 1) answer = await write();
    assert.match(assertProblem(answer, 402).detail, /of this month’s budget/);
  });

  test('of an edit is refused like that of a video, and the video stays as it was', async () => {
    const { id } = await create('editor');
    await call('cancelVideo', { owner: 'editor', id });
    while ((await ask('editor')).statusCode === 202);
    const before = read<VideoView>(await call('getVideo', { owner: 'editor', id }));
    const body = { settings: { voice: 'awb' } };
    assertProblem(await call('updateVideo', { owner: 'editor', id, body }), 402);
    assert.deepEqual(read<VideoView>(await call('getVideo', { owner: 'editor', id })), before);
  });
});

suite('GET /statistics', () => {
  test('counts one’s own, as they are made, cancelled and deleted', async () => {
    const owner = 'counted';
    const [first] = [await create(owner), await create(owner)];
    await call('cancelVideo', { owner, id: first.id });
    const { videos, from, to, total, days } = await statisticsOf({ owner, query: { days: '7' } });
    assert.deepEqual(videos, { total: 2, byStatus: { QUEUED: 1, CANCELLED: 1 } });
    assert.equal((Date.parse(to) - Date.parse(from)) / 86_400_000, 6);
    assert.deepEqual([total.films, total.nanoUsd, days], [0, 0, []]);
    assert.equal((await call('deleteVideo', { owner, id: first.id })).statusCode, 204);
    assert.deepEqual((await statisticsOf({ owner })).videos, { total: 1, byStatus: { QUEUED: 1 } });
    assert.equal((await statisticsOf({ owner: 'nobody' })).videos.total, 0);
  });

  test('counts everybody’s for administrators, and for nobody else', async () => {
    const owners = ['estimates', 'long', 'busy', 'somebody-else', 'writer', 'editor', 'counted'];
    const own = await Promise.all(owners.map(async (owner) => statisticsOf({ owner })));
    const all = await statisticsOf({ owner: 'head', role: 'admin', query: { of: 'all' } });
    assert.equal(
      all.videos.total,
      own.reduce((sum, { videos }) => sum + videos.total, 0),
    );
    for (const role of ['viewer', 'creator']) {
      const refused = await call('getStatistics', { owner: 'busy', role, query: { of: 'all' } });
      assert.match(assertProblem(refused, 403).detail, /for administrators/);
    }
    for (const query of [{ days: '0' }, { days: '367' }, { of: 'theirs' }])
      assertProblem(await call('getStatistics', { query }), 422);
  });
});
