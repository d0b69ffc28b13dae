import { styleText } from 'node:util';
import { formatDollars } from '../../../shared/domain/cost/price-use.ts';
import type { Timeline, TimelineEntry } from '../../../shared/domain/timeline.ts';
import { printable } from '../function-logs/printable.ts';
import type { VideoView } from '../video/api-client.ts';
import { STAGE_LABELS } from '../video/stage-labels.ts';

export interface TimelineLayout {
  /** Characters of a line. */
  readonly columns: number;
  /** Milliseconds since 1970: where what has not ended is drawn to. */
  readonly now: number;
}

const LABEL_WIDTH = 20;
const TIME_WIDTH = 10;
/** Beside the bar: at most `found  20 starts  unfinished`. */
const NOTE_WIDTH = 30;
const LEAST_BAR = 10;

interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether somebody came to its end. */
  readonly isEnded: boolean;
}

const spanOf = (entries: readonly TimelineEntry[], now: number): Span => ({
  from: Math.min(...entries.map(({ startedAt }) => Date.parse(startedAt))),
  to: Math.max(...entries.map(({ endedAt }) => (endedAt === undefined ? now : Date.parse(endedAt)))),
  isEnded: entries.every(({ endedAt }) => endedAt !== undefined),
});

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const inBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** To the scale of the whole; the shortest stretch is still one character. */
const drawBar = ({ from, to, isEnded }: Span, whole: Span, width: number): string => {
  const scale = width / Math.max(1, whole.to - whole.from);
  const length = Math.min(width, Math.max(1, Math.round((to - from) * scale)));
  const start = Math.min(width - length, Math.round((from - whole.from) * scale));
  const bar = (isEnded ? '█' : '▒').repeat(length);
  const padding = ' '.repeat(width - length - start);
  return `${' '.repeat(start)}${styleText(isEnded ? 'cyan' : 'yellow', bar)}${padding}`;
};

const noteEntry = ({ cache, starts, bytes, endedAt }: TimelineEntry): string =>
  [
    ...(cache === undefined ? [] : [cache === 'hit' ? styleText('green', 'found') : 'made']),
    ...(bytes === undefined ? [] : [inBytes(bytes)]),
    ...(starts === 1 ? [] : [styleText('yellow', `${starts} starts`)]),
    ...(endedAt === undefined ? [styleText('yellow', 'unfinished')] : []),
  ].join('  ');

interface Row {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
  readonly note: string;
}

/** A stage, and beneath it its scenes in their order. */
const toRows = (entries: readonly TimelineEntry[]): readonly Row[] => {
  const [first] = entries;
  if (first === undefined) return [];
  const label = `${STAGE_LABELS[first.stage]}${first.rebuild === 0 ? '' : ' again'}`;
  if (first.stage !== 'render-scene') return [{ label, entries, note: noteEntry(first) }];
  const hits = entries.filter(({ cache }) => cache === 'hit').length;
  const scenes = entries
    .toSorted((one, other) => one.part - other.part)
    .map((entry) => ({ label: `  scene ${entry.part + 1}`, entries: [entry], note: noteEntry(entry) }));
  return [{ label, entries, note: `${hits} of ${entries.length} found` }, ...scenes];
};

const describeHead = (
  video: Pick<VideoView, 'id' | 'title' | 'status'>,
  { attempt, scenes, cost: { nanoUsd } }: Timeline,
): string => {
  const made = `${scenes.done} of ${scenes.total} scenes, ${scenes.reused} found`;
  const facts = [video.id, video.status, `attempt ${attempt}`, made];
  const cost = nanoUsd === 0 ? [] : [formatDollars(nanoUsd)];
  return `${styleText('bold', printable(video.title))}\n${[...facts, ...cost].join('  ')}`;
};

/**
 * What an attempt did, for a terminal: a bar to scale for each stage, its scenes beneath. Coloured where standard
 * output shows colours.
 */
export const formatTimeline = (
  video: Pick<VideoView, 'id' | 'title' | 'status'>,
  timeline: Timeline,
  { columns, now }: TimelineLayout,
): string => {
  const { entries } = timeline;
  const head = describeHead(video, timeline);
  if (entries.length === 0) return `${head}\nNothing of it has begun.`;
  const whole = spanOf(entries, now);
  const width = Math.max(LEAST_BAR, columns - LABEL_WIDTH - 2 * TIME_WIDTH - NOTE_WIDTH - 4);
  const groups = Map.groupBy(entries, ({ stage, rebuild }) => `${rebuild} ${stage}`);
  const rows = [...groups.values()].flatMap(toRows).map(({ label, entries: own, note }) => {
    const span = spanOf(own, now);
    const times = [span.from - whole.from, span.to - span.from].map((ms) =>
      inSeconds(ms).padStart(TIME_WIDTH),
    );
    return `${label.padEnd(LABEL_WIDTH)}${times.join('')}  ${drawBar(span, whole, width)}  ${note}`.trimEnd();
  });
  const title = `${''.padEnd(LABEL_WIDTH)}${'start'.padStart(TIME_WIDTH)}${'took'.padStart(TIME_WIDTH)}`;
  return [head, '', title, ...rows].join('\n');
};
