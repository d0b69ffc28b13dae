import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { openScheduleTimes, pauseBeforeFirst } from '../../infra/local/triggers/schedule-times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 1_800_000_000_000;

suite('when the schedules of one machine run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faceless-schedules-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('where it has never run, a schedule waits for its time', () => {
    assert.equal(pauseBeforeFirst({ everyMs: MINUTE }, undefined, NOW), MINUTE);
    assert.equal(pauseBeforeFirst({ everyMs: HOUR }, undefined, NOW), HOUR);
  });

  test('one of every minute runs at once after a restart', () => {
    assert.equal(pauseBeforeFirst({ everyMs: MINUTE }, NOW - 1000, NOW), 0);
  });

  test('an hourly one runs when its hour is over, through any number of restarts', () => {
    assert.equal(pauseBeforeFirst({ everyMs: HOUR }, NOW - 20 * MINUTE, NOW), 40 * MINUTE);
    assert.equal(pauseBeforeFirst({ everyMs: HOUR }, NOW - 5 * HOUR, NOW), 0);
  });

  test('a clock that was set back holds nothing up for longer than one interval', () => {
    assert.equal(pauseBeforeFirst({ everyMs: HOUR }, NOW + 100 * HOUR, NOW), HOUR);
  });

  test('the times outlast the process, and a damaged file is as none', () => {
    openScheduleTimes(folder).set('SealAudit', NOW);
    assert.equal(openScheduleTimes(folder).find('SealAudit'), NOW);
    writeFileSync(join(folder, 'schedules.json'), '{"SealAu');
    assert.equal(openScheduleTimes(folder).find('SealAudit'), undefined);
  });

  test('where they cannot be written, a tick is not lost', () => {
    const times = openScheduleTimes(join(folder, 'missing'));
    times.set('Sweep', NOW);
    assert.equal(times.find('Sweep'), NOW);
  });
});
