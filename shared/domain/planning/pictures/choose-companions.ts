import type { PictureIndex } from './picture-index.ts';
import type { ScoredPicture } from './score-pictures.ts';

/** Few and right rather than many: what a scene names, then what the film comes back to. */
const MOST = 3;
const OF_TOPIC = 1;
const LEAST_SCORE = 0.4;
/** How surely a word must mean the picture: by all of its name or a synonym; "balls" do not stand for a rice ball. */
const LEAST_SURE = 0.86;
/** Say something instead of showing a thing; beside one they puzzle. */
const SIGN =
  /\b(?:slash|infinity|ruler|clapper|warning|prohibited|stop sign|check mark|recycling|speech balloon)\b/;
/** Faces, hands and signs do not stand beside a thing. */
const LEAST_WEIGHT = 0.8;

export interface Candidates {
  readonly subject: ScoredPicture;
  /** By the scene's own words, and by the words that the film repeats; best first. */
  readonly own: readonly ScoredPicture[];
  readonly topical: readonly ScoredPicture[];
  /** Families of what stood beside the subject before; a topic that did gives way. */
  readonly before: ReadonlySet<number | undefined>;
}

/**
 * At most three pictures for what stands beside the subject: concrete nouns of the scene, then one of the film's
 * topics. Each shows another word, and none looks like another or like the subject.
 */
export const chooseCompanions = (
  { subject, own, topical, before }: Candidates,
  index: PictureIndex,
): readonly number[] => {
  const families = new Set([index.families[subject.picture]]);
  const shown = new Set(subject.because);
  const chosen: number[] = [];
  const take = (candidates: readonly ScoredPicture[], most: number): void => {
    for (const { picture, because, score, sure, isConcrete } of candidates) {
      if (chosen.length >= most) return;
      const [word = ''] = because;
      const family = index.families[picture];
      const isFit =
        isConcrete &&
        score >= LEAST_SCORE &&
        sure >= LEAST_SURE &&
        !SIGN.test(index.pictures[picture]?.name ?? '') &&
        (index.weights[picture] ?? 0) >= LEAST_WEIGHT;
      if (!isFit || shown.has(word) || families.has(family)) continue;
      chosen.push(picture);
      families.add(family);
      shown.add(word);
    }
  };
  take(own, MOST);
  take(
    topical.filter(({ picture }) => !before.has(index.families[picture])),
    Math.min(MOST, chosen.length + OF_TOPIC),
  );
  return chosen;
};
