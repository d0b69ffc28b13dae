import type { Camera, Composition, FilmPlan, Look, ScenePlan, SceneRole, Script, Shot } from '../film.ts';
import { createRandom } from '../seeded-random.ts';
import { chooseCamera, chooseComposition } from './choose-look.ts';
import { type Pace, paceFor } from './choose-pace.ts';
import { choosePalettes } from './choose-palettes.ts';
import { chooseRoles } from './choose-roles.ts';
import { type ChosenPictures, chooseSubjects, type ShotWords } from './choose-subjects.ts';
import { cutShots } from './cut-shots.ts';
import { type BigText, findItems, findQuote } from './find-big-text.ts';
import { findFigure } from './find-figure.ts';
import type { PictureIndex } from './picture-index.ts';
import { splitWords } from './split-sentences.ts';
import { weighWords } from './weigh-words.ts';

interface SceneDraft {
  /** Words that choose the picture, and how many of them the author gave for it: those come first. */
  readonly pictured: readonly string[];
  readonly hinted: number;
  readonly narration: string;
  readonly words: readonly string[];
  readonly role: SceneRole;
  readonly cuts: readonly number[];
  readonly pauseBefore: number;
  readonly pauseAfter: number;
}

/** Words for a picture, unless none of them names one. */
const readHint = (picture: string, { terms }: PictureIndex): readonly string[] => {
  const hint = splitWords(picture);
  const isKnown = weighWords(hint).some((word) => word.terms.some((term) => terms.has(term)));
  return isKnown ? hint : [];
};

const draftScenes = (script: Script, pace: Pace, index: PictureIndex): readonly SceneDraft[] => {
  const { opening, closing, paragraph, sentence } = pace.pauses;
  const roles = chooseRoles(script.scenes.map((scene) => scene.narration));
  return script.scenes.map(({ narration, picture = '' }, at) => {
    const next = script.scenes[at + 1];
    const pauseAfter = next === undefined ? closing : next.paragraphStart ? paragraph : sentence;
    const words = splitWords(narration);
    const hint = readHint(picture, index);
    return {
      narration,
      pictured: hint.length === 0 ? words : [...hint, '.', ...words],
      hinted: hint.length,
      words,
      role: roles[at] ?? 'body',
      cuts: cutShots(words, pace, pauseAfter),
      pauseBefore: at === 0 ? opening : 0,
      pauseAfter,
    };
  });
};

const textsOf = ({ role, narration, words }: SceneDraft): readonly BigText[] => {
  if (role === 'list') return findItems(words);
  const text = role === 'number' ? findFigure(words) : role === 'quote' ? findQuote(narration) : undefined;
  return text === undefined ? [] : [text];
};

/** The text for the card of the shot in which it is said; a list's card shows what is enumerated, in a few words. */
const textOfShot = (draft: SceneDraft, shot: ShotWords): string | undefined => {
  const texts = textsOf(draft).filter(({ at }) => at >= shot.from && at < shot.to);
  if (draft.role !== 'list') return texts[0]?.text;
  let count = 0;
  const shown = texts.filter(({ text }) => (count += splitWords(text).length) <= 6);
  return shown.length === 0 ? undefined : shown.map(({ text }) => text).join(' · ');
};

/** A hint counts as what is heard; the narration then only stands by. */
const pictureWords = ({ pictured, hinted }: SceneDraft, shot: ShotWords): ShotWords =>
  hinted === 0 ? shot : { words: pictured, from: 0, to: hinted };

const shotsOf = (draft: SceneDraft): readonly ShotWords[] =>
  draft.cuts.map((from, at) => ({ words: draft.words, from, to: draft.cuts[at + 1] ?? draft.words.length }));

interface Style {
  readonly random: () => number;
  readonly compositions: Composition[];
  readonly cameras: Camera[];
}

const styleShot = (
  scene: { readonly draft: SceneDraft; readonly palette: number },
  { shot, pictures }: { readonly shot: ShotWords; readonly pictures: ChosenPictures },
  { random, compositions, cameras }: Style,
): Shot => {
  const { draft, palette } = scene;
  const text = textOfShot(draft, shot);
  const facts = {
    role: draft.role,
    isFirst: shot.from === 0,
    hasText: text !== undefined,
    related: pictures.companions.length,
  };
  const composition = chooseComposition(facts, compositions, random);
  const camera = chooseCamera(draft.role, cameras, random);
  compositions.push(composition);
  cameras.push(camera);
  return {
    fromWord: shot.from,
    composition,
    subject: pictures.subject,
    companions: pictures.companions,
    because: pictures.because,
    ...(composition === draft.role && text !== undefined ? { bigText: text } : {}),
    camera,
    palette,
    seed: Math.floor(random() * 2 ** 31),
  };
};

/** The pictures of all shots, scene by scene. */
const dealOut = (
  shots: readonly (readonly ShotWords[])[],
  pictures: readonly ChosenPictures[],
): readonly (readonly ChosenPictures[])[] => {
  let from = 0;
  return shots.map(({ length }) => pictures.slice(from, (from += length)));
};

/**
 * Plans the film: parts, pauses, pictures, compositions and cameras, all from the script. The same input gives the
 * same plan.
 */
export const planFilm = (input: {
  readonly script: Script;
  readonly look: Look;
  readonly seed: number;
  readonly index: PictureIndex;
}): FilmPlan => {
  const { script, look, seed, index } = input;
  const drafts = draftScenes(script, paceFor(look.tone, look.niche), index);
  const shots = drafts.map(shotsOf);
  const shown = drafts.flatMap((draft, at) => (shots[at] ?? []).map((shot) => pictureWords(draft, shot)));
  const pictures = dealOut(shots, chooseSubjects(shown, index, { niche: look.niche, title: script.title }));
  const random = createRandom(seed);
  const palettes = choosePalettes(
    pictures.map(([first]) => first?.subject ?? ''),
    index,
    look,
  );
  const style: Style = { random, compositions: [], cameras: [] };
  const scenes = drafts.map((draft, at): ScenePlan => {
    const scene = { draft, palette: palettes[at] ?? 0 };
    return {
      index: at,
      narration: draft.narration,
      role: draft.role,
      pauseBefore: draft.pauseBefore,
      pauseAfter: draft.pauseAfter,
      shots: (shots[at] ?? []).map((shot, order) =>
        styleShot(scene, { shot, pictures: pictures[at]![order]! }, style),
      ),
    };
  });
  return { schema: 1, title: script.title, look, scenes, writer: script.writer, seed };
};
