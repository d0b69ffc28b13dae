import type { Look } from '../film.ts';
import { createRandom } from '../seeded-random.ts';
import { keepApart } from './pictures/keep-apart.ts';
import { listPalettes, type PaletteName } from './palette-names.ts';
import type { PictureIndex } from './pictures/picture-index.ts';
import type { Picture } from './pictures/picture.ts';
import { shuffle } from './shuffle.ts';

/** What a picture's name or keywords say about the colours around it; the first line that fits holds. */
const TOPICS: readonly (readonly [words: RegExp, palettes: readonly PaletteName[]])[] = [
  [/^(?:fire|volcano|hot|burn|lava|flame|explosion|bomb|war|battle|fight|swords?|desert|spicy)$/, ['ember', 'gold night']],
  [/^(?:ocean|sea|marine|underwater|wave|ship|boat|sailing|beach|droplet)$/, ['ocean teal', 'deep blue']],
  [/^(?:moon|planets?|outerspace|space|galaxy|stars|astronomy|rocket|globe|world|satellite)$/, ['deep blue', 'indigo', 'gold night']],
  [/^(?:night|sleep|bed|zzz|dream|evening)$/, ['dusk violet', 'indigo', 'deep blue']],
  [/^(?:love|valentines|romance|hearts?|affection|wedding|sweet|dessert|blood)$/, ['rose', 'dusk violet']],
  [/^(?:snow|winter|cold|ice|rain|frozen|water|drink glass)$/, ['deep blue', 'ocean teal', 'graphite']],
  [/^(?:money|coins?|gold|rich|bank|crown|king|honey|bee|ancient|history|trophy|sun|sunny|sunrise|coffee|bread|bees?wax)$/, ['gold night', 'ember', 'forest']],
  [/^(?:plant|tree|forest|leaf|vegetable|herb|lawn|jungle|dinosaur|reptile|bug|insect|fruit|nature|animal)$/, ['forest', 'ocean teal']],
  [/^(?:computer|technology|tech|machine|robot|phone|internet|screen|gear|laboratory|science|chemistry|biology|microscope|electricity)$/, ['indigo', 'graphite', 'deep blue']],
]; // prettier-ignore

const suitWords = (words: readonly string[]): readonly PaletteName[] | undefined =>
  TOPICS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];

/** What is on the picture says more than where it belongs: the sun is not teal for its keyword "beach". */
const suitFor = ({ name, keywords }: Picture): readonly PaletteName[] =>
  suitWords(name.split(' ')) ?? suitWords(keywords) ?? [];

interface PaletteScene {
  /** Code of the first picture. */
  readonly subject: string;
  readonly seed: number;
  /** What it wears already. */
  readonly fixed?: number | undefined;
}

/**
 * A palette for each scene, as an index into the look's list: one that suits the scene's first subject if the list
 * has it. The film opens in what suits best; later scenes take turns. Neighbours always differ.
 */
export const choosePalettes = (
  scenes: readonly PaletteScene[],
  index: PictureIndex,
  look: Pick<Look, 'niche' | 'tone'>,
): readonly number[] => {
  const list = listPalettes(look);
  const pictures = new Map(index.pictures.map((picture) => [picture.code, picture]));
  return keepApart(
    scenes.map(({ subject, seed, fixed }, at) => {
      const picture = pictures.get(subject);
      const random = createRandom(seed);
      const suiting = (picture === undefined ? [] : suitFor(picture))
        .map((name) => list.indexOf(name))
        .filter((palette) => palette >= 0);
      const others = shuffle([...list.keys()], random);
      return { fixed, wishes: [...new Set([...(at === 0 ? suiting : shuffle(suiting, random)), ...others])] };
    }),
  );
};
