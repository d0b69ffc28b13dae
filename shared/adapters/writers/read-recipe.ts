import { splitWords } from '../../domain/planning/text/split-sentences.ts';
import type { Block } from './block.ts';

/** The parts of a recipe, each without the line that names it. */
export interface Recipe {
  /** What the dish is called. */
  readonly name: readonly Block[];
  /** What is told of it first. */
  readonly story: readonly Block[];
  readonly ingredients: readonly Block[];
  readonly steps: readonly Block[];
}

const INGREDIENTS = /^(?:the )?(?:ingredients|(?:what )?you(?:['’]ll| will)? need)\b.{0,25}$/i;
const STEPS =
  /^(?:the )?(?:method|instructions|directions|steps|preparation|procedure|how to make\b.{0,30}|what to do)(?: \(.{0,20}\)|):?$/i;
/** "Directions:" in the line over the first step. */
const STEPS_BEFORE = /^(?:method|instructions|directions|steps|preparation): /i;
const BELOW = /^(?:(?:recipe )?notes?|nutrition|tips?|storage|per serving)\b.{0,20}$/i;
const LONGEST_NAME = 10;
/** What is no ingredient, where no line says that the steps begin. */
const FEWEST_WORDS_OF_A_STEP = 5;

const isStep = ({ text }: Block): boolean =>
  /[.!]$/.test(text) && splitWords(text).length >= FEWEST_WORDS_OF_A_STEP;

const isName = ({ kind, text }: Block): boolean =>
  kind === 'heading' ||
  (kind === 'prose' && !/[.:!?]$/.test(text) && splitWords(text).length <= LONGEST_NAME);

const cutLabel = (block: Block): readonly Block[] => {
  const label = STEPS_BEFORE.exec(block.text)?.[0];
  if (label === undefined) return [block];
  return [
    { kind: 'line', text: label.trim() },
    { ...block, text: block.text.slice(label.length) },
  ];
};

/** Up to the notes and the nutrition that stand below. */
const untilHeading = (blocks: readonly Block[], depth: number): readonly Block[] => {
  const end = blocks.findIndex(
    (block) => BELOW.test(block.text) || (block.depth !== undefined && block.depth <= depth),
  );
  return end < 0 ? blocks : blocks.slice(0, end);
};

/** The parts of notes that are a recipe; undefined for all others. */
export const readRecipe = (all: readonly Block[]): Recipe | undefined => {
  const blocks = all.flatMap(cutLabel);
  const at = blocks.findIndex(({ text }) => INGREDIENTS.test(text));
  if (at < 0) return undefined;
  const below = blocks.slice(at + 1);
  const named = below.findIndex(({ text }) => STEPS.test(text));
  const first = named < 0 ? below.findIndex(isStep) : named + 1;
  const steps = untilHeading(below.slice(first), (named < 0 ? undefined : below[named]?.depth) ?? 0);
  if (first < 1 || steps.length === 0) return undefined;
  const hasName = at > 0 && isName(blocks[0]!);
  return {
    name: hasName ? [{ ...blocks[0]!, kind: 'prose' }] : [],
    story: blocks.slice(hasName ? 1 : 0, at),
    ingredients: below.slice(0, named < 0 ? first : named),
    steps,
  };
};
