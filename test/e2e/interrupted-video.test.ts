/** `npm run video` is ended from outside, and parts of what it started are killed: what is left, and what goes on. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openTables } from '../../infra/admin/open-tables.ts';
import { type LocalCloud, startLocalCloud } from '../../infra/local/start-local-cloud.ts';
import { passTime } from '../support/pass-time.ts';
import { processesOf } from '../support/processes-of.ts';
import { readEvents, type RunningCommand, startVideoCommand } from '../support/run-video-command.ts';
import { until } from '../support/until.ts';

const ENDED = new Set(['READY', 'FAILED', 'CANCELLED']);
const SENTENCES = ['The Moon pulls the sea.', 'Rivers carry salt to it.', 'It never sleeps.'];

interface View {
  readonly title: string;
  readonly status: string;
}

async function listVideos(cloud: LocalCloud): Promise<readonly View[]> {
  const headers = { authorization: `Bearer ${cloud.administrator.apiKey}` };
  const response = await fetch(`${cloud.apiUrl}/videos`, { headers });
  return ((await response.json()) as { videos: View[] }).videos;
}

/** Where the local cloud is down. */
async function passTimeIn(dataDir: string, killedAt: string): Promise<void> {
  const { signal } = new AbortController();
  const { tables, close } = await openTables({ kind: 'local' }, { dataDir, signal });
  await passTime(tables, killedAt);
  await close();
}

// Who is left can only be told where there is a list of processes with their environment.
const skip = process.platform !== 'linux';

describe('npm run video, interrupted', { skip }, () => {
  let work = '';
  let dataDir = '';
  const makeVideo = (title: string): RunningCommand => {
    const file = join(work, `${title}.md`);
    writeFileSync(file, `---\ntitle: ${title}\nmode: script\n---\n${SENTENCES.join('\n\n')}\n`);
    const words = [file, '--out', join(work, 'out'), '--quality', 'draft', '--json'];
    return startVideoCommand(words, { dataDir, ownGroup: true });
  };
  const assertNothingLeft = async (): Promise<void> => {
    await until(() => processesOf(work).length === 0);
    assert.equal(existsSync(join(work, 'out')), false);
    assert.deepEqual(readdirSync(join(dataDir, 'tmp')), []);
    assert.deepEqual(readdirSync(join(dataDir, 'clients')), []);
    assert.equal(existsSync(join(dataDir, 'runtime.json')), false);
  };

  before(() => {
    work = mkdtempSync(join(tmpdir(), 'faceless-interrupted-'));
    dataDir = join(work, 'data');
  });
  after(() => {
    rmSync(work, { recursive: true, force: true });
  });

  it('by Ctrl-C, cancels its video and leaves nothing', async () => {
    const run = makeVideo('cancelled');
    await run.untilStatus('RENDERING');
    process.kill(-(run.child.pid ?? 0), 'SIGINT');
    const { code, stderr } = await run.finished;
    assert.equal(code, 130);
    assert.deepEqual(readEvents(stderr), [{ event: 'error', message: 'Cancelled.' }]);
    await assertNothingLeft();
  });

  it('by SIGTERM while the local cloud starts, leaves nothing', async () => {
    const run = makeVideo('early');
    await until(() => processesOf(work).length > 1);
    run.child.kill('SIGTERM');
    assert.equal((await run.finished).code, 130);
    await until(() => processesOf(work).length === 0);
  });

  it('by kill -9, after one of its workers, takes the rest with it; the next start makes the video', async () => {
    const run = makeVideo('killed');
    await run.untilStatus('RENDERING');
    await until(
      () => processesOf(work, 'AWS_LAMBDA_FUNCTION_NAME=Faceless-local-Pipeline-renderscene').length > 0,
    );
    const [worker] = processesOf(work, 'AWS_LAMBDA_FUNCTION_NAME=Faceless-local-Pipeline-renderscene');
    const killedAt = new Date().toISOString();
    process.kill(worker?.pid ?? 0, 'SIGKILL');
    run.child.kill('SIGKILL');
    assert.equal((await run.finished).signal, 'SIGKILL');
    await until(() => processesOf(work).length === 0);
    assert.equal(existsSync(join(work, 'out')), false);

    const cloud = await startLocalCloud({ port: 0, dataDir });
    const statusOf = async (title: string): Promise<string | undefined> =>
      (await listVideos(cloud)).find((video) => video.title === title)?.status;
    try {
      await passTimeIn(dataDir, killedAt);
      // The minute's tick, as often as it is looked: due is what nobody has been at for the length of a lease.
      await until(async () => {
        await cloud.tick('sweep');
        return ENDED.has((await statusOf('killed')) ?? '');
      }, 1000);
      assert.equal(await statusOf('killed'), 'READY');
      assert.equal(await statusOf('cancelled'), 'CANCELLED');
    } finally {
      await cloud.close();
    }
  });
});
