import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmRows, type Round } from '../../infra/bench/film-rows.ts';
import { formatReport } from '../../infra/bench/format-report.ts';
import { readTimes } from '../../infra/bench/measure-command.ts';
import { repeatFilm } from '../../infra/bench/memory-film.ts';
import { readBenchArguments } from '../../infra/bench/read-bench-arguments.ts';
import { median, percentile, type Spent } from '../../infra/bench/spent.ts';
import { chooseLook } from '../../shared/domain/look.ts';
import { completeSettings } from '../../shared/domain/video-request.ts';

const seconds = (cpu: number): Spent => ({ cpu, wall: cpu / 2 });

const makeRound = (bare: number): Round => ({
  film: {
    bare: seconds(bare),
    own: seconds(bare / 2),
    layers: seconds(1),
    composing: seconds(2),
    drawing: seconds(bare + 3),
    mixing: seconds(1),
    mastering: seconds(0.5),
    joining: seconds(0.25),
    thumbnail: seconds(0.25),
    voice: seconds(3),
    check: seconds(4),
  },
  cloud: seconds(bare + 14),
});

const rounds = [makeRound(20), makeRound(40), makeRound(10)];

test('the parts of the whole film add up to it, and ratios are those of a round', () => {
  const rows = new Map(filmRows(rounds).map((row) => [row.name, row]));
  const cpu = (name: string): number => rows.get(name)?.cpu ?? NaN;
  const parts = [
    'layers drawn',
    'composing',
    'encoding',
    'sound: bed, mix, loudness, AAC',
    'joining',
    'thumbnail',
    'system: processes, queues, stores, API, files',
  ];
  const whole = cpu('**whole film**, voice and check apart');
  assert.equal(whole, 20 + 14 - 7);
  assert.equal(
    parts.reduce((sum, name) => sum + cpu(name), 0),
    whole,
  );
  assert.equal(rows.get('**whole film**, voice and check apart')?.ratio, 27 / 20);
  assert.equal(rows.get('bare x264 encode, veryfast, CRF 21')?.ratio, 1);
  assert.equal(rows.get('the same with the film’s own settings')?.ratio, 0.5);
});

test('the shell’s times are read as all children’s seconds', () => {
  const bash = '{"event":"finished"}\n0m0.001s 0m0.002s\n1m2.500s 0m3.250s\n';
  const dash = '0m0.000000s 0m0.000000s\n0m5.010000s 0m0.990000s\n';
  assert.deepEqual([readTimes(bash), readTimes(dash)], [65.75, 6]);
});

test('medians and percentiles', () => {
  assert.deepEqual([median([3, 1, 2]), median([4, 1, 3, 2]), median([])], [2, 2.5, NaN]);
  assert.deepEqual([percentile([5, 1, 4, 2, 3], 0.5), percentile([1, 2], 0.95)], [3, 2]);
});

test('a film is repeated scene by scene until it is long enough', () => {
  const look = chooseLook(completeSettings());
  const scene = { narration: 'Rain.', role: 'body', pauseAfter: 0, pauseBefore: 0, shots: [] } as const;
  const scenes = [0, 1].map((index) => ({ ...scene, index }));
  const spoken = [2, 3].map((duration) => ({
    duration,
    frames: duration * 30,
    voicePath: '',
    words: [],
    provenance: [],
  }));
  const plan = { schema: 1, title: '', look, scenes, writer: { name: '', detail: '' }, seed: 1 } as const;
  const film = repeatFilm({ plan, spoken }, 11);
  assert.deepEqual(
    film.spoken.map(({ duration }) => duration),
    [2, 3, 2, 3, 2],
  );
  assert.deepEqual(
    film.plan.scenes.map(({ index }) => index),
    [0, 1, 2, 3, 4],
  );
});

test('the report says what it was taken on, and whether both ways made the same film', () => {
  const report = formatReport({
    machine: '2 × a machine',
    loads: [0.5, 3],
    rounds: 3,
    film: {
      seconds: 45,
      frames: 1350,
      size: '1080×1920',
      rows: filmRows(rounds),
      commandWall: 40,
      bareWall: 12,
      isSame: true,
    },
    memory: { lengths: [60, 600], stages: [{ stage: 'assemble', peaks: [100, 105] }] },
    api: { startMs: 900, firstMs: 400, p50Ms: 5, p95Ms: 8, requests: 300 },
    chain: { bareMicroseconds: 10, chainMicroseconds: 300, limitedMicroseconds: 330 },
    login: {
      answers: [
        { login: 'right password', p50Ms: 100, p95Ms: 150 },
        { login: 'wrong password', p50Ms: 90, p95Ms: 120 },
      ],
      rounds: 50,
      hashMs: 80,
      memoryMb: 1024,
    },
    appends: {
      lanes: 16,
      appends: 320,
      rounds: 3,
      rowBytes: 900,
      rows: [
        { name: 'plain put of as many bytes', perSecond: 800, ratio: 1 },
        { name: 'row of no chain (an access)', perSecond: 400, ratio: 0.5 },
      ],
    },
  });
  assert.match(report, /2 × a machine. Load of the machine: 0.5 before, 3.0 after/);
  assert.match(report, /the same file, to the byte/);
  assert.match(report, /\| bare x264 encode, veryfast, CRF 21 +\| +20.00 \| +1.00 \|/);
  assert.match(report, /\| right password \| +100.0 \| +150.0 \|/);
  assert.match(report, /has 1024 MB, and so 0.58 of a vCPU.* it would be 259 ms/);
  assert.match(report, /\| row of no chain \(an access\) +\| +400 \| +0.50 \|/);
  assert.match(report, /\| assemble \| +100 \| +105 \| +1.05 \|/);
});

test('an unknown flag is refused with the usage', () => {
  assert.deepEqual(readBenchArguments(['--quick']), { quick: true, write: false });
  assert.throws(() => readBenchArguments(['--slow']), /usage: npm run bench/);
});
