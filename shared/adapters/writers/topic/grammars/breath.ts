import type { Grammar } from '../expand-grammar.ts';

/** Breathing, and the body from head to foot. */
export const BREATH: Grammar = {
  breathe: [
    '{lead}breathe in {inhow}, and breathe out {outhow}.',
    'Let the next breath come {inhow}, and let it go {outhow}.',
    'With the breath in, {inside}; with the breath out, {outside}.',
    '{lead}follow one breath from {breathfrom} to {breathto}.',
    'Breathe in for a count of {count}, and out {outhow}.',
    'As you breathe in, {inside}; wait a little in the pause: {pauseis}.',
    'As you breathe out, {outside}, and {outside}.',
    'Take a breath {inhow}, and notice how {outside}.',
    'Let the air leave you {outhow}, and wait for the next breath to come by itself.',
    'Three breaths now: the first {outhow}, the second {inhow}, the third as it likes.',
  ],
  breathmore: [
    'Between two breaths there is a pause; {pauseis}.',
    'The breath knows its way, and {outside}.',
    'If the breath is short, let it be short; if it is deep, {inside}.',
    'And once more, {inhow} and {outhow}.',
    'Each breath out is a little longer, and {outside}.',
    'Somewhere in that breath, {outside}.',
    'Breath after breath, {inside}, and {outside}.',
  ],
  inhow: [
    'through the nose', 'slowly', 'as far as feels good', 'down to the belly', 'as if you were smelling a flower',
    'until the ribs open a little', 'like the tide coming in', 'from low in the back', 'as if for the first time today',
    'like fresh air through a window', 'without any effort', 'along one long, quiet line',
  ], // prettier-ignore
  outhow: [
    'through the mouth', 'as if you were cooling tea', 'until there is nothing left', 'with a sigh',
    'longer than you breathed in', 'like a wave running back', 'all the way down', 'as if you were misting a window',
    'like a feather sinking', 'without pushing', 'softer than before', 'as leaves let go of a branch',
  ], // prettier-ignore
  inside: [
    'you make a little room', 'something in you opens', 'you gather yourself', 'the chest rises like a slow wave',
    'you arrive a little more', 'the ribs spread like a fan', 'you take in what is fresh', 'the belly fills first',
    'you feel where you are', 'the back of the body widens',
  ], // prettier-ignore
  outside: [
    'you put something down', 'the shoulders come down', 'the day moves a step away', 'what is tight becomes looser',
    'you let the ground hold you', 'the jaw lets go', 'the hands grow heavier', 'the face becomes smooth',
    'you give back what you do not need', 'the noise in you settles like sand in water',
  ], // prettier-ignore
  breathfrom: [
    'the tip of the nose',
    'the first touch of air',
    'its very beginning',
    'the throat',
    'the rim of the nostrils',
  ],
  breathto: [
    'the belly and back',
    'the place where it turns',
    'its very end',
    'the floor of the chest',
    'the stillness after it',
  ],
  count: ['three', 'four', 'five', 'six'],
  pauseis: [
    'rest there', 'it asks for nothing', 'you need not fill it', 'it is as wide as you like', 'let it be', 'listen to it',
    'it is yours', 'nobody hurries it',
  ], // prettier-ignore
  body: [
    'Bring your attention to {part}, and let {partobj} {soften}.',
    'Now feel {part} from the inside, {softly}.',
    '{lead}let {part} {soften}.',
    'Go to {part} with your attention, as if you laid a warm hand there.',
    'Send one breath to {part}, and let {partobj} {soften}.',
    'Notice {part}, and then {part}; there is nothing to change.',
    'Let {part} {soften}, and after that {part}.',
    'From {part} a quiet warmth spreads to {part}.',
    'What you have carried in {part} today can be put down now.',
  ],
  bodymore: [
    'What holds you is {support}; give it your weight.',
    'You are held by {support}; let that happen, {softly}.',
    'Feel where you meet {support}, and let it carry a little more of you.',
    'Every muscle that is not needed may {soften}.',
    'If something is still tight, breathe {outhow} and let it {soften}.',
    'The body is {heavy}, and {part} may {soften}.',
  ],
  part: [
    'your feet', 'your hands', 'your shoulders', 'your jaw', 'your forehead', 'your belly', 'the back of your neck',
    'the muscles around your eyes', 'your lower back', 'your chest', 'your knees', 'your tongue',
    'the soles of your feet', 'the palms of your hands', 'your hips', 'your throat', 'your temples', 'your calves',
  ], // prettier-ignore
  partobj: ['everything there', 'that place', 'all of it'],
  soften: [
    'soften', 'become heavy', 'grow warm', 'sink', 'widen', 'rest', 'do nothing at all', 'settle', 'let go', 'loosen',
    'be still', 'melt a little',
  ], // prettier-ignore
  support: [
    'the ground',
    'the chair or the bed beneath you',
    'the earth below the floor',
    'what is under you',
    'gravity itself',
  ],
  heavy: ['heavy and warm', 'quiet and wide', 'lighter than it was', 'soft from head to foot', 'at home'],
};
