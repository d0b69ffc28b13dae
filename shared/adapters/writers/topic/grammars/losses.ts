import type { Grammar } from '../expand-grammar.ts';
import { WELCOMES } from './welcomes.ts';

/** A topic that has happened to somebody: nothing is to be practised, achieved or smiled at. */
export const LOSSES: Grammar = {
  opening: [
    'This is a quiet time for you, and for {topic}.',
    'You have come with {topic}; {herefor}.',
    'Come as you are, with {topic}, and with everything else.',
    'There is nothing to achieve here; {topic} may be what {it} {is}.',
    'Sit down, {softly}; nothing about {topic} has to be explained.',
    'For {topic} there may be no words, so let us simply breathe.',
    '{lead}lay a hand on your heart; this is for you, and for {topic}.',
    'You are not alone with {topic}; {herefor}.',
    'Some things are too big for words. If {topic} {is} such a thing, {herefor}.',
    'Today nothing has to be solved, not even {topic}; {herefor}.',
    'Wherever you are with {topic}, {herefor}.',
    'Let there be a little quiet around {topic}; {herefor}.',
    'Before anything is said about {topic}, breathe out {outhow}; {herefor}.',
    'Nobody has to be brave about {topic} for the next few breaths; {herefor}.',
    '{lead}let the room grow still around you, and around {topic}; {herefor}.',
    'You may have told nobody how it is with {topic}; {herefor}.',
    'Feel {support}; it holds you, and {topic} as well.',
  ],
  herefor: WELCOMES,
  ontopic: [
    'There is room here for {topic}, and for whatever comes with {itobj}.',
    'You do not have to be done with {topic}, not today, and not soon.',
    'Nobody can tell you how to feel about {topic}.',
    'Let this minute carry a little of the weight of {topic}.',
    'Some days {topic} {is} close, and on others a little further off; both are allowed.',
    'There are no right words for {topic}, and none are needed here.',
    'If tears come with the thought of {topic}, let them come.',
    'You may speak of {topic}, and you may be silent.',
    'Whatever comes up in you about {topic} is allowed to be here.',
    'You carry {topic} with you; for these few breaths, {carried}.',
    'Beside {topic}, let there be one warm thing: {warm}.',
    'Let someone know about {topic}, when you are ready; nobody has to carry it alone.',
    'Be as gentle with yourself, with {topic}, as you would be with a friend.',
    'Nothing about {topic} has to be made smaller here.',
  ],
  carried: [
    'let the ground carry you',
    'you may put your hands down',
    'you may rest',
    'let the breath hold you',
  ],
  warm: [
    'a hand on your heart',
    'a blanket',
    'a cup of tea',
    'a kind voice',
    'the sun on a wall',
    'one slow breath',
  ],
  closing: [
    'There is no end that you have to reach with {topic}; be with yourself, {softly}.',
    'Be good to yourself, {softly}, today and with {topic}.',
    'Whatever comes with {topic} from here on, {herefor}.',
    'Let this be enough for today; {topic} need not be any easier by tonight.',
    'You have sat with {topic} for a while, and that was enough.',
    'When {topic} {comes} close again, begin with one slow breath.',
    'You may come back here with {topic}, as often as you need.',
    'May there be people beside you, and quiet hours, for {topic}.',
    'Breathe out {outhow} once more, and leave {topic} a quiet place; {tail}.',
    'Let {part} rest, and let {topic} be as heavy or as light as it may be today.',
    'On the days when {topic} {is} hard to bear, remember that {tail}.',
    'Nothing is finished here, and nothing has to be: {tail}.',
    'Take one warm thing along, perhaps {warm}; {tail}.',
  ],
  tail: [
    'that is enough for now',
    'there is time',
    'the rest can wait',
    'you need not be strong',
    'you are not alone with it',
    'every feeling has a place',
    'nothing more is asked of you',
  ],
  this: ['these few words', 'this minute', 'a pause like this', 'this quiet time', 'one slow breath'],
};

/** Where it was told as a sentence: "my dog died". */
export const TOLD_LOSSES: Grammar = {
  opening: [
    '{clause}, and {herefor}.',
    '{clause}: nothing has to be said about it now, and {herefor}.',
    'It may hurt as much as it does: {clause}. {herefor}.',
    'Here you may say it, or only think it: {quote}. {herefor}.',
    'You have come because {clause}; {herefor}.',
    '{lead}let it be said once, {quote}, and then breathe out {outhow}.',
    'This is a quiet time for you: {clause}, and {herefor}.',
    'Come as you are. {clause}, and nobody asks you to be strong today.',
    'For some things there are no words; so let us simply breathe. {clause}.',
    'Lay a hand on {part}, {softly}: {clause}, and that may be as heavy as it is.',
    'Nothing has to be solved here: {clause}, and {herefor}.',
    'Before anything else, breathe out {outhow}. {clause}, and you are not alone with it.',
    'Be gentle with yourself {when}: {clause}.',
  ],
  ontopic: [
    'There are things that nobody can make smaller: {clause}.',
    'You may tell somebody that {clause}, when you are ready.',
    'It may come back to you in the middle of a day that {clause}; then one slow breath is enough.',
    'Whatever you feel when you think of it is allowed: {clause}.',
    'There is room here for what it means that {clause}.',
    '{clause}: if tears come, let them come.',
    'When you think of it, {quote}, let the ground carry you for a moment.',
  ],
  closing: [
    'It is still true that {clause}, and you have been gentle with it for a while.',
    'Be good to yourself, {softly}: {clause}, and you need not be strong.',
    '{clause}, and you have given it a quiet place; {tail}.',
    'Take one warm thing along, perhaps {warm}: {clause}, and {tail}.',
    'You do not have to be done with it that {clause}; {tail}.',
  ],
};

/** The same, in words that are said along. */
export const TOLD_LOSSES_ALONG: readonly string[] = [
  '{said}, and I am allowed to rest.',
  '{said}, and I need not be strong.',
  'I may say it, and I may be silent: {said}.',
];

/** In words that are said along. */
export const LOSSES_ALONG: readonly string[] = [
  'I do not have to be done with {mytopic}.',
  'There is room in me for {mytopic}, and for {good}.',
  'I may speak of {mytopic}, and I may be silent.',
  'With {mytopic}, I am as gentle with myself as I can be.',
  'I carry {mytopic}, and I am allowed to rest.',
  'Nobody has to tell me how to feel about {mytopic}.',
  'When {hardtime}, I need not be strong about {mytopic}.',
];
