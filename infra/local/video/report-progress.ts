import type { VideoView } from './api-client.ts';
import { STAGE_LABELS } from './stage-labels.ts';

export interface ProgressReport {
  readonly update: (video: VideoView) => void;
  /** Leaves the terminal on a fresh line. */
  readonly end: () => void;
}
/** What of a stream is used; its width may change under way. */
export interface ReportTarget {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** An API of another version may have further stages. */
const LABELS: Readonly<Record<string, string>> = STAGE_LABELS;
const BAR_WIDTH = 24;
/** Of a terminal that does not say. */
const COLUMNS = 80;

/**
 * A live bar on a terminal; elsewhere a plain line whenever the stage, the count of scenes or the tenth of the
 * way changes; with `json` one event a line.
 */
export function reportProgress(
  target: ReportTarget,
  options: { readonly json: boolean; readonly now?: () => number },
): ProgressReport {
  const now = options.now ?? Date.now;
  const timeLeft = estimateTimeLeft(now);
  const isLive = target.isTTY === true && !options.json;
  let last = '';
  return {
    update(video) {
      const left = timeLeft(video.progress);
      const line = options.json ? jsonLine(video, left) : describe(video, left);
      const unchanged = options.json || isLive ? line : mark(video);
      if (unchanged === last) {
        return;
      }
      last = unchanged;
      target.write(isLive ? `\r\u001B[2K${fit(line, target.columns || COLUMNS)}` : `${line}\n`);
    },
    end() {
      if (isLive && last !== '') {
        target.write('\n');
      }
    },
  };
}

/** Seconds left at the mean pace since the first progress that was seen; undefined until that says something. */
export function estimateTimeLeft(now: () => number): (progress: number) => number | undefined {
  let first: { readonly at: number; readonly progress: number } | undefined;
  return (progress) => {
    if (first === undefined) {
      first = progress > 0 ? { at: now(), progress } : undefined;
      return undefined;
    }
    const made = progress - first.progress;
    if (made < 5 || progress >= 100) {
      return undefined;
    }
    return Math.max(1, Math.round(((100 - progress) * (now() - first.at)) / made / 1000));
  };
}

/** Without the bar where that does not fit; the last column stays free, since a full line may wrap. */
function fit(line: string, columns: number): string {
  const words = line.length < columns ? line : line.slice(BAR_WIDTH).trimStart();
  return words.slice(0, Math.max(1, columns - 1));
}

function currentStage(video: VideoView) {
  return video.stages.find((stage) => stage.progress < 1);
}

function mark(video: VideoView): string {
  return `${label(video)} ${String(Math.floor(video.progress / 10))}`;
}

function describe(video: VideoView, left: number | undefined): string {
  const filled = Math.round((video.progress / 100) * BAR_WIDTH);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
  const parts = [bar, `${String(Math.floor(video.progress)).padStart(3)} %`, label(video)];
  return [...parts, ...(left === undefined ? [] : [`about ${String(left)} s left`])].join('  ');
}

function label(video: VideoView): string {
  const stage = currentStage(video);
  if (
    stage === undefined ||
    !['QUEUED', 'SCRIPTING', 'RENDERING', 'ASSEMBLING', 'CHECKING'].includes(video.status)
  ) {
    return video.status.charAt(0) + video.status.slice(1).toLowerCase();
  }
  const name = LABELS[stage.stage] ?? stage.stage;
  return stage.total > 1 ? `${name} ${String(stage.done)}/${String(stage.total)}` : name;
}

function jsonLine(video: VideoView, left: number | undefined): string {
  const { id, status, progress, stages } = video;
  return JSON.stringify({
    event: 'progress',
    id,
    status,
    progress,
    stages,
    ...(left === undefined ? {} : { secondsLeft: left }),
  });
}
