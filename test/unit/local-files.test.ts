import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { openRotatingFile } from '../../infra/local/function-logs/open-rotating-file.ts';
import { splitLines } from '../../infra/local/lambda/split-lines.ts';
import { hasClients, registerClient } from '../../infra/local/state/clients.ts';
import { lockFolder } from '../../infra/local/state/lock-folder.ts';
import { processStart } from '../../infra/local/state/process-start.ts';

suite('files of the local cloud', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faceless-files-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('a log keeps its newest lines in files of a limited size and number', () => {
    const path = join(folder, 'logs', 'app.log');
    const limits = { bytes: 100, files: 3 };
    const first = openRotatingFile(path, limits);
    for (let number = 100; number < 150; number += 1) {
      first.writeLine(`line ${number}`);
    }
    first.close();
    const again = openRotatingFile(path, limits);
    again.writeLine('line 150');
    again.close();
    assert.deepEqual(readdirSync(join(folder, 'logs')).sort(), ['app.log', 'app.log.1', 'app.log.2']);
    const kept = ['app.log.2', 'app.log.1', 'app.log'].map((name) =>
      readFileSync(join(folder, 'logs', name), 'utf8'),
    );
    assert.ok(kept.every((text) => text.length <= 100));
    const numbers = kept
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => Number(line.slice(5)));
    assert.deepEqual(
      numbers,
      Array.from(numbers, (_, index) => 151 - numbers.length + index),
    );
  });

  test(
    'a log on a full disk loses its lines and nothing else',
    { skip: process.platform !== 'linux' },
    () => {
      const log = openRotatingFile('/dev/full');
      log.writeLine('lost');
      log.close();
    },
  );

  test('a data folder has users as long as one of their processes is there', () => {
    assert.equal(hasClients(folder), false);
    const unregister = registerClient(folder);
    assert.equal(hasClients(folder), true);
    unregister();
    assert.equal(hasClients(folder), false);
    for (const [pid, startedAt] of [
      [process.pid, 'another time'],
      [2 ** 22 + 1, '1'],
      [2 ** 22 + 2, ''],
    ] as const) {
      writeFileSync(join(folder, 'clients', String(pid)), startedAt);
    }
    assert.equal(hasClients(folder), false);
  });

  test('a lock is held once, given back, and taken over from a process that is gone', () => {
    const unlock = lockFolder(folder);
    assert.throws(() => lockFolder(folder), {
      message: `A local cloud runs on ${folder} already (process ${process.pid}). End it, or use that one.`,
    });
    unlock();
    for (const left of [
      JSON.stringify({ pid: process.pid, startedAt: 'another time' }),
      JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' }),
      '{"pid":',
    ]) {
      writeFileSync(join(folder, 'lock'), left);
      lockFolder(folder)();
    }
    assert.deepEqual(readdirSync(folder), []);
  });

  test('a process is told from others by its start', () => {
    assert.equal(processStart(process.pid), processStart(process.pid));
    assert.notEqual(processStart(process.pid), processStart(process.ppid));
    assert.equal(processStart(2 ** 22 + 1), undefined);
  });
});

suite('lines of a stream', () => {
  test('end at a line feed only, wherever the chunks are cut', () => {
    const text = 'one\n{"a":"\u2028ü☕"}\r\n\nlast';
    const bytes = Buffer.from(text);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const lines: string[] = [];
      const take = splitLines((line) => lines.push(line));
      take(bytes.subarray(0, cut));
      take(bytes.subarray(cut));
      take(Buffer.from('\n'));
      assert.deepEqual(lines, ['one', '{"a":"\u2028ü☕"}\r', '', 'last']);
    }
  });
});
