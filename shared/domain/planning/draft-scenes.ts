import type { ScenePlan, SceneRole, Script } from '../film.ts';
import type { OwnSound } from '../own-sound.ts';
import type { OwnPicture } from '../provenance.ts';
import type { Pace } from './choose-pace.ts';
import { chooseRoles } from './choose-roles.ts';
import type { ShotWords } from './pictures/choose-subjects.ts';
import { cutShots } from './cut-shots.ts';
import type { BigText } from './cards/big-text.ts';
import { findFigure } from './cards/find-figure.ts';
import { findItems } from './cards/find-items.ts';
import { findQuote } from './cards/find-quote.ts';
import type { PictureIndex } from './pictures/picture-index.ts';
import { splitWords } from './text/split-sentences.ts';
import { weighWords } from './pictures/weigh-words.ts';

/** A scene before its pictures are chosen. */
export interface SceneDraft {
  readonly narration: string;
  readonly words: readonly string[];
  readonly role: SceneRole;
  readonly pauseBefore: number;
  readonly pauseAfter: number;
  readonly shots: readonly ShotWords[];
  /** Words that choose the picture, and how many of them the author gave for it: those come first. */
  readonly pictured: readonly string[];
  readonly hinted: number;
  /** The owner's own picture, for the whole scene. */
  readonly image: OwnPicture | undefined;
  /** The owner's own voice. */
  readonly recording: OwnSound | undefined;
  /** The plan that it keeps. */
  readonly kept: ScenePlan | undefined;
}

/** Whether one of the words names a picture. */
export const isKnownPicture = (words: string, { terms }: PictureIndex): boolean =>
  weighWords(splitWords(words)).some((word) => word.terms.some((term) => terms.has(term)));

/** Words for a picture, unless none of them names one. */
const readHint = (picture: string, index: PictureIndex): readonly string[] =>
  isKnownPicture(picture, index) ? splitWords(picture) : [];

/** The scenes of a script with their parts, pauses and cuts; `kept` has a plan where a scene keeps one. */
export const draftScenes = (
  { scenes }: Script,
  kept: readonly (ScenePlan | undefined)[],
  { pace, index, isSlow }: { readonly pace: Pace; readonly index: PictureIndex; readonly isSlow: boolean },
): readonly SceneDraft[] => {
  const { opening, closing, paragraph, sentence } = pace.pauses;
  const narrations = scenes.map(({ narration }) => narration);
  const roles = chooseRoles(
    narrations,
    kept.map((plan) => plan?.role),
    { isSlow },
  );
  return scenes.map(({ narration, picture = '', image, recording }, at) => {
    const next = scenes[at + 1];
    const pauseAfter = next === undefined ? closing : next.paragraphStart ? paragraph : sentence;
    const words = splitWords(narration);
    const hint = readHint(picture, index);
    const anew = image === undefined ? cutShots(words, pace, pauseAfter) : [0];
    const cuts = kept[at]?.shots.map(({ fromWord }) => fromWord) ?? anew;
    return {
      narration,
      words,
      role: roles[at] ?? 'body',
      pauseBefore: at === 0 ? opening : 0,
      pauseAfter,
      shots: cuts.map((from, order) => ({ words, from, to: cuts[order + 1] ?? words.length })),
      pictured: hint.length === 0 ? words : [...hint, '.', ...words],
      hinted: hint.length,
      image,
      recording,
      kept: kept[at],
    };
  });
};

/**
 * What chooses a shot's picture. A hint counts as what is heard while a scene's first picture stands; the narration then
 * only stands by. Further pictures follow what is said, and the hint stands by.
 */
export const pictureWords = ({ pictured, hinted }: SceneDraft, shot: ShotWords): ShotWords => {
  if (hinted === 0) return shot;
  if (shot.from === 0) return { words: pictured, from: 0, to: hinted };
  const before = hinted + 1;
  return { words: pictured, from: before + shot.from, to: before + shot.to };
};

const textsOf = ({ role, narration, words }: SceneDraft): readonly BigText[] => {
  if (role === 'list') return findItems(words);
  const text = role === 'number' ? findFigure(words) : role === 'quote' ? findQuote(narration) : undefined;
  return text === undefined ? [] : [text];
};

/** The text for the card of the shot in which it is said; a list is shown whole where most of it is said. */
export const textOfShot = (draft: SceneDraft, shot: ShotWords): string | undefined => {
  const texts = textsOf(draft);
  const saidIn = ({ from, to }: ShotWords): number => texts.filter(({ at }) => at >= from && at < to).length;
  const most = Math.max(...draft.shots.map(saidIn));
  const isShown = most > 0 && draft.shots.find((other) => saidIn(other) === most)?.from === shot.from;
  return isShown ? texts.map(({ text }) => text).join(' · ') : undefined;
};
