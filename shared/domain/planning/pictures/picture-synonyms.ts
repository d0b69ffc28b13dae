import { OF_FOOD } from './synonyms/of-food.ts';
import { OF_LIVING } from './synonyms/of-living.ts';
import { OF_NATURE } from './synonyms/of-nature.ts';
import { OF_PEOPLE } from './synonyms/of-people.ts';
import { OF_THINGS } from './synonyms/of-things.ts';

/**
 * Common words and the picture that shows them best: a line is the picture's name in the art set, then words, singular
 * and in lower case, the surest first. What a picture's own name says needs no line.
 */
export const PICTURE_SYNONYMS: readonly (readonly [name: string, words: readonly string[]])[] = [
  OF_NATURE,
  OF_LIVING,
  OF_PEOPLE,
  OF_THINGS,
  OF_FOOD,
]
  .flatMap((lines) => lines.trim().split('\n'))
  .map((line) => {
    const [name = '', words = ''] = line.split(': ');
    return [name, words.split(', ')];
  });
