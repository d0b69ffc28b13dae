import type { Grammar } from '../expand-grammar.ts';

/** The topic in the middle of the film, whatever it is. The verbs agree with it. */
const ANY: readonly string[] = [
  '{topic} {begins} {where}.',
  'There is room for {topic} {where}.',
  'What would change if there were more room for {topic} {when}?',
  '{lead}ask yourself what {topic} {asks} of you.',
  'Where in your life {does} {topic} already {liveverb}?',
  'Let your thoughts rest on {topic}, {softly}, as {likewise}.',
  'With every breath there is a little more space for {topic} {where}.',
  'When you think of {topic}, {noticing}.',
  'Whatever {topic} {means} to others, find out {when} what {it} {means} to you.',
  'Give {topic} a place in your day, {placeinday}.',
];

const BY_KIND: Readonly<Record<'doing' | 'thing', readonly string[]>> = {
  doing: [
    'For {topic} you need {virtue}, and a little {virtue}.',
    'Let {topic} be simple {when}.',
    'Somewhere in you, {topic} began {since}.',
    'Nobody can hurry {topic}; {it} {grows} like {likegrow}.',
    'Perhaps {topic} {has} less to do with effort than with {virtue}.',
    'There is no right or wrong in {topic}, only {virtue}.',
    '{topic} is something that you can practise {when}.',
    'You do not have to be good at {topic}; you only have to begin {where}.',
    'Some days {topic} is easy, and on others it takes {virtue}.',
    'Every step in {topic} counts, even one as small as {smallstep}.',
    'In {topic}, nobody begins at the end.',
    'One way of {topic} is {smallstep}.',
    'Even {smallstep} is a part of {topic}.',
    'Nothing has to be forced in {topic}; begin {softly}, and go on like that.',
    'Think of one time when {topic} felt possible; {keepit}.',
  ],
  thing: [
    'Make room for {topic} {when}.',
    'Let {topic} be no more than {it} {is}, {when}.',
    'You need not reach for {topic}; let {itobj} come {softly}.',
    'Hold the thought of {topic} lightly, as you would hold {hold}.',
    'Think of one moment that belongs to {topic}; {keepit}.',
    'Say it inwardly once, {softly}: {topic}.',
    'Let the picture of {topic} grow clear, {softly}, and then let it rest.',
    'What you know of {topic} you have learned from {teacher}.',
    'See {topic} before you as {likesee}.',
    '{lead}let {topic} come a little closer.',
    'There is something in {topic} that nobody can take from you; {keepit}.',
  ],
};

const WORDS: Grammar = {
  where: [
    'here', 'in this breath', 'in small things', 'in the body', 'where you are', 'before any words', 'close to home',
    'in the way that you sit and breathe', 'at the edge of a tired day', 'in a kind thought',
  ], // prettier-ignore
  when: [
    'today',
    'for this one minute',
    'now and then',
    'in the middle of a busy day',
    'this week',
    'in the morning',
    'between two breaths',
  ],
  since: [
    'long before you noticed',
    'before you had a word for it',
    'on some ordinary day',
    'without asking you',
    'earlier than you think',
    'in the middle of other things',
  ],
  virtue: [
    'patience',
    'kindness',
    'honesty',
    'courage',
    'curiosity',
    'trust',
    'time',
    'good humour',
    'openness',
    'rest',
  ],
  liveverb: ['show itself', 'have a place', 'feel at home', 'surprise you', 'shine through'],
  likewise: [
    'a bird rests on a branch', 'a hand rests on a cat', 'snow rests on a roof', 'a boat lies on the water',
    'you would hold a shell', 'one watches a candle', 'dew rests on a leaf', 'you would listen to rain',
  ], // prettier-ignore
  likegrow: [
    'a tree, ring by ring',
    'a seed under snow',
    'moss on a stone',
    'light before dawn',
    'bread in a warm kitchen',
    'a river from many springs',
    'a melody learned by ear',
  ],
  likesee: [
    'a light in a window',
    'a calm lake',
    'an open gate',
    'a garden after rain',
    'a lamp that somebody has left on for you',
    'a road in the morning sun',
  ],
  hold: ['a shell', 'a feather', 'a full cup', 'a letter from a friend', 'something newly hatched'],
  keepit: [
    'stay with it for a breath',
    'look at what was there, and what was not',
    'let it tell you something',
    'it belongs to you',
    'remember how your body felt',
  ],
  noticing: [
    'notice what your shoulders do',
    'notice the first picture that comes',
    'listen to what answers',
    'feel whether the breath changes',
    'let the first feeling be welcome',
  ],
  placeinday: [
    'next to the first cup of tea',
    'between two doors',
    'before you reach for the phone',
    'on the way home',
    'when the lights go out',
    'at the window',
  ],
  smallstep: [
    'one slow breath',
    'unclenching a hand',
    'saying no once',
    'a walk around the block',
    'putting the phone in another room',
    'asking for help',
    'looking up at the sky',
    'writing it down',
    'one honest sentence',
  ],
  teacher: [
    'people who loved you',
    'a teacher of long ago',
    'a quiet friend',
    'your own hard days',
    'an animal asleep in the sun',
    'someone who has your best at heart',
    'the oldest tree you know',
  ],
  tail: [
    '{topic} {lives} in such words', '{topic} {begins} with it', '{topic} {grows} from there', '{topic} {needs} no more for now',
    'there is a place for {topic} in that', '{topic} {has} time', 'little by little {topic} {comes} closer', 'that, too, belongs to {topic}',
    '{topic} {waits} for you there', 'nothing more is needed for {topic}', 'so {topic} {grows}, {softly}',
  ], // prettier-ignore
  this: [
    '{topic}',
    'these few words',
    'what comes next',
    'this minute',
    'what you begin here',
    'a pause like this',
    'this small practice',
  ],
  This: [
    'this minute',
    'such a moment',
    'one slow breath',
    'this little exercise',
    'what comes next',
    'a pause like this',
    'this small practice',
    'what you do here',
    'one quiet minute',
  ],
};

/** What a listener's own keyword is woven into: quoted, since nobody knows which article it takes. */
const KEYWORD: readonly string[] = [
  'Let {keyword} come to mind, {softly}.',
  'Say {keyword} inwardly, and listen to what answers.',
  'Perhaps {keyword} may stand for it.',
  'Write {keyword} across that picture, {softly}.',
  'If you need an anchor, take {keyword}.',
  'Hear {keyword} as if a friend had said it.',
];

/** Sentences with the topic in them, and with a keyword. */
export const topicGrammar = (kind: 'doing' | 'thing'): Grammar => ({
  ...WORDS,
  ontopic: [...ANY, ...BY_KIND[kind]],
  onkeyword: KEYWORD,
});
