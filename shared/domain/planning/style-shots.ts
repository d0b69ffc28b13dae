import { digestValue } from '../digest.ts';
import type { Look, Shot } from '../film.ts';
import { createRandom } from '../seeded-random.ts';
import { wishCameras, wishCompositions } from './choose-look.ts';
import { choosePalettes } from './choose-palettes.ts';
import type { ChosenPictures, ShotWords } from './pictures/choose-subjects.ts';
import { type SceneDraft, textOfShot } from './draft-scenes.ts';
import { keepApart, type Place } from './pictures/keep-apart.ts';
import type { PictureIndex } from './pictures/picture-index.ts';

/** A shot on its way: of which scene, the words that it shows, and its pictures. */
export interface CutShot {
  readonly draft: SceneDraft;
  readonly words: ShotWords;
  readonly pictures: ChosenPictures;
  /** The shot that it stays. */
  readonly kept: Shot | undefined;
  readonly seed: number;
}

/**
 * Seeds for the shots of each scene, from its own words and from nothing else in the film: an edit elsewhere leaves
 * them. Where a sentence is said again they are others.
 */
export const seedShots = (drafts: readonly SceneDraft[]): readonly (readonly number[])[] => {
  const said = new Map<string, number>();
  return drafts.map(({ narration, shots }) => {
    const times = said.get(narration) ?? 0;
    said.set(narration, times + 1);
    return shots.map((_, order) => Number.parseInt(digestValue({ narration, times, order }).slice(0, 8), 16));
  });
};

type Choices = readonly (readonly [place: Place<Shot['composition']>, place: Place<Shot['camera']>])[];

const wishAll = (cuts: readonly CutShot[]): Choices =>
  cuts.map(({ draft, words, pictures, kept, seed }) => {
    const random = createRandom(seed);
    const facts = {
      role: draft.role,
      isFirst: words.from === 0,
      hasText: textOfShot(draft, words) !== undefined,
      related: pictures.companions.length,
    };
    return [
      { wishes: wishCompositions(facts, random), fixed: kept?.composition },
      { wishes: wishCameras(draft.role, random), fixed: kept?.camera },
    ];
  });

/** Compositions, cameras and palettes for all shots of the film; neighbours differ in each. */
export const styleShots = (cuts: readonly CutShot[], index: PictureIndex, look: Look): readonly Shot[] => {
  const choices = wishAll(cuts);
  const compositions = keepApart(choices.map(([composition]) => composition));
  const cameras = keepApart(choices.map(([, camera]) => camera));
  const openings = cuts.filter(({ words }) => words.from === 0);
  const palettes = choosePalettes(
    openings.map(({ pictures, seed, kept }) => ({
      subject: pictures.subject,
      seed,
      fixed: kept?.palette,
    })),
    index,
    look,
  );
  const palettesOf = new Map(openings.map(({ draft }, at) => [draft, palettes[at] ?? 0]));
  return cuts.map(({ draft, words, pictures, kept, seed }, at): Shot => {
    if (kept !== undefined) return kept;
    const composition = compositions[at] ?? 'hero';
    const text = textOfShot(draft, words);
    return {
      fromWord: words.from,
      composition,
      subject: pictures.subject,
      companions: pictures.companions,
      because: pictures.because,
      ...(composition === draft.role && text !== undefined ? { bigText: text } : {}),
      camera: cameras[at] ?? 'push-in',
      palette: palettesOf.get(draft) ?? 0,
      seed: seed >>> 1,
    };
  });
};
