import type { Grammar } from '../expand-grammar.ts';
import { WELCOMES } from './welcomes.ts';

/** Whatever is quoted fits into these. */
const ENDINGS: Grammar = {
  tail: [
    'nothing more is needed',
    'let that be enough for now',
    'the rest can wait',
    'there is time',
    'a few words can go a long way',
    'you can come back to it {when}',
    'something in you has heard it',
    'let it settle, {softly}',
  ],
  this: ['these few words', 'what comes next', 'this minute', 'what you begin here', 'a pause like this'],
};

/** A topic that is a sentence or a few words that are good to hear: it is said, as it is. */
export const SAYINGS: Grammar = {
  ...ENDINGS,
  opening: [
    'These minutes are for a few words: {quote}.',
    'Begin with these words, {softly}: {quote}.',
    '{quote}: stay with that {stay}, {softly}.',
    'Let us take one thought along {stay}: {quote}.',
    '{lead}say it inwardly: {quote}.',
    'There are words that are worth a quiet minute: {quote}.',
    'Listen, {softly}: {quote}.',
    'Here is something to hold on to {stay}: {quote}.',
    'Before anything else, hear this: {quote}.',
    'What happens in {part} when you hear the words {quote}?',
    'There is one sentence for now, and it is {quote}.',
    'Arrive {softly}, and with these words: {quote}; {tail}.',
    'These minutes are for a few words that you have chosen, {quote}, and {tail}.',
    'Take a breath {inhow}, and let these words come with it: {quote}.',
    'Some words are small and hold a great deal; {softly}, let us stay with these: {quote}.',
    'Before anything else comes along, let these words find a place in {part}: {quote}.',
    'You brought a sentence with you, and {stay}, nothing else is needed: {quote}.',
    'Hear it first as if {friend} said it, and then in your own voice: {quote}.',
  ],
  stay: ['for a few breaths', 'for a little while', 'for this minute', 'as long as you like', 'a while'],
  ontopic: [
    'Say it inwardly, {softly}: {quote}.',
    'Hear it as if {friend} said it: {quote}.',
    'Let the words come near, {softly}: {quote}.',
    'Breathe in with the words {quote}, and breathe out without any.',
    'What would change {when} if you lived by the words {quote}?',
    'Notice what answers in {part} to the words {quote}.',
    'Take it with you {when}: {quote}.',
    'Write it somewhere, if only in your mind: {quote}.',
    'You need not believe every word of it yet: {quote}.',
    '{quote}: {noticing}.',
    '{quote}. Let that be as simple as it sounds.',
    'Think of somebody who could say {quote}, and mean it.',
    'Some words take time to sink in, as {likewise}: {quote}.',
    'When a doubt comes up, answer it {softly}: {quote}.',
  ],
  friend: ['a good friend', 'someone who loves you', 'an old teacher', 'your own best self', 'a kind voice'],
  closing: [
    'Let the words stay with you, {softly}: {quote}.',
    'One last time, {softly}: {quote}.',
    'And whatever comes, remember: {quote}.',
    'Keep it for {keptfor}: {quote}.',
    'Let the last words be these: {quote}.',
    'When you need it, it will be there: {quote}.',
    'Say it once more, and let it stand: {quote}.',
    'That is all for now, and it is a good deal: {quote}.',
    'Come back to the words when you like, {softly}: {quote}.',
    'You have heard it; now let it work {softly}: {quote}.',
    'Keep the words where you will find them again, {softly}, and {tail}: {quote}.',
    'With the next breath out, let the words sink {sinkto}: {quote}.',
    'If only one thing stays with you {when}, may it be this: {quote}.',
    'Whenever you need it, hear it as if {friend} said it: {quote}.',
    'You do not have to hold on to the words {quote}: {tail}.',
  ],
  sinkto: ['into {part}', 'a little deeper', 'to where you need them', 'like a stone in clear water'],
  keptfor: ['later', 'tomorrow', 'the next hard hour', 'the first minute of the morning'],
};

/** Of a saying that can follow "that". */
export const CLAUSES: readonly string[] = [
  'Let it be true for one breath that {clause}.',
  'Imagine, {softly}, that {clause}.',
  'Perhaps a part of you has always known that {clause}.',
  'Suppose that {clause}; {noticing}.',
  'What would you do differently {when} if you were sure that {clause}?',
  'There may be a morning when you simply know that {clause}.',
  'How does it feel in {part} to think that {clause}?',
];

/** Of a saying that one can be glad of. */
export const GLAD_CLAUSES: readonly string[] = [
  'Be glad for a moment, {softly}, that {clause}.',
  'It could be otherwise, and yet: {clause}.',
  'Say thank you for this, {softly}: {clause}.',
  'How good it is that {clause}.',
  'This is a good thing to know, {softly}: {clause}.',
];

