import type { Grammar } from '../expand-grammar.ts';

/** Places to rest in, with what happens there and what the senses find. */
export const NATURE: Grammar = {
  see: [
    'Imagine {place}.',
    'Picture {place}.',
    'Before you lies {place}.',
    'In your mind, there is {place}.',
    'Think of {place}.',
    'Let your thoughts go to {place}.',
    'Behind your closed eyes, see {place}.',
    'You have come to {place}.',
    'A path has brought you to {place}.',
    'Somewhere, not far from here, there is {place}.',
  ],
  place: [
    '{spot}',
    '{spot} {hour}',
    '{spot}, {hour}, where {happens}',
    '{spot} where {happens}',
    '{spot}, and beyond it {spot}',
  ],
  spot: [
    'a wide beach', 'a lake between hills', 'a clearing in an old forest', 'a path through tall grass',
    'a small garden behind a wall', 'a meadow above the valley', 'a quiet harbour', 'a river that bends out of sight',
    'a wooden bench under a lime tree', 'a cabin at the edge of the snow', 'a field of barley', 'an island with one tree',
    'a high place above the clouds', 'a stone bridge over slow water', 'an orchard in late summer', 'a pool fed by a spring',
    'a porch that looks out on the rain', 'a dune with the sea behind it', 'a valley full of mist', 'a tea garden on a slope',
    'a hammock between two pines', 'a hillside of lavender', 'a pond with water lilies', 'a lighthouse on a calm shore',
    'a bamboo grove', 'a waterfall in a green gorge', 'a mountain hut', 'a cherry tree in blossom',
  ], // prettier-ignore
  hour: [
    'just before sunrise', 'in the last light', 'after the rain', 'under the first stars', 'on a morning without wind',
    'at the end of a long day', 'in early spring', 'while everyone else is asleep', 'in the blue hour',
    'on the first warm evening of the year', 'at noon, when shadows are short', 'in autumn, when the air is clear',
  ], // prettier-ignore
  happens: [
    'the wind moves the grass', 'water runs over smooth stones', 'a bird calls once and is silent',
    'leaves drift down one by one', 'the waves come in and go out again', 'light lies on everything',
    'snow falls without a sound', 'bees go from flower to flower', 'the clouds take their time',
    'fireflies begin to glow', 'a single boat rocks at its rope', 'mist lifts from the ground', 'the tide turns',
    'reeds lean over and rise again', 'pine trees stand close together', 'the first star has come out',
    'moss covers the stones', 'swallows cross the sky', 'a feather floats on the water', 'the sun warms an old wall',
    'a cat sleeps in a patch of sun', 'rain taps on broad leaves',
  ], // prettier-ignore
  watch: [
    'Notice how {happens}.',
    'Here {happens}, and {happens}.',
    'For a while {happens}, and nothing else is asked of you.',
    'You watch how {happens}.',
    'Now and then {happens}.',
    'In front of you {happens}; further off, {happens}.',
    'Everything is simple here: {happens}.',
    'While you look, {happens}.',
  ],
  sense: [
    'You feel {touch}.',
    'There is {smell} in the air.',
    'From far away comes {sound}.',
    'You feel {touch}, and there is {smell} in the air.',
    'You hear {sound}, and under it the silence.',
    'Feel {touch}, as if it were meant for you.',
    'The air brings {smell}, and from somewhere {sound}.',
  ],
  touch: [
    'cool air on your face', 'warm stone under your hands', 'soft grass under your feet', 'the sun on your shoulders',
    'a light breeze against your cheeks', 'dry sand between your fingers', 'clear water around your ankles',
    'wool around your shoulders', 'smooth wood under your palms', 'the shade of leaves on your arms',
    'the evening on your skin', 'the weight of a warm blanket',
  ], // prettier-ignore
  smell: [
    'the smell of rain', 'a trace of salt', 'the smell of pine', 'something as sweet as clover',
    'the smell of cut grass', 'a little wood smoke', 'the smell of earth', 'a breath of lavender',
    'the smell of apples', 'a hint of orange blossom', 'the smell of warm bread', 'the freshness of snow',
  ], // prettier-ignore
  sound: [
    'the sound of water', 'a single bell', 'the call of an owl', 'the hum of insects', 'wind in dry leaves',
    'the creak of a boat', 'a train on its way home', 'the sea', 'a blackbird’s song', 'the rustle of reeds',
    'laughter from a garden', 'a slow drum of rain',
  ], // prettier-ignore
};
