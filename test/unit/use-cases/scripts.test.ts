import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { ulid } from 'ulid';
import { createOfflineWriter } from '../../../shared/adapters/writers/create-offline-writer.ts';
import { findBrokenRow } from '../../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../../shared/domain/audit.ts';
import { FacelessError, isCode, type ErrorCode } from '../../../shared/domain/errors.ts';
import type { SavedScript, ScriptRequest } from '../../../shared/domain/saved-script.ts';
import type { ScriptMessage } from '../../../shared/domain/script-message.ts';
import type { ScriptWriter } from '../../../shared/ports/media.ts';
import { createScript } from '../../../shared/use-cases/create-script.ts';
import { deleteScript } from '../../../shared/use-cases/delete-script.ts';
import { draftScript } from '../../../shared/use-cases/draft-script.ts';
import { getScript } from '../../../shared/use-cases/get-script.ts';
import { recordDeadLetter } from '../../../shared/use-cases/record-dead-letter.ts';
import { sweepScripts } from '../../../shared/use-cases/sweep-scripts.ts';
import { updateScript } from '../../../shared/use-cases/update-script.ts';
import { AMPLE, AMPLE_SPENDING } from '../../support/ample-quota.ts';
import { createMemoryCosts } from '../../support/fakes/create-memory-costs.ts';
import { createMemoryJobs } from '../../support/fakes/create-memory-jobs.ts';
import { createMemoryObjects } from '../../support/fakes/create-memory-objects.ts';
import { createMemoryScripts } from '../../support/fakes/create-memory-scripts.ts';
import { createMemoryUploads } from '../../support/fakes/create-memory-uploads.ts';
import { createMemoryVideos } from '../../support/fakes/create-memory-videos.ts';
import { createMemoryDeadLetters, createMemoryWork } from '../../support/fakes/create-memory-work.ts';
import { createMemoryTables } from '../../support/fakes/memory-tables.ts';
import { REQUEST_ID } from '../../support/make-video.ts';
import { openLedger } from '../../support/open-ledger.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const OWNER = 'owner-a';
const audit = { actor: 'key:1', requestId: REQUEST_ID };
const NOTES: ScriptRequest = { source: { type: 'notes', text: '# Tea\n\nTea likes cool nights.' } };

const openWorld = () => {
  const clock = new ManualClock();
  const tables = createMemoryTables({ clock, newId: () => ulid(clock.now().getTime()) });
  const sent: ScriptMessage[] = [];
  const problems: unknown[] = [];
  const deps = {
    scripts: createMemoryScripts(tables),
    objects: createMemoryObjects(clock),
    sendScript: async (message: ScriptMessage) => void sent.push(message),
    writeScript: createOfflineWriter(),
    clock,
    newId: tables.newId,
    spending: AMPLE_SPENDING,
    ledger: openLedger({ costs: createMemoryCosts(tables), clock }),
    warnUnsent: (_script: unknown, error: unknown) => void problems.push(error),
    onScriptProblem: (_script: unknown, error: unknown) => void problems.push(error),
  };
  const create = (request = NOTES): Promise<SavedScript> =>
    createScript(deps)({ owner: OWNER, request, audit, quota: AMPLE });
  const read = (id: string) => getScript(deps)({ owner: OWNER, id });
  return { clock, tables, deps, sent, problems, create, read };
};

const throws = (code: ErrorCode) => (error: unknown) => isCode(error, code);
const failing = (code: ErrorCode, retryable: boolean): ScriptWriter => {
  return async () => Promise.reject(new FacelessError(code, `The model says ${code}.`, { retryable }));
};
const actionsOf = (rows: readonly AuditRow[]): string[] =>
  rows.map(({ action, success }) => `${action} ${success}`);

