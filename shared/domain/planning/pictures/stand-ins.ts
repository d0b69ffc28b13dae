import type { Niche } from '../../video.ts';

const list = (names: string): readonly string[] => names.trim().split(/,\s*/);

/**
 * Pictures that suit a kind of film and say nothing in particular, by their names in the art set. No two of a kind look
 * alike, so that a film without any picture word shows another for each of twenty shots.
 */
const CALM = list(`
  lotus, candle, leaf fluttering in wind, crescent moon, cloud, sunrise, dove, feather, butterfly, water wave,
  evergreen tree, mountain, cherry blossom, national park, rainbow, bubbles, teacup without handle, wind chime,
  spiral shell, swan, glowing star, desert island`);
const CURIOUS = list(`
  open book, compass, magnifying glass tilted left, telescope, light bulb, kite, key, world map, puzzle piece, feather,
  glowing star, rainbow, mountain, sailboat, butterfly, evergreen tree, spiral shell, milky way, red paper lantern,
  gem stone, sunrise, camping`);
const BRIGHT = list(`
  sun, mountain, rocket, sunrise, rainbow, kite, sailboat, compass, eagle, gem stone, key, seedling, glowing star,
  sunflower, butterfly, milky way, balloon, light bulb, evergreen tree, water wave, ladder, camping`);
const TECHNICAL = list(`
  laptop, gear, light bulb, magnet, microscope, telescope, atom symbol, battery, mobile phone, electric plug, link,
  puzzle piece, rocket, camera, headphone, globe with meridians, key, compass, high voltage, robot, satellite antenna,
  milky way`);
const ECONOMIC = list(`
  coin, balance scale, briefcase, telescope, key, jar, seedling, hourglass not done, light bulb, compass, house, gem stone,
  abacus, memo, umbrella, bank, credit card, handshake, shopping cart, package, mountain, basket`);
const BODILY = list(`
  red heart, green salad, stethoscope, running shoe, droplet, red apple, sun, evergreen tree, person walking, bicycle,
  carrot, lemon, teacup without handle, bed, broccoli, lotus, sunrise, avocado, blueberries, bell pepper, seedling,
  water wave`);
const OLD = list(`
  scroll, classical building, hourglass not done, world map, compass, feather, candle, amphora, castle, books, old key,
  mantelpiece clock, crown, shield, sailboat, mountain, balance scale, yin yang, fountain pen, diya lamp, olive, telescope`);

/** Set a calm mood beside any subject, and mean nothing there. */
export const MOODS = list('feather, cherry blossom, glowing star, butterfly, cloud');

/** What comes first in a film's niche, and sets its mood where it is a calm one; then what suits it as well. */
export const STAND_INS: Readonly<
  Record<Niche, { readonly first: readonly string[]; readonly next: readonly string[] }>
> = {
  meditation: { first: ['lotus', 'candle', 'leaf fluttering in wind', 'crescent moon'], next: CALM },
  mindfulness: { first: ['lotus', 'herb', 'cloud', 'sunrise'], next: CALM },
  sleep: { first: ['crescent moon', 'milky way', 'cloud', 'glowing star'], next: CALM },
  healing: { first: ['mending heart', 'herb', 'lotus', 'sparkles'], next: CALM },
  gratitude: { first: ['red heart', 'sunflower', 'sun', 'folded hands'], next: CALM },
  affirmation: { first: ['glowing star', 'sun', 'red heart', 'flexed biceps'], next: BRIGHT },
  motivation: { first: ['fire', 'mountain', 'trophy', 'rocket'], next: BRIGHT },
  tech: { first: ['laptop', 'robot', 'gear', 'satellite'], next: TECHNICAL },
  finance: { first: ['money bag', 'bar chart', 'coin', 'bank'], next: ECONOMIC },
  health: { first: ['red heart', 'green salad', 'stethoscope', 'running shoe'], next: BODILY },
  history: { first: ['scroll', 'classical building', 'hourglass not done', 'world map'], next: OLD },
  philosophy: { first: ['classical building', 'yin yang', 'candle', 'scroll'], next: OLD },
  stories: { first: ['open book', 'crescent moon', 'key', 'door'], next: CURIOUS },
  education: { first: [], next: CURIOUS },
  facts: { first: [], next: CURIOUS },
};
