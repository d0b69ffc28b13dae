import type { AppendCosts } from './measure-appends.ts';
import type { ChainCosts } from './measure-chain.ts';
import type { Row } from './film-rows.ts';
import type { ApiCosts } from './measure-api.ts';
import type { LoginCosts } from './measure-login.ts';
import type { MemoryCost } from './measure-memory.ts';

export interface Report {
  readonly machine: string;
  /** Of one minute, before and after. */
  readonly loads: readonly [before: number, after: number];
  readonly rounds: number;
  readonly film: {
    readonly seconds: number;
    readonly frames: number;
    readonly size: string;
    readonly rows: readonly Row[];
    /** Seconds on the clock. */
    readonly commandWall: number;
    readonly bareWall: number;
    /** Whether both ways made the same file, to the byte. */
    readonly isSame: boolean;
  };
  readonly memory: { readonly lengths: readonly number[]; readonly stages: readonly MemoryCost[] };
  readonly api: ApiCosts;
  readonly chain: ChainCosts;
  readonly login: LoginCosts;
  readonly appends: AppendCosts;
}

/** Padded, as the formatter has it: to be read in a terminal, too. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const lines = [head, ...rows].map((cells) =>
    cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    }),
  );
  return lines
    .toSpliced(1, 0, rule)
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

const round = (value: number, digits: number): string => value.toFixed(digits);

const describeFilm = ({ film, rounds }: Report): string => {
  const { seconds, frames, size, rows, commandWall, bareWall, isSame } = film;
  const same = isSame
    ? 'The film measured part by part and the one of the whole run are the same file, to the byte.'
    : '**The film measured part by part and the one of the whole run are not the same file.**';
  const lines = rows.map(({ name, cpu, ratio }) => [name, round(cpu, 2), round(ratio, 2)]);
  return [
    `## A film of ${round(seconds, 1)} s, ${size}, ${frames} frames`,
    table(['', 'CPU seconds', '× bare'], lines),
    `CPU time of all threads and processes; medians of ${rounds} rounds, in each of which everything was measured in turn. ${same} “System” is the command's CPU less all media work, which was measured in a process of its own in each round, as cold as a worker is: what a second worker takes to warm up is the system's, as is what two of them at once cost one another.`,
    `On the clock: ${round(commandWall, 1)} s from the command to the files on disk, ${round(bareWall, 1)} s for the bare encode alone.`,
  ].join('\n\n');
};

const describeMemory = ({ memory }: Report): string => {
  const { lengths, stages } = memory;
  const minutes = lengths.map((seconds) => `${round(seconds / 60, seconds % 60 === 0 ? 0 : 1)} min, MB`);
  const rows = stages.map(({ stage, peaks }) => [
    stage,
    ...peaks.map((peak) => round(peak, 0)),
    round((peaks.at(-1) ?? NaN) / (peaks[0] ?? NaN), 2),
  ]);
  const head = ['stage', ...minutes, 'ratio'];
  return `## Peak memory by length, 270×480\n\n${table(head, rows)}`;
};

const describeApi = ({ api, chain }: Report): string => {
  const rows = [
    ['`npm start` to the first 200 of `/health`, cached build', `${round(api.startMs, 0)} ms`],
    ['GET /videos/{id}, first, both functions cold', `${round(api.firstMs, 0)} ms`],
    [`GET /videos/{id}, p50 of ${api.requests} in turn`, `${round(api.p50Ms, 1)} ms`],
    [`GET /videos/{id}, p95 of ${api.requests} in turn`, `${round(api.p95Ms, 1)} ms`],
    ['a handler that does nothing', `${round(chain.bareMicroseconds, 0)} µs CPU`],
    ['the same in the API’s chain, its log lines included', `${round(chain.chainMicroseconds, 0)} µs CPU`],
    [
      'the same with its limiter, the table’s own time apart',
      `${round(chain.limitedMicroseconds, 0)} µs CPU`,
    ],
  ];
  const limiter =
    'The requests for a video pass the authorizer and the limiter, which writes once to the table for each.';
  return `## API, locally\n\n${table(['', 'median'], rows)}\n\n${limiter}`;
};

/** Lambda gives a whole vCPU with this many MB, and less in proportion. */
const VCPU_MB = 1769;

const describeLogin = ({ login }: Report): string => {
  const { answers, rounds, hashMs, memoryMb } = login;
  const rows = answers.map(({ login: kind, p50Ms, p95Ms }) => [kind, round(p50Ms, 1), round(p95Ms, 1)]);
  const share = Math.min(memoryMb / VCPU_MB, 1);
  const slowest = Math.max(...answers.map(({ p95Ms }) => p95Ms));
  return [
    '## Signing in, locally',
    table(['POST /sessions', 'p50, ms', 'p95, ms'], rows),
    `${rounds} of each kind, in turn. The password's hash alone takes ${round(hashMs, 1)} ms of CPU (argon2id, 19 MiB, two passes; the median).`,
    `As deployed the function has ${memoryMb} MB, and so ${round(share, 2)} of a vCPU. An estimate for there, not measured: were the whole of the slowest p95 above computing, at that share it would be ${round(slowest / share, 0)} ms; the goal is 500 ms.`,
  ].join('\n\n');
};

const describeAppends = ({ appends }: Report): string => {
  const { lanes, appends: each, rounds, rowBytes, rows } = appends;
  const lines = rows.map(({ name, perSecond, ratio }) => [name, round(perSecond, 0), round(ratio, 2)]);
  return [
    '## Appends to the audit trail, locally',
    table(['', 'a second', '× plain put'], lines),
    `${lanes} at once, the last one alone; ${each} of each kind a round (${each / lanes} of the last), medians of ${rounds} rounds, each kind in turn. A change is one transaction: the video, on the version read, and its row. A row has ${rowBytes} bytes of JSON and stands in three indexes.`,
    'The stand-in for DynamoDB is one process without partitions: how the kinds compare is theirs, how many a second is this machine’s. On AWS a partition takes about 1,000 writes a second; rows of one owner are spread over four in each index, and a video’s own rows are serialised by its version.',
  ].join('\n\n');
};

/** The whole report as Markdown. */
export const formatReport = (report: Report): string => {
  const [before, after] = report.loads;
  return [
    '# Performance',
    `Printed by \`npm run bench\` in one run on ${report.machine}. Load of the machine: ${round(before, 1)} before, ${round(after, 1)} after. Where that is more than its cores, times on the clock say little and CPU seconds too much; ratios hold better.`,
    describeFilm(report),
    describeMemory(report),
    describeApi(report),
    describeLogin(report),
    describeAppends(report),
  ]
    .join('\n\n')
    .concat('\n');
};