suite('writing a script on its own', () => {
  test('is asked for, and done once however often the message comes', async () => {
    const { deps, sent, tables, create, read } = openWorld();
    const { id } = await create();
    assert.deepEqual(sent, [{ schema: 1, scriptId: id, owner: OWNER, requestId: REQUEST_ID }]);
    assert.equal((await read(id)).script, undefined);
    await Promise.all([draftScript(deps)(sent[0]!), draftScript(deps)(sent[0]!)]);
    await draftScript(deps)(sent[0]!);
    const { saved, script } = await read(id);
    assert.deepEqual([saved.status, saved.version, saved.title], ['READY', 2, 'Tea']);
    assert.deepEqual(script?.scenes, [{ narration: 'Tea likes cool nights.', paragraphStart: true }]);
    assert.deepEqual(actionsOf(tables.audit.filter(({ seq }) => seq <= 2)).slice(0, 2), [
      'script_requested true',
      'script_generated true',
    ]);
    const texts = [...deps.objects.content.keys()].filter((key) => key.endsWith('script.json'));
    assert.equal(texts.length, 1, 'the copy that came second took its text back');
  });

  test('ends with a reason that the person can act on, and waits where it may still succeed', async () => {
    const { deps, sent, create, read } = openWorld();
    const { id } = await create();
    const busy = draftScript({ ...deps, writeScript: failing('UNAVAILABLE', true) });
    await assert.rejects(busy(sent[0]!), throws('UNAVAILABLE'));
    assert.equal((await read(id)).saved.status, 'QUEUED');
    await draftScript({ ...deps, writeScript: failing('PROVIDER_FAILED', false) })(sent[0]!);
    const { saved } = await read(id);
    assert.deepEqual(saved.error, { code: 'PROVIDER_FAILED', message: 'The model says PROVIDER_FAILED.' });
    assert.equal(saved.status, 'FAILED');
  });

  test('is held, charged for each writing, and let go, however it ends', async () => {
    const { clock, deps, sent, create, tables } = openWorld();
    const { id } = await create();
    const held = tables.holds.get(id)?.left ?? 0;
    assert.ok(held > 0 && [...tables.months.values()][0] === held);
    await assert.rejects(
      draftScript({ ...deps, writeScript: failing('UNAVAILABLE', true) })(sent[0]!),
      throws('UNAVAILABLE'),
    );
    clock.advance(1);
    await draftScript(deps)(sent[0]!);
    await draftScript(deps)(sent[0]!);
    const rows = [...tables.costs.values()];
    assert.deepEqual(
      rows.map(({ settled }) => settled),
      [true, true],
    );
    const spent = rows.reduce((sum, { nanoUsd }) => sum + nanoUsd, 0);
    assert.deepEqual(tables.holds.get(id), { month: '2030-01', spent, left: 0 });
    const other = await create();
    await deleteScript(deps)({ owner: OWNER, id: other.id, audit });
    assert.deepEqual([...tables.months.values()], [spent]);
  });

  test('above the budget is refused, and leaves no text', async () => {
    const { deps, sent } = openWorld();
    const spending = { ...AMPLE_SPENDING, budgets: { video: 10 ** 9, month: 10 } };
    const refused = createScript({ ...deps, spending })({
      owner: OWNER,
      request: NOTES,
      audit,
      quota: AMPLE,
    });
    await assert.rejects(refused, throws('BUDGET_EXCEEDED'));
    assert.equal(deps.objects.content.size + sent.length, 0);
  });

  test('leaves nothing of a script that was deleted meanwhile', async () => {
    const { deps, sent, create } = openWorld();
    const { id } = await create();
    const writeScript: ScriptWriter = async (request) => {
      const script = await deps.writeScript(request);
      await deleteScript(deps)({ owner: OWNER, id, audit });
      return script;
    };
    await draftScript({ ...deps, writeScript })(sent[0]!);
    assert.equal(deps.objects.content.size, 0);
    await draftScript(deps)(sent[0]!);
  });

  test('is refused at once where it cannot be done', async () => {
    const { create, deps, sent } = openWorld();
    const topic = {
      source: { type: 'topic', topic: 'the fall of Rome' },
      settings: { niche: 'history' },
    } as const;
    await assert.rejects(create(topic), throws('NOT_CONFIGURED'));
    await assert.rejects(create({ source: { type: 'notes', text: '…' } }), throws('INVALID_INPUT'));
    await assert.rejects(create({ ...NOTES, title: ' ' }), throws('INVALID_INPUT'));
    assert.equal(deps.objects.content.size + sent.length, 0);
  });
});

