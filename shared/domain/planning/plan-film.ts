import type { FilmPlan, Look, ScenePlan, Script, Shot } from '../film.ts';
import { isSlow } from '../calm-niches.ts';
import { paceFor } from './choose-pace.ts';
import { chooseSubjects } from './pictures/choose-subjects.ts';
import { draftScenes, pictureWords, type SceneDraft } from './draft-scenes.ts';
import type { PictureIndex } from './pictures/picture-index.ts';
import { type CutShot, seedShots, styleShots } from './style-shots.ts';

const cutScenes = (
  drafts: readonly SceneDraft[],
  index: PictureIndex,
  film: { readonly niche: Look['niche']; readonly title: string },
): readonly CutShot[] => {
  const seeds = seedShots(drafts);
  const shots = drafts.flatMap((draft, at) =>
    draft.shots.map((words, order) => ({
      draft,
      words,
      kept: draft.kept?.shots[order],
      seed: seeds[at]?.[order] ?? 0,
    })),
  );
  const shown = shots.map(({ draft, words }) => pictureWords(draft, words));
  const pictures = chooseSubjects(shown, index, { ...film, kept: shots.map(({ kept }) => kept) });
  return shots.map((shot, at) => ({ ...shot, pictures: pictures[at]! }));
};

const toScene = (
  { narration, role, pauseBefore, pauseAfter, image, recording, kept }: SceneDraft,
  index: number,
  drawn: readonly Shot[],
): ScenePlan => {
  // A clip runs through its scene in one piece.
  const shown = image?.clip === undefined ? drawn : drawn.slice(0, 1);
  const shots = image === undefined ? drawn : shown.map((shot) => ({ ...shot, image }));
  return kept ?? { index, narration, role, pauseBefore, pauseAfter, shots, ...(recording && { recording }) };
};

/**
 * Plans the film: parts, pauses, pictures, compositions and cameras, all from the script. The same input gives the
 * same plan; a scene's plan follows from its own words and its neighbours', as far as the film allows, so that an
 * edited text finds most of its scenes made. `kept` has the plan of each scene that keeps the one it had.
 */
export const planFilm = (input: {
  readonly script: Script;
  readonly look: Look;
  readonly seed: number;
  readonly index: PictureIndex;
  readonly kept?: readonly (ScenePlan | undefined)[] | undefined;
}): FilmPlan => {
  const { script, look, seed, index, kept = [] } = input;
  const { niche } = look;
  const drafts = draftScenes(script, kept, {
    pace: paceFor(look.tone, niche),
    index,
    isSlow: isSlow(niche),
  });
  const cuts = cutScenes(drafts, index, { niche, title: script.title });
  const styled = styleShots(cuts, index, look);
  const shotsOf = Map.groupBy(styled.keys(), (at) => cuts[at]?.draft);
  const scenes = drafts.map((draft, at) =>
    toScene(
      draft,
      at,
      (shotsOf.get(draft) ?? []).map((shot) => styled[shot]!),
    ),
  );
  return { schema: 1, title: script.title, look, scenes, writer: script.writer, seed };
};
