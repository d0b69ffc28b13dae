import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { formatLogLine } from '../../infra/local/function-logs/format-log-line.ts';
import { formatTimeline } from '../../infra/local/timeline/format-timeline.ts';
import { logFrom, logger } from '../../shared/observability/logger.ts';
import { captureLines } from '../support/capture-lines.ts';

/** Counted from 1. */
const lineOf = (event: string): number =>
  readFileSync(import.meta.filename, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(`warn('${event}'`)) + 1;

const at = (second: number): string => new Date(Date.UTC(2030, 0, 1, 0, 0, second)).toISOString();
const entry = { part: 0, rebuild: 0, starts: 1 } as const;
const video = { id: '01J', title: 'Tea\u001B[2J', status: 'RENDERING' } as const;

suite('a line of the log', () => {
  test('shows a person what failed, with neither stack nor metrics', () => {
    const common = { timestamp: '2030-01-01T10:20:30.456Z', level: 'ERROR' };
    const error = { message: 'Down.', stack: 'Error: Down.\n at x' };
    assert.equal(
      formatLogLine({ ...common, message: 'It failed.', video_id: '01J', error }, 'check'),
      '10:20:30 ERROR check          It failed. video_id=01J error=Down.',
    );
    const thrown = { errorType: 'Error', errorMessage: 'Unauthorized', stackTrace: ['at x'] };
    assert.equal(
      formatLogLine({ ...common, message: thrown }, 'authorizer'),
      '10:20:30 ERROR authorizer     Unauthorized',
    );
    assert.equal(
      formatLogLine({ ...common, message: { ...thrown, errorType: 'RangeError' } }, 'authorizer'),
      '10:20:30 ERROR authorizer     RangeError: Unauthorized',
    );
    assert.equal(formatLogLine({ _aws: {} }, 'check'), undefined);
  });

  test('says at level DEBUG where it was written, and at none above', async () => {
    const write = (): void => {
      logFrom('test').warn('said', 'Something.');
    };
    const before = logger.getLevelName();
    const { entries } = await captureLines(async () => {
      logger.setLogLevel('DEBUG');
      write();
      logger.setLogLevel('INFO');
      write();
    });
    logger.setLogLevel(before);
    const callers = entries.map(({ caller }) => caller);
    assert.equal(callers[0], `test/unit/log-lines.test.ts:${lineOf('said')}`);
    assert.deepEqual(callers.slice(1), [undefined]);
  });
});

suite('a timeline', () => {
  test('draws to scale what has ended and what has not, and says what was found and begun again', () => {
    const timeline = {
      attempt: 2,
      scenes: { total: 2, done: 1, reused: 1 },
      cost: { nanoUsd: 2_100_000, unsettled: 1, used: {}, stages: {} },
      entries: [
        { ...entry, stage: 'write-script', startedAt: at(0), endedAt: at(10) },
        {
          ...entry,
          stage: 'render-scene',
          startedAt: at(10),
          endedAt: at(11),
          cache: 'hit',
          bytes: 1_234_567,
        },
        { ...entry, stage: 'render-scene', part: 1, starts: 3, startedAt: at(20) },
      ],
    } as const;
    const layout = { columns: 114, now: Date.parse(at(40)) };
    assert.deepEqual(formatTimeline(video, timeline, layout).split('\n'), [
      'Tea [2J',
      '01J  RENDERING  attempt 2  1 of 2 scenes, 1 found  $0.002100',
      '',
      '                         start      took',
      'Writing the script       0.0 s    10.0 s  ██████████',
      'Rendering scenes        10.0 s    30.0 s            ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  1 of 2 found',
      '  scene 1               10.0 s     1.0 s            █                               found  1.2 MB',
      '  scene 2               20.0 s    20.0 s                      ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  3 starts  unfinished',
    ]);
  });

  test('of what has not begun says so; a rebuild is told apart', () => {
    const scenes = { total: 0, done: 0, reused: 0 };
    const cost = { nanoUsd: 0, unsettled: 0, used: {}, stages: {} };
    const layout = { columns: 80, now: 0 };
    assert.match(
      formatTimeline(video, { attempt: 1, scenes, cost, entries: [] }, layout),
      /Nothing of it has begun\.$/,
    );
    const again = { ...entry, stage: 'check', rebuild: 1, startedAt: at(0), endedAt: at(0) } as const;
    assert.match(
      formatTimeline(video, { attempt: 1, scenes, cost, entries: [again] }, layout),
      /^Checking again .+█$/m,
    );
  });
});