suite('changing a script', () => {
  test('replaces title and scenes under a version, each change in the chain', async () => {
    const { deps, sent, tables, create } = openWorld();
    const { id } = await create();
    const update = updateScript(deps);
    const edit = { scenes: [{ text: ' Tea\nlikes rain. ', picture: 'rain', paragraph: false }] };
    const change = { owner: OWNER, id, edit, version: 2, audit };
    await assert.rejects(update({ ...change, version: undefined }), throws('CONFLICT'));
    await draftScript(deps)(sent[0]!);
    await assert.rejects(update({ ...change, version: 1 }), throws('PRECONDITION_FAILED'));
    await assert.rejects(update({ ...change, edit: {} }), throws('INVALID_INPUT'));
    await assert.rejects(update({ ...change, edit: { scenes: [{ text: '…' }] } }), throws('INVALID_INPUT'));
    await assert.rejects(update({ ...change, owner: 'owner-b' }), throws('NOT_FOUND'));
    const { saved, script } = await update(change);
    assert.deepEqual(script?.scenes, [
      { narration: 'Tea likes rain.', paragraphStart: false, picture: 'rain' },
    ]);
    const renamed = await update({ ...change, edit: { title: 'Rain' }, version: saved.version });
    assert.deepEqual([renamed.saved.title, renamed.saved.version], ['Rain', 4]);
    assert.deepEqual(renamed.script?.scenes, script?.scenes);
    assert.equal(findBrokenRow(tables.audit, renamed.saved.auditHash), undefined);
  });

  test('takes the words of an edit back that lost a race', async () => {
    const { deps, sent, create } = openWorld();
    const { id } = await create();
    await draftScript(deps)(sent[0]!);
    const edit = { scenes: [{ text: 'One.' }] };
    const racing = updateScript(deps);
    const twins = [1, 2].map(() => racing({ owner: OWNER, id, edit, version: undefined, audit }));
    const settled = await Promise.allSettled(twins);
    assert.deepEqual(settled.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const texts = [...deps.objects.content.keys()].filter((key) => key.endsWith('script.json'));
    assert.equal(texts.length, 2, 'the first text and the edit that won');
  });
});

suite('looking after scripts', () => {
  test('the sweep asks again for what waits, more rarely the longer, and ends what is late', async () => {
    const { clock, deps, sent, create, read } = openWorld();
    const { id } = await create();
    const sweep = sweepScripts(deps);
    assert.equal(await sweep(), 0);
    clock.advance(60);
    assert.equal(await sweep(), 1);
    assert.equal(sent.length, 2);
    clock.advance(60);
    assert.equal(await sweep(), 0);
    clock.advance(3600);
    assert.equal(await sweep(), 1);
    const { saved } = await read(id);
    assert.deepEqual([saved.status, saved.error?.code], ['FAILED', 'DEADLINE']);
    assert.equal(await sweep(), 0);
  });

  test('a queue that does not answer holds up no other script', async () => {
    const { clock, deps, problems, create } = openWorld();
    const sendScript = () => Promise.reject(new FacelessError('UNAVAILABLE', 'no queue'));
    await createScript({ ...deps, sendScript })({ owner: OWNER, request: NOTES, audit, quota: AMPLE });
    await create();
    clock.advance(60);
    assert.equal(await sweepScripts({ ...deps, sendScript })(), 2);
    assert.equal(problems.length, 3);
  });

  test('a dead letter ends the script that waits for it, and no other', async () => {
    const { clock, tables, deps, sent, create, read } = openWorld();
    const { id } = await create();
    const take = recordDeadLetter({
      videos: createMemoryVideos(tables),
      work: createMemoryWork(tables),
      deadLetters: createMemoryDeadLetters(tables),
      scripts: deps.scripts,
      uploads: createMemoryUploads(tables),
      jobs: createMemoryJobs(tables),
      clock,
    });
    const letter = { stage: 'write-script', body: '{}', receivedAt: clock.now().toISOString() };
    const message = { ...letter, id: 'a', envelope: undefined, subject: undefined, script: sent[0] };
    assert.equal(await take(message), true);
    assert.equal(await take(message), false);
    const { saved } = await read(id);
    assert.deepEqual([saved.status, saved.error?.code], ['FAILED', 'UNAVAILABLE']);
    assert.match(tables.deadLetters.get('a')?.reason ?? '', /could not be written/);
  });
});
