import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

export type LogLine = Readonly<Record<string, unknown>>;

const TEXTS = ['timestamp', 'level', 'service', 'module', 'function', 'message', 'event'];
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** What the functions of a local cloud have logged, but for their metrics and what the runtime says of a failed call. */
export const readLogLines = async (logFile: string): Promise<readonly LogLine[]> =>
  (await readFile(logFile, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LogLine)
    .filter((line) => !('_aws' in line) && !('requestId' in line));

/** OBSERVABILITY, "Logs": what stands in every line, and what has to where the line is about it. */
export const assertLogFields = (lines: readonly LogLine[]): void => {
  for (const line of lines) {
    const told = JSON.stringify(line);
    for (const name of TEXTS)
      assert.ok(typeof line[name] === 'string' && line[name] !== '', `${name}: ${told}`);
    assert.match(String(line['timestamp']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, told);
    assert.match(String(line['request_id']), UUID, told);
    assert.match(String(line['xray_trace_id']), /^1-[\da-f]{8}-[\da-f]{24}$/, told);
    assert.equal(typeof line['cold_start'], 'boolean', told);
    if (line['video_id'] !== undefined) assert.ok(line['user_id'] !== undefined, told);
    if (/_(completed|failed)$/.test(String(line['event'])) && line['module'] === 'http')
      assert.equal(typeof line['duration_ms'], 'number', told);
  }
};
