/**
 * What the pipeline needs of voice, pictures and sound. Paths are absolute and lie in the job's private
 * folder; an adapter never writes elsewhere. `signal` ends the work with a FacelessError CANCELLED.
 * `progress` is called with 0..1. Failures are FacelessError MEDIA_FAILED (PROVIDER_FAILED for voices).
 */
import type {
  FilmPlan,
  Look,
  QualityFinding,
  ScenePlan,
  SceneRecord,
  Script,
  WordTiming,
} from '../domain/film.ts';
import type { OwnSound } from '../domain/own-sound.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { Source } from '../domain/source.ts';
import type { Niche, Tone, Voice } from '../domain/video.ts';

export interface Job {
  /** Private folder of the job; exists, empty at start. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: (fraction: number) => void;
}

export interface ScriptRequest {
  readonly title: string;
  readonly source: Source;
  readonly durationSeconds: number;
  readonly niche: Niche;
  readonly tone: Tone;
  readonly voice: Voice;
  /** Chooses the words where they are free: the same seed gives the same text. */
  readonly seed: number;
}
/**
 * Throws INVALID_INPUT for a text that cannot be narrated, NOT_CONFIGURED that names the setting where a model is
 * needed, PROVIDER_FAILED where the model does not give a script; that one and UNAVAILABLE may be retryable.
 */
export type ScriptWriter = (request: ScriptRequest) => Promise<Script>;

/** Whether words for a picture find one. */
export type KnowsPicture = (words: string) => boolean;

/**
 * Plans the whole film from the script; pure but for the art set's keyword index that is loaded once. `kept` has, by
 * scene, the plan of each that keeps the one it had.
 */
export type PlanFilm = (input: {
  readonly script: Script;
  readonly look: Look;
  readonly seed: number;
  readonly kept?: readonly (ScenePlan | undefined)[];
}) => Promise<FilmPlan>;

export interface SpokenScene {
  /** FLAC, mono, 48 kHz: `pauseBefore`, the voice, `pauseAfter`; its length is a whole number of frames. */
  readonly voicePath: string;
  /** Seconds; equals `frames / frameRate` exactly. */
  readonly duration: number;
  readonly frames: number;
  /** One for each white-space separated word of the narration, in order. */
  readonly words: readonly WordTiming[];
  readonly provenance: readonly Provenance[];
}
export type SpeakScene = (
  input: { readonly scene: ScenePlan; readonly look: Look },
  job: Job,
) => Promise<SpokenScene>;

/**
 * How the times of recorded words were found: aligned with the same words of a voice whose times are known; spread
 * over what sounds, by their letters, as no voice can say them; or spread since the recording is unlike its text.
 */
export const RECORDED_TIMINGS = ['aligned', 'spread', 'unlike'] as const;
export interface RecordedScene extends SpokenScene {
  readonly timing: (typeof RECORDED_TIMINGS)[number];
}
/** Makes the owner's recording (FLAC, 48 kHz, at `path`) a scene's voice. Throws INVALID_INPUT for one that cannot be. */
export type PlaceRecording = (
  input: {
    readonly scene: ScenePlan;
    readonly recording: OwnSound;
    readonly path: string;
    readonly frameRate: number;
  },
  job: Job,
) => Promise<RecordedScene>;

/** Absolute paths of the owner's own pictures, still and moving, by the SHA-256 of each. */
export type OwnPictures = ReadonlyMap<string, string>;

export interface DrawnScene {
  /** H.264 in MP4, video only, exactly `frames` frames, closed GOPs, time base 1/30000. */
  readonly segmentPath: string;
  readonly provenance: readonly Provenance[];
}
/** Draws and encodes one scene; `previous` is the scene before it, whose last picture the transition leaves. */
export type DrawScene = (
  input: {
    readonly scene: ScenePlan;
    readonly previous: ScenePlan | undefined;
    readonly look: Look;
    readonly words: readonly WordTiming[];
    readonly frames: number;
    /** Of the scene before, where that ends in a clip. */
    readonly previousFrames?: number;
    /** Those that the scene shows, and the last of the scene before. */
    readonly pictures?: OwnPictures;
  },
  job: Job,
) => Promise<DrawnScene>;

export interface AssembledFilm {
  readonly videoPath: string;
  readonly thumbnailPath: string;
  readonly srtPath: string;
  readonly vttPath: string;
  /** Seconds of the film. */
  readonly duration: number;
  readonly loudness: { readonly integratedLufs: number; readonly truePeakDbtp: number };
  /** Of all that is in the film: its scenes' assets and its music. */
  readonly provenance: readonly Provenance[];
}
/** Joins segments by copying packets, mixes and encodes the sound once, writes captions and thumbnail. */
export type AssembleFilm = (
  input: {
    readonly plan: FilmPlan;
    readonly scenes: readonly (SceneRecord & { readonly segmentPath: string; readonly voicePath: string })[];
    /** That of the first shot, for the thumbnail. */
    readonly pictures?: OwnPictures;
    /** The owner's own, FLAC, instead of a computed bed. */
    readonly music?: OwnSound & { readonly path: string };
  },
  job: Job,
) => Promise<AssembledFilm>;

/** Measures the finished file against what was planned; every check yields one finding, passed or not. */
export type CheckFilm = (
  input: {
    readonly videoPath: string;
    readonly plan: FilmPlan;
    readonly scenes: readonly SceneRecord[];
  },
  job: Job,
) => Promise<readonly QualityFinding[]>;