/** Of a saying, in words that are said along. */
export const SAYINGS_ALONG: readonly string[] = [
  '{said}.',
  'I say it {softly}: {said}.',
  'When {hardtime}, I remember: {said}.',
  'I may be {slow}, and still I can say it: {said}.',
  'I say it until I hear it: {said}.',
  'I bring {good} to the words {quote}.',
  'Whoever doubts it, I say it again: {said}.',
  'I breathe in, and think of it: {said}.',
];

/** A topic that is a sentence that hurts: it is heard, and not repeated as if it were good. */
export const TROUBLES: Grammar = {
  ...ENDINGS,
  opening: [
    'You have said it, or only thought it: {quote}. {herefor}.',
    '{quote}: you may say so here, and {herefor}.',
    'There is a sentence that you have brought along: {quote}. {herefor}.',
    'Come as you are, with the words {quote}, and with everything else.',
    'Nothing has to be solved in this minute, not even {quote}; {herefor}.',
    '{lead}let it be said once: {quote}. {herefor}.',
    'Some sentences are heavy, such as {quote}; {herefor}.',
    'For a while, you do not have to do anything about it: {quote}.',
    'If this is how it is, {quote}, then {herefor}.',
    'This is for you, and for what you carry: {quote}.',
    'You are not the only one who has said {quote}; {herefor}.',
    'Breathe out first; {quote} can be said after that, or not at all, and {herefor}.',
    'You came with the words {quote}, and perhaps with many others; {herefor}, and {herefor}.',
    'Before anybody gives you advice about it, {quote}, breathe out {outhow}.',
    'For this little while it may be as it is, {quote}, and {tail}.',
    'Some days begin and end with one sentence, {quote}; {softly}, let it sit beside you.',
    'Lay a hand on {part}, and say it as you would say it to {friend}: {quote}.',
    'It takes courage to say {quote}; now that it is said, {herefor}.',
  ],
  herefor: WELCOMES,
  ontopic: [
    'If the thought comes again, {quote}, let it come, and let the breath go on.',
    'You need no answer to {quote} now; one breath is enough.',
    'There is more of you than the words {quote} can say.',
    'Say it as gently as you can, {quote}, and then let your hands rest.',
    'Where in the body do you feel it when you think {quote}? Lay a warm hand there.',
    'The words {quote} are true enough to hurt, and you are still here, breathing.',
    'Leave a little space around the words {quote}, as one leaves a window open.',
    'Nobody has to make it smaller than it is: {quote}.',
    'You may tell somebody, when you are ready: {quote}.',
    'Hear it once as if {friend} had said it to you, {softly}: {quote}. What would you answer?',
    'Let the ground hold you, and what you carry as well: {quote}.',
  ],
  friend: [
    'a good friend',
    'someone you love',
    'a tired child',
    'a stranger on a train',
    'your younger self',
  ],
  closing: [
    'Leave the sentence here for a while, {softly}: {quote}.',
    'Be good to yourself, {softly}, with the words {quote} and without them.',
    'It may come back, {quote}, and so may this quiet.',
    'You have heard yourself say {quote}; that was enough for now.',
    'Whatever becomes of it, {herefor}.',
    'Take one slow breath along, for the next time you think {quote}.',
    'Nothing is solved, and something is softer; {herefor}.',
    'When it is hard again, {quote}, begin with one breath.',
    'Let it be enough for today, {softly}: {herefor}.',
    'You do not have to carry it alone: {quote}.',
    'The words {quote} are not the last words about you; {softly}, let it be enough for today.',
    'Feel {part} once more, and let {quote} be only a part of all that there is.',
    'If it comes back {when}, {quote}, breathe out {outhow}, and be on your own side.',
    'May somebody be near who means well when you think {quote} again.',
    'What you have said needs time, {quote}, and you have given it a little; {tail}.',
    'Leave it beside you, {softly}, the sentence {quote}, and let {part} rest.',
  ],
};

/** Of a sentence that hurts, in words that are said along. */
export const TROUBLES_ALONG: readonly string[] = [
  'I may think {quote}, and I am still {quality}.',
  'I can say it, {quote}, and be gentle with myself.',
  'I am more than the words {quote}.',
  'When I hear myself say {quote}, I answer as a friend would.',
  'I do not have to solve it today: {quote}.',
  'Even when I think {quote}, I am allowed to rest.',
  'I let it be said, {quote}, and I breathe out.',
  'I may say it to somebody who is on my side: {quote}.',
];
