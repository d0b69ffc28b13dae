/** Recipes among the notes: what a cook hears of them in the time there is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrationOf, write } from '../support/write-offline.ts';

const PURR =
  'Cats purr when they are happy. They also purr when they are hurt. Lions cannot purr, but cheetahs can.';

const CAKE = `# Lemon cake

Serves 8 · Prep 15 mins · Bake 45–50 mins

## Ingredients

- 225g butter
- 4 eggs
- sugar
- zest of 1 lemon

## Method

1. Heat oven to 180C.
2. Beat the butter and sugar until pale and creamy, then add the eggs, one at a time.
3. Line a loaf tin, spoon in the mixture and level the top.
4. Bake for 45–50 mins until a skewer comes out clean. The kitchen will smell of it.
5. Leave in the tin until completely cool.

## Nutrition

399 kcal per slice`;
const BEAT = 'Beat the butter and sugar until pale and creamy, then add the eggs, one at a time.';
const BAKE = 'Bake for 45–50 mins until a skewer comes out clean.';
const COOL = 'Leave in the tin until completely cool.';
const REST = `Heat oven to 180C. ${BEAT} Line a loaf tin, spoon in the mixture and level the top. ${BAKE} The kitchen will smell of it. ${COOL}`;
for (const [seconds, said] of [
  [13, `Lemon cake. ${BEAT} ${BAKE}`],
  [16, `Lemon cake. ${BEAT} ${BAKE} ${COOL}`],
  [24, `Lemon cake. ${REST}`],
  [60, `Lemon cake. 225g butter. 4 eggs. Sugar. Zest of 1 lemon. ${REST}`],
] as const)
  test(`a recipe of ${String(seconds)} s is its name and its steps in order, ingredients where there is room`, async () => {
    assert.equal(narrationOf(await write(CAKE, { seconds, title: 'Cake' })), said);
  });

test('a recipe in plain lines is read like one with headings', async () => {
  const text = `Lemon cake\n\nIngredients:\n225g butter\n4 eggs\n\nDirections:\n${BEAT}\n\n${BAKE}\n\nNutrition facts\n399 kcal`;
  assert.equal(narrationOf(await write(text, { seconds: 15 })), `Lemon cake. ${BEAT} ${BAKE}`);
});

test('what something is made of is no recipe', async () => {
  const text = `# The body\n\n## Ingredients\n\n${PURR}\n\n## How it came together\n\nStars burned hydrogen into helium.`;
  assert.equal(narrationOf(await write(text)), `${PURR} Stars burned hydrogen into helium.`);
});
