import type { Look } from '../film.ts';
import { listPalettes, type PaletteName } from './palette-names.ts';
import type { Picture, PictureIndex } from './picture-index.ts';

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

const suitFor = ({ name, keywords }: Picture): readonly PaletteName[] => {
  const words = [...name.split(' '), ...keywords];
  return TOPICS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? [];
};

/**
 * A palette for each scene, as an index into the look's list: one that suits the scene's first subject if the list
 * has it and the scenes before do not wear it, else the next in turn. Neighbours always differ.
 *
 * @param subjects codes of the first picture of each scene
 */
export const choosePalettes = (
  subjects: readonly string[],
  index: PictureIndex,
  look: Pick<Look, 'niche' | 'tone'>,
): readonly number[] => {
  const list = listPalettes(look);
  const pictures = new Map(index.pictures.map((picture) => [picture.code, picture]));
  const chosen: number[] = [];
  for (const subject of subjects) {
    const recent = new Set(chosen.slice(-2));
    const picture = pictures.get(subject);
    const suiting = (picture === undefined ? [] : suitFor(picture))
      .map((name) => list.indexOf(name))
      .find((palette) => palette >= 0 && !recent.has(palette));
    let next = suiting ?? ((chosen.at(-1) ?? -1) + 1) % list.length;
    while (recent.has(next)) next = (next + 1) % list.length;
    chosen.push(next);
  }
  return chosen;
};
