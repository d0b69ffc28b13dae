import type { Pace } from '../../domain/planning/choose-pace.ts';
import { estimateScript } from '../../domain/planning/estimate-script.ts';
import { groupScenes } from '../../domain/planning/group-scenes.ts';
import { capitalise } from '../../domain/planning/text/capitalise.ts';
import { isAside } from '../../domain/planning/text/tell-asides.ts';
import type { Recipe } from './read-recipe.ts';
import { readAllSentences, readQuotable } from './read-sentences.ts';
import { isFurniture } from './tell-furniture.ts';

/** A film may be so much longer than asked before something is left out. */
const LONGEST = 1.1;

/** What is left out first comes last. */
const RANKS = ['name', 'cooking', 'finish', 'preparation', 'remark', 'story', 'ingredients'] as const;
type Rank = (typeof RANKS)[number];

const REMARK =
  /^(?:the|this|it|they|these|that|there|you|your|don['’]t|do not|if|i|we|my|be|note|tip|optional(?:ly)?|some)\b/i;
const PREPARATION =
  /^(?:pre-?heat|heat (?:the |your |an |)oven|line|grease|butter (?:a|an|the|your)|gather|wash|prepare|take .{0,30} out of)\b/i;
const FINISH =
  /^(?:leave|let|allow|cool|serve|sprinkle|garnish|dust|decorate|store|enjoy|keep|slice|transfer|remove)\b/i;
/** The step that makes it a dish. */
const HEAT = /\b(?:bake|cook|fry|simmer|boil|roast|grill|steam|saut[eé]|toast|microwave|freeze|chill)\b/i;

const rankOfStep = (text: string): Rank => {
  if (REMARK.test(text)) return 'remark';
  if (PREPARATION.test(text)) return 'preparation';
  return FINISH.test(text) ? 'finish' : 'cooking';
};

interface Line {
  readonly text: string;
  readonly paragraph: string;
  readonly rank: Rank;
}

/** Of the ingredients also what is a single word. */
const readPart = (recipe: Recipe, part: keyof Recipe): readonly (readonly string[])[] =>
  part === 'ingredients'
    ? readAllSentences(recipe.ingredients, '').map((sentences) => sentences.map(capitalise))
    : readQuotable(recipe[part]).map((quotes) => quotes.map(({ text }) => text));

const linesOf = (recipe: Recipe): readonly Line[] =>
  (['name', 'story', 'ingredients', 'steps'] as const).flatMap((part) =>
    readPart(recipe, part).flatMap((sentences, at) =>
      sentences
        .filter((text) => !isAside(text) && !isFurniture(text))
        .map((text) => ({
          text,
          paragraph: `${part} ${at}`,
          rank: part === 'steps' ? rankOfStep(text) : part,
        })),
    ),
  );

const inParagraphs = (lines: readonly Line[]): readonly (readonly string[])[] =>
  [...Map.groupBy(lines, ({ paragraph }) => paragraph).values()].map((some) => some.map(({ text }) => text));

/** The last line of what can be missed most; of the cooking neither how it begins nor what makes it a dish. */
const leastOf = (lines: readonly Line[]): Line | undefined => {
  const cooking = lines.filter(({ rank }) => rank === 'cooking');
  const kept = new Set([cooking[0], cooking.findLast(({ text }) => HEAT.test(text))]);
  const free = lines.filter((line) => line.rank !== 'name' && !kept.has(line));
  const most = Math.max(...free.map(({ rank }) => RANKS.indexOf(rank)));
  return free.findLast(({ rank }) => rank === RANKS[most]);
};

const leaveOut = (lines: readonly Line[], least: Line): readonly Line[] =>
  lines.filter((line) => line !== least && !(least.rank === 'ingredients' && line.rank === 'ingredients'));

/** The name of a dish and its steps in order; what a cook can do without is left out first, ingredients all at once. */
export const condenseRecipe = (
  recipe: Recipe,
  { seconds, pace }: { readonly seconds: number; readonly pace: Pace },
): readonly (readonly string[])[] => {
  let lines = linesOf(recipe);
  const secondsOf = (some: readonly Line[]): number =>
    estimateScript({ scenes: groupScenes(inParagraphs(some), pace) }, pace);
  while (secondsOf(lines) > seconds * LONGEST) {
    const least = leastOf(lines);
    if (least === undefined) break;
    lines = leaveOut(lines, least);
  }
  return inParagraphs(lines);
};
