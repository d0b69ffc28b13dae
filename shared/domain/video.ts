/** A video and what is known about it. MODEL: an attempt's states are in `transitions.ts`. */
import type { Parked, Publication, PublishRequest } from './publishing/publication.ts';
import type { OwnSound } from './own-sound.ts';
import type { SourceType } from './source.ts';

export const VIDEO_STATUSES = [
  'QUEUED',
  'SCRIPTING',
  'RENDERING',
  'ASSEMBLING',
  'CHECKING',
  'AWAITING_REVIEW',
  'READY',
  'PUBLISHING',
  'PUBLISHED',
  'FAILED',
  'CANCELLED',
] as const;
export type VideoStatus = (typeof VIDEO_STATUSES)[number];

export const NICHES = [
  'meditation',
  'affirmation',
  'motivation',
  'sleep',
  'mindfulness',
  'healing',
  'gratitude',
  'facts',
  'stories',
  'education',
  'tech',
  'finance',
  'health',
  'philosophy',
  'history',
] as const;
export type Niche = (typeof NICHES)[number];

export const TONES = [
  'calm',
  'warm',
  'energetic',
  'serious',
  'playful',
  'inspiring',
  'conversational',
  'authoritative',
] as const;
export type Tone = (typeof TONES)[number];

/** The voices that need no configuration: Flite's slt (female), rms (male) and awb (Scottish). */
export const VOICES = ['slt', 'rms', 'awb'] as const;
export type Voice = (typeof VOICES)[number];

/** Width to height: vertical for telephones, wide for screens, square for feeds. */
export const ASPECTS = ['9:16', '16:9', '1:1'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** `draft` is half the size in each direction and quick; `high` takes over twice the encoding. */
export const QUALITIES = ['draft', 'standard', 'high'] as const;
export type Quality = (typeof QUALITIES)[number];

/** `word-pop` lights up the spoken word, `line` shows calm subtitles, `none` leaves the picture free. */
export const CAPTION_STYLES = ['word-pop', 'line', 'none'] as const;
export const CAPTION_POSITIONS = ['lower', 'middle', 'upper'] as const;
export const CAPTION_SIZES = ['small', 'medium', 'large'] as const;
/** `palette` takes the accent of the picture's own palette. */
export const CAPTION_COLOURS = ['palette', 'white', 'yellow', 'mint', 'sky', 'pink', 'orange'] as const;

/** Captions in the picture; the files with captions are made in any case. */
export interface CaptionSettings {
  readonly style: (typeof CAPTION_STYLES)[number];
  readonly position: (typeof CAPTION_POSITIONS)[number];
  readonly size: (typeof CAPTION_SIZES)[number];
  /** Of the spoken word in `word-pop`, of the text in `line`. */
  readonly colour: (typeof CAPTION_COLOURS)[number];
}

export interface VideoSettings {
  readonly aspect: Aspect;
  readonly quality: Quality;
  readonly captions: CaptionSettings;
  readonly voice: Voice;
  readonly niche: Niche;
  readonly tone: Tone;
  /** Target length in seconds, for `notes` and `topic`. */
  readonly durationSeconds: number;
  readonly tags: readonly string[];
  /** The owner's own, held by the video; a bed is computed where there is none. */
  readonly music?: OwnSound;
}

/** A file of a film: bucket key, size in bytes, SHA-256 in hex. */
export interface VideoFile {
  readonly name: FileName;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contentType: string;
}
export const FILE_NAMES = [
  'video.mp4',
  'captions.srt',
  'captions.vtt',
  'thumbnail.jpg',
  'script.json',
  'metadata.json',
] as const;
export type FileName = (typeof FILE_NAMES)[number];

/** A large value that lives in the bucket; the hash proves that it is the one that was written. */
export interface StoredValue {
  readonly key: string;
  readonly sha256: string;
}

/** What an attempt made that passed its checks. */
export interface FinishedFilm {
  readonly attempt: number;
  readonly files: readonly VideoFile[];
}

export interface VideoFailure {
  readonly code: string;
  /** For the person who asked. */
  readonly message: string;
  readonly stage: string;
}

export interface Video {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly sourceType: SourceType;
  readonly source: StoredValue;
  readonly settings: VideoSettings;
  readonly status: VideoStatus;
  /** Counts from 1; a retry or an edit adds one. */
  readonly attempt: number;
  /** Moved by audited changes only. */
  readonly version: number;
  /** SHA-256 of the newest audit row of this video. */
  readonly auditHash: string;
  readonly plan?: StoredValue;
  /** Edits of scenes that the plan does not have yet, oldest first. */
  readonly edits?: readonly StoredValue[];
  readonly sceneCount?: number;
  /** Seconds of film as estimated when it was asked for: what an attempt counts against its owner's day. */
  readonly filmSeconds?: number;
  /** What the attempt was expected to cost, by stage. */
  readonly estimate?: Estimate;
  /** Milliseconds of the newest film. */
  readonly filmMs?: number;
  /** How often CHECKING has sent this attempt back to RENDERING. */
  readonly rebuilds?: number;
  /** The scenes that the last rebuild makes anew, whatever the cache holds. */
  readonly rebuildScenes?: readonly number[];
  /** Of the newest film that was put together: what is checked, and where it passes is served. */
  readonly files?: readonly VideoFile[];
  /** Of the attempts before the present one, the last that came to a film. */
  readonly finished?: FinishedFilm;
  readonly error?: VideoFailure;
  /** Whether a film waits for its owner's approval. */
  readonly approval?: boolean;
  /** Where the present attempt is to go, once that was asked for. */
  readonly publish?: PublishRequest;
  /** Why publishing waits, and until when. */
  readonly parked?: Parked;
  /** Why it was not published. */
  readonly publishError?: VideoFailure;
  /** Where it is, channel by channel: also what earlier attempts brought there. */
  readonly publications?: readonly Publication[];
  /** The request that started the attempt. */
  readonly requestId: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The attempt fails when it is not done by then. */
  readonly deadline: string;
}

/** Stages that make a film, in the order in which an attempt meets them. */
export const FILM_STAGES = ['write-script', 'render-scene', 'assemble', 'check'] as const;
export type FilmStage = (typeof FILM_STAGES)[number];
/** Stages that a message can name: what is made may go on to a channel. */
export const STAGES = [...FILM_STAGES, 'publish'] as const;
export type Stage = (typeof STAGES)[number];

/** What an attempt is expected to cost: nano-dollars (a billionth of a dollar) by stage, of all its parts together. */
export type Estimate = Readonly<Record<FilmStage, number>>;
