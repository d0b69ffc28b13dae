import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ulid } from 'ulid';
import { createScriptStore } from '../../shared/adapters/aws/create-script-store.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { isCode, type ErrorCode } from '../../shared/domain/errors.ts';
import type { ScriptStore } from '../../shared/ports/store.ts';
import { createMemoryScripts } from '../support/fakes/create-memory-scripts.ts';
import { createMemoryTables } from '../support/fakes/memory-tables.ts';
import { makeSavedScript } from '../support/make-saved-script.ts';
import { makeAudit } from '../support/make-video.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { openAwsCase } from '../support/open-store-cases.ts';
import { startAws, type Aws } from '../support/start-aws.ts';

interface Case {
  readonly scripts: ScriptStore;
  readonly clock: ManualClock;
  readonly readAudit: (subject: string) => Promise<readonly AuditRow[]>;
}

let aws: Aws;
const cases = new Map<string, Case>();

before(async () => {
  aws = await startAws();
  const { dynamo: client, tableName, auditTableName } = aws;
  const clock = new ManualClock();
  const newId = (): string => ulid();
  const { readAudit } = openAwsCase(aws);
  const stored = createScriptStore({ client, tableName, auditTableName, clock, newId });
  cases.set('DynamoDB', { scripts: stored, clock, readAudit });
  const tables = createMemoryTables({ clock, newId });
  cases.set('memory', {
    scripts: createMemoryScripts(tables),
    clock,
    readAudit: async (subject) => tables.audit.filter((row) => row.subject === subject),
  });
});
after(async () => aws.close());

const refuses = async (code: ErrorCode, work: Promise<unknown>): Promise<void> =>
  assert.rejects(work, (error) => isCode(error, code));

const audit = makeAudit({ action: 'script_modified' });

for (const name of ['DynamoDB', 'memory'])
  describe(`scripts in ${name}`, () => {
    const open = (): Case => cases.get(name) as Case;

    test('a change needs the version that was read, and chains its audit row', async () => {
      const { scripts, readAudit } = open();
      const first = await scripts.create({ script: makeSavedScript(), audit });
      await refuses('CONFLICT', scripts.create({ script: first, audit }));
      const error = { code: 'X', message: 'no' };
      const second = await scripts.change({ script: first, change: { status: 'FAILED', error }, audit });
      await refuses('STALE', scripts.change({ script: first, change: { title: 'B' }, audit }));
      const third = await scripts.change({ script: second, change: { error: undefined }, audit });
      assert.deepEqual(await scripts.get(first.owner, first.id), third);
      assert.equal('error' in third, false);
      assert.equal(await scripts.get('owner-b', first.id), undefined);
      await refuses('STALE', scripts.remove({ script: second, audit }));
      await scripts.remove({ script: third, audit });
      assert.equal(await scripts.get(first.owner, first.id), undefined);
      await refuses('STALE', scripts.change({ script: third, change: { title: 'B' }, audit }));
      await refuses('STALE', scripts.remove({ script: third, audit }));
      const rows = await readAudit(`script#${first.id}`);
      assert.deepEqual(
        rows.map(({ seq }) => seq),
        [1, 2, 3, 4],
      );
      assert.equal(findBrokenRow(rows, rows.at(-1)?.hash ?? ''), undefined);
    });

    test('what is not yet written comes due, again after it was put off', async () => {
      const { scripts, clock } = open();
      const waiting = await scripts.create({ script: makeSavedScript(), audit });
      const ready = await scripts.create({ script: makeSavedScript(), audit });
      await scripts.change({ script: ready, change: { status: 'READY' }, audit });
      const dueIds = async (): Promise<string[]> => {
        const due = await scripts.listDue({ now: clock.now(), limit: 10 });
        return due.map(({ id }) => id);
      };
      assert.deepEqual(await dueIds(), []);
      clock.advance(61);
      assert.deepEqual(await dueIds(), [waiting.id]);
      await scripts.postpone(waiting, new Date(clock.now().getTime() + 60_000));
      assert.deepEqual(await dueIds(), []);
      clock.advance(61);
      assert.deepEqual(await dueIds(), [waiting.id]);
      await scripts.remove({ script: waiting, audit });
      assert.deepEqual(await dueIds(), []);
    });
  });
