/** The film as data: what the planner decides, what the voice adds, what the encoder draws. Units: seconds. */
import type { OwnSound } from './own-sound.ts';
import type { OwnPicture, Provenance } from './provenance.ts';
import type { CaptionSettings, Niche, Quality, Tone, Voice } from './video.ts';

/** A sentence or a few that are said together. `narration` is what captions show, exactly as written. */
export interface ScriptScene {
  readonly narration: string;
  /** True where the author began a new paragraph: a longer pause comes before. */
  readonly paragraphStart: boolean;
  /** Words that choose the scene's picture, before those of the narration. */
  readonly picture?: string;
  /** The owner's own, which is shown instead. */
  readonly image?: OwnPicture;
  /** The owner's own voice, which is heard instead of a synthesised one. */
  readonly recording?: OwnSound;
}

export interface Script {
  readonly title: string;
  readonly scenes: readonly ScriptScene[];
  /** Who wrote it: provenance. */
  readonly writer: { readonly name: string; readonly detail: string };
}

/** A scene's part in the film; the composition and the camera follow from it. */
export type SceneRole = 'hook' | 'body' | 'number' | 'quote' | 'list' | 'closing';

export type Composition = 'hero' | 'pair' | 'orbit' | 'row' | 'scatter' | 'number' | 'quote' | 'list';
export type Camera = 'push-in' | 'pull-out' | 'drift-left' | 'drift-right' | 'rise';

/** One picture of a scene: it begins with the word of that index and lasts until the next shot. */
export interface Shot {
  readonly fromWord: number;
  readonly composition: Composition;
  /** The illustration, by the file name of its code points in the art set, e.g. `1f30a`. */
  readonly subject: string;
  /** Smaller illustrations around it. */
  readonly companions: readonly string[];
  /** The words that led to the subject: for the timeline and tests. */
  readonly because: string;
  /** Drawn large on number, quote and list cards: a figure, a sentence of at most 22 words, a few items. */
  readonly bigText?: string;
  readonly camera: Camera;
  /** Index into the palette list of the look, so that neighbours differ. */
  readonly palette: number;
  readonly seed: number;
  /** The owner's own picture, still or moving: it fills the frame, and nothing else is drawn but captions. */
  readonly image?: OwnPicture;
}

/** The one in which a scene ends. */
export const lastShot = (shots: readonly Shot[]): Shot | undefined =>
  shots.toSorted((one, other) => one.fromWord - other.fromWord).at(-1);

export interface ScenePlan {
  readonly index: number;
  readonly narration: string;
  readonly role: SceneRole;
  /** Silence after the last word; included in the segment. */
  readonly pauseAfter: number;
  /** Silence before the first word; only the first scene has some. */
  readonly pauseBefore: number;
  readonly shots: readonly Shot[];
  /** The owner's own voice that says the narration. */
  readonly recording?: OwnSound;
}

/** What all scenes share. */
export interface Look {
  /** Pixels; even. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly niche: Niche;
  readonly tone: Tone;
  readonly voice: Voice;
  readonly captions: CaptionSettings;
  /** Chooses the encoder's settings, which all segments of a film share. */
  readonly quality: Quality;
}

export interface FilmPlan {
  readonly schema: 1;
  readonly title: string;
  readonly look: Look;
  readonly scenes: readonly ScenePlan[];
  readonly writer: Script['writer'];
  readonly seed: number;
}

/** A word of the narration as it is written, and when it is heard, from the start of the scene's sound. */
export interface WordTiming {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a rendered scene is made of; stored beside its segment and read by `assemble`. */
export interface SceneRecord {
  readonly index: number;
  /** Content address: hash of everything that went in. */
  readonly segmentKey: string;
  readonly frames: number;
  readonly words: readonly WordTiming[];
  readonly provenance: readonly Provenance[];
}

/** One measured property of the finished file. */
export interface QualityFinding {
  readonly check: string;
  readonly ok: boolean;
  readonly measured: string;
  readonly wanted: string;
  /** Scenes to render again, where that can help. */
  readonly scenes?: readonly number[];
}
