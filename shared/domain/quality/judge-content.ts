import type { QualityFinding, SceneRecord } from '../film.ts';
import type { FilmMeasurements, Stretch } from './film-measurements.ts';
import { outsideOf, planPauses, planSpans, scenesIn, type SceneSpan } from './film-timeline.ts';
import { HIGHEST_TRUE_PEAK_DBTP, LUFS_TOLERANCE, TARGET_LUFS } from './targets.ts';

/** Shorter than this is a transition or a cut, not a fault. */
const LONGEST_BLACK_SECONDS = 0.4;
const LONGEST_FROZEN_SECONDS = 1;
/** A pause is heard a little longer than planned: last sounds fade, first ones are soft. */
const PAUSE_SLACK_SECONDS = 0.3;
const LONGEST_UNPLANNED_SILENCE_SECONDS = 0.6;
/** Nine below the film's loudness: speech always rises above, the bed alone, which lies at −28, never does. */
const QUIETEST_VOICE_LUFS = -23;
/** Momentary loudness looks back 400 ms: its value belongs to speech from here on. */
const MOMENTARY_WINDOW_SECONDS = 0.4;

const describe = (stretches: readonly Stretch[]): string =>
  stretches.length === 0
    ? 'none'
    : stretches.map(({ start, end }) => `${start.toFixed(2)}–${end.toFixed(2)} s`).join(', ');

const judgeStretches = (
  check: string,
  stretches: readonly Stretch[],
  rest: { readonly spans: readonly SceneSpan[]; readonly wanted: string },
): QualityFinding => {
  const finding = { check, ok: stretches.length === 0, measured: describe(stretches), wanted: rest.wanted };
  return finding.ok ? finding : { ...finding, scenes: scenesIn(stretches, rest.spans) };
};

const longerThan = (seconds: number) => (stretch: Stretch) => stretch.end - stretch.start > seconds;

const isUnplanned = (pauses: readonly Stretch[]) => (silent: Stretch) => {
  const isInPause = pauses.some(
    ({ start, end }) =>
      silent.start >= start - PAUSE_SLACK_SECONDS && silent.end <= end + PAUSE_SLACK_SECONDS,
  );
  return !isInPause && longerThan(LONGEST_UNPLANNED_SILENCE_SECONDS)(silent);
};

const judgeVoices = (measured: FilmMeasurements, spans: readonly SceneSpan[]): QualityFinding => {
  const loudest = ({ speech }: SceneSpan): number => {
    if (!speech) return Infinity;
    const first = Math.round((speech.start + MOMENTARY_WINDOW_SECONDS / 2) * 10) - 1;
    const last = Math.round((speech.end + MOMENTARY_WINDOW_SECONDS / 2) * 10) - 1;
    return measured.momentaryLufs.slice(Math.max(0, first), last + 1).reduce((a, b) => Math.max(a, b), -70);
  };
  const quiet = spans.filter((span) => loudest(span) < QUIETEST_VOICE_LUFS);
  const finding = {
    check: 'voice',
    ok: quiet.length === 0,
    measured:
      quiet.map((span) => `scene ${span.index}: ${loudest(span).toFixed(1)} LUFS`).join(', ') || 'heard',
    wanted: `above ${QUIETEST_VOICE_LUFS} LUFS in every scene that speaks`,
  };
  return finding.ok ? finding : { ...finding, scenes: quiet.map(({ index }) => index) };
};

const judgeLevels = (measured: FilmMeasurements): readonly QualityFinding[] => [
  {
    check: 'loudness',
    ok: Math.abs(measured.integratedLufs - TARGET_LUFS) <= LUFS_TOLERANCE,
    measured: `${measured.integratedLufs.toFixed(1)} LUFS`,
    wanted: `${TARGET_LUFS} ±${LUFS_TOLERANCE} LUFS`,
  },
  {
    check: 'true-peak',
    ok: measured.truePeakDbtp <= HIGHEST_TRUE_PEAK_DBTP,
    measured: `${measured.truePeakDbtp.toFixed(1)} dBTP`,
    wanted: `at most ${HIGHEST_TRUE_PEAK_DBTP} dBTP`,
  },
];

/**
 * Whether what is seen and heard is as planned; findings name the scenes that a new rendering could mend. A picture of
 * the owner's own may be dark, or so plain that nobody sees it move: its scenes may look black and frozen.
 */
export const judgeContent = (
  measured: FilmMeasurements,
  film: {
    readonly scenes: readonly Pick<SceneRecord, 'index' | 'frames' | 'words'>[];
    readonly frameRate: number;
    /** Indices of scenes that show a picture of the owner's own. */
    readonly ownPictures?: ReadonlySet<number>;
  },
): readonly QualityFinding[] => {
  const { scenes, frameRate, ownPictures = new Set() } = film;
  const spans = planSpans(scenes, frameRate);
  const own = spans.filter(({ index }) => ownPictures.has(index));
  const black = outsideOf(measured.black, own).filter(longerThan(LONGEST_BLACK_SECONDS));
  const frozen = outsideOf(measured.frozen, own).filter(longerThan(LONGEST_FROZEN_SECONDS));
  const silent = measured.silent.filter(isUnplanned(planPauses(scenes, frameRate)));
  return [
    ...judgeLevels(measured),
    judgeStretches('black', black, { spans, wanted: `none longer than ${LONGEST_BLACK_SECONDS} s` }),
    judgeStretches('frozen', frozen, { spans, wanted: `none longer than ${LONGEST_FROZEN_SECONDS} s` }),
    judgeStretches('silence', silent, { spans, wanted: 'only where a pause is planned' }),
    judgeVoices(measured, spans),
  ];
};
