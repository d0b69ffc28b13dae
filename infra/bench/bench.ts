/** `npm run bench`: what the making of a film costs, as ratios to the bare encoding of its frames. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FacelessError } from '../../shared/domain/errors.ts';
import type { FilmPlan } from '../../shared/domain/film.ts';
import { synthLocal } from '../build/synth-local.ts';
import { ROOT } from '../build/paths.ts';
import { MEDIA_ENVIRONMENT } from '../constructs/process-environment.ts';
import { describeMachine, readLoad } from './describe-machine.ts';
import { filmRows, type Round } from './film-rows.ts';
import { formatReport, type Report } from './format-report.ts';
import { measureAppends } from './measure-appends.ts';
import { measureApi } from './measure-api.ts';
import { measureChain } from './measure-chain.ts';
import { type CloudRun, measureCloudRun } from './measure-cloud.ts';
import type { MeasuredFilm } from './measure-film.ts';
import { measureLogin } from './measure-login.ts';
import { measureMemory } from './measure-memory.ts';
import { planBenchFilm } from './plan-film.ts';
import { BENCH_USAGE, readBenchArguments } from './read-bench-arguments.ts';
import { runChild } from './run-child.ts';
import { median } from './spent.ts';

const DOCUMENT = join('examples', 'moon.md');
const REPORT = join(ROOT, 'docs', 'performance.md');
const ROUNDS = 5;
const FULL = { durationSeconds: 45, lengths: [60, 600] } as const;
const QUICK = { durationSeconds: 15, lengths: [60, 180] } as const;

interface Pair {
  readonly film: MeasuredFilm;
  readonly cloud: CloudRun;
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function measurePairs(
  plan: FilmPlan,
  durationSeconds: number,
  folder: string,
): Promise<readonly Pair[]> {
  const planFile = join(folder, 'plan.json');
  await writeFile(planFile, JSON.stringify(plan));
  const pairs: Pair[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`round ${round} of ${ROUNDS}: part by part`);
    const parts = join(folder, `parts-${round}`);
    const film = await runChild<MeasuredFilm>('make-film.ts', [planFile, parts], MEDIA_ENVIRONMENT);
    await rm(parts, { recursive: true });
    say(`round ${round} of ${ROUNDS}: the whole system`);
    const cloud = await measureCloudRun({ file: DOCUMENT, durationSeconds }, join(folder, `cloud-${round}`));
    pairs.push({ film, cloud });
  }
  return pairs;
}

const describePairs = (pairs: readonly Pair[], { look }: FilmPlan): Report['film'] => {
  const rounds = pairs.map(({ film, cloud }): Round => ({ film: film.costs, cloud: cloud.spent }));
  const frames = pairs[0]?.film.frames ?? 0;
  return {
    frames,
    seconds: frames / look.frameRate,
    size: `${look.width}×${look.height}`,
    rows: filmRows(rounds),
    commandWall: median(rounds.map(({ cloud }) => cloud.wall)),
    bareWall: median(rounds.map(({ film }) => film.bare.wall)),
    isSame: pairs.every(({ film, cloud }) => film.sha256 === cloud.sha256),
  };
};

async function measureAll(quick: boolean, folder: string): Promise<Report> {
  const { durationSeconds, lengths } = quick ? QUICK : FULL;
  const before = readLoad();
  await synthLocal();
  const plan = await planBenchFilm(DOCUMENT, durationSeconds);
  const pairs = await measurePairs(plan, durationSeconds, folder);
  say('memory');
  const stages = await measureMemory(plan, lengths, join(folder, 'memory'));
  say('API');
  const { dataDir = '', videoId = '' } = pairs.at(-1)?.cloud ?? {};
  const api = await measureApi(dataDir, videoId);
  say('signing in');
  const login = await measureLogin(dataDir);
  say('appends to the audit trail');
  const appends = await measureAppends(dataDir);
  return {
    machine: describeMachine(),
    rounds: ROUNDS,
    film: describePairs(pairs, plan),
    memory: { lengths, stages },
    api,
    chain: await measureChain(),
    login,
    appends,
    loads: [before, readLoad()],
  };
}

async function bench(): Promise<void> {
  const settings = readBenchArguments(process.argv.slice(2));
  if (settings === 'help') {
    process.stdout.write(BENCH_USAGE);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'faceless-bench-'));
  try {
    const report = formatReport(await measureAll(settings.quick, folder));
    process.stdout.write(`\n${report}`);
    if (settings.write) {
      await writeFile(REPORT, report);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await bench().catch((error: unknown) => {
  const isMisuse = error instanceof FacelessError && error.code === 'INVALID_INPUT';
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isMisuse ? 2 : 1;
});
