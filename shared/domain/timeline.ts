/** What an attempt did, part by part: pure, from what the tables know of it. */
import type { PartCost } from './cost/part-cost.ts';
import { addUsed, type Used } from './cost/price-use.ts';
import { videoPrefix } from './keys.ts';
import { STAGES, type Stage, type Video } from './video.ts';

/** Structurally what `WorkStore.read` gives; the domain knows no ports. */
export interface DoneWork {
  readonly leases: readonly {
    readonly stage: Stage;
    readonly part: number;
    readonly attempt: number;
    readonly rebuild: number;
    readonly starts: number;
    readonly startedAt: string;
    readonly endedAt?: string;
  }[];
  readonly parts: readonly {
    readonly attempt: number;
    readonly rebuild: number;
    readonly index: number;
    readonly cacheHit: boolean;
    readonly bytes?: number;
  }[];
  /** Of the present attempt. */
  readonly costs: readonly PartCost[];
}

export interface TimelineCost {
  /** Of all starts, at list prices of AWS. */
  readonly nanoUsd: number;
  /** Starts that are at work or died: they count with what was expected. */
  readonly unsettled: number;
  readonly used: Used;
}

export interface TimelineEntry {
  readonly stage: Stage;
  /** Scene of the film, counted from 0; 0 for stages that are one piece. */
  readonly part: number;
  /** How often the quality gate had sent the attempt back. */
  readonly rebuild: number;
  readonly starts: number;
  /** RFC 3339, of the last start. */
  readonly startedAt: string;
  /** Absent while somebody is at it, and where nobody came to an end. */
  readonly endedAt?: string;
  readonly seconds?: number;
  /** Whether the scene was found or made; absent for other stages. */
  readonly cache?: 'hit' | 'miss';
  /** Of what came out, where it is known. */
  readonly bytes?: number;
  /** Absent where nothing was begun in the ledger. */
  readonly cost?: TimelineCost;
}

export interface Timeline {
  readonly attempt: number;
  readonly scenes: { readonly total: number; readonly done: number; readonly reused: number };
  /** Of the whole attempt, and of each stage. */
  readonly cost: TimelineCost & { readonly stages: Readonly<Partial<Record<Stage, TimelineCost>>> };
  /** In the order of their starts. */
  readonly entries: readonly TimelineEntry[];
}

type Subject = Pick<Video, 'id' | 'attempt' | 'sceneCount' | 'files'>;

/** The film's size, once this attempt has stored one. */
const filmBytes = ({ id, attempt, files = [] }: Subject): number | undefined =>
  files.find(({ name, key }) => name === 'video.mp4' && key.startsWith(`${videoPrefix(id)}${attempt}/`))
    ?.bytes;

const order = (one: TimelineEntry, other: TimelineEntry): number => {
  if (one.startedAt !== other.startedAt) return one.startedAt < other.startedAt ? -1 : 1;
  return STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || one.part - other.part;
};

const toSeconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

const sumCosts = (costs: DoneWork['costs']): TimelineCost => ({
  nanoUsd: costs.reduce((sum, { nanoUsd }) => sum + nanoUsd, 0),
  unsettled: costs.filter(({ settled }) => !settled).length,
  used: costs.reduce<Used>((sum, { used }) => addUsed(sum, used), {}),
});

const costByStage = (costs: DoneWork['costs']): Timeline['cost']['stages'] =>
  Object.fromEntries(
    STAGES.flatMap((stage) => {
      const own = costs.filter((cost) => cost.stage === stage);
      return own.length === 0 ? [] : [[stage, sumCosts(own)]];
    }),
  );

const toEntry = (
  video: Subject,
  { parts, costs }: DoneWork,
  lease: DoneWork['leases'][number],
): TimelineEntry => {
  const { stage, part, rebuild, starts, startedAt, endedAt } = lease;
  const scene =
    stage === 'render-scene' ? parts.find((one) => one.index === part && one.rebuild === rebuild) : undefined;
  const bytes = stage === 'assemble' ? filmBytes(video) : scene?.bytes;
  const own = costs.filter((one) => one.stage === stage && one.part === part && one.rebuild === rebuild);
  return {
    stage,
    part,
    rebuild,
    starts,
    startedAt,
    ...(endedAt === undefined ? {} : { endedAt, seconds: toSeconds(startedAt, endedAt) }),
    ...(scene === undefined ? {} : { cache: scene.cacheHit ? 'hit' : 'miss' }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(own.length === 0 ? {} : { cost: sumCosts(own) }),
  };
};

/** The timeline of the present attempt. */
export const buildTimeline = (video: Subject, work: DoneWork): Timeline => {
  const { attempt, sceneCount = 0 } = video;
  const parts = work.parts.filter((part) => part.attempt === attempt && part.index < sceneCount);
  const costs = work.costs.filter((cost) => cost.attempt === attempt);
  const entries = work.leases
    .filter((lease) => lease.attempt === attempt)
    .map((lease) => toEntry(video, { ...work, parts, costs }, lease))
    .toSorted(order);
  const reused = parts.filter(({ cacheHit }) => cacheHit).length;
  const scenes = { total: sceneCount, done: parts.length, reused };
  return { attempt, scenes, cost: { ...sumCosts(costs), stages: costByStage(costs) }, entries };
};
