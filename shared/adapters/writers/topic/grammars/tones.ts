import type { Tone } from '../../../../domain/video.ts';
import type { Grammar } from '../expand-grammar.ts';

/** `softly` is how things are done, `lead` how a sentence is begun, `cheer` what is said in passing. */
const build = (softly: string, lead: string, cheer: string): Grammar => ({
  softly: softly.split('|'),
  lead: lead.split('|'),
  cheer: cheer.split('|'),
});

/** What a tone changes in every niche. */
export const TONE_WORDS: Readonly<Record<Tone, Grammar>> = {
  calm: build(
    'gently|softly|slowly|quietly|without hurry|little by little',
    'Gently, |Slowly, |In your own time, |Quietly, |When you are ready, |',
    'There is time for {this}, {when} and later.|{This} can be as slow as {likegrow}.|Nothing about {this} is urgent {when}.|Let {this} be easy, as {likewise}.|{This} may take its time, like {likegrow}.',
  ),
  warm: build(
    'kindly|tenderly|with care|gladly|warmly|with a soft heart',
    'With kindness, |Dear one, |As a friend would, |Tenderly, |With a small smile, |',
    'You are good company for yourself in {this}.|Be as kind in {this} as you would be to a friend.|I am glad that you are here for {this}.|There is warmth in {this}, too.|{This} is a gift, and you may take it.',
  ),
  energetic: build(
    'boldly|fully|right now|with all you have|brightly|at once',
    'Right now, |Come on, |This minute, |With everything you have, |Starting here, |',
    'You have more strength for {this} than you think!|Yes, {This} counts!|Feel how {This} wakes you up!|Keep going with {this}!|Put your whole heart into {this}!',
  ),
  serious: build(
    'carefully|steadily|with attention|honestly|deliberately|plainly',
    'Honestly, |With care, |As plainly as you can, |With full attention, |Soberly, |',
    '{This} deserves your attention.|Take {This} seriously, but not heavily.|Do not rush past {this}.|{This} is worth doing well.|Few things matter as quietly as {This}.',
  ),
  playful: build(
    'lightly|with a grin|like a child would|playfully|for the fun of it|with a twinkle',
    'Just for fun, |Like a child, |With half a smile, |Here is a game: |Why not, |',
    'Nobody gives marks for {this}.|You may giggle at {this}.|{This} works in pyjamas, too.|Treat {this} as a game.|If {This} feels silly, good.',
  ),
  inspiring: build(
    'bravely|with hope|wholeheartedly|with open eyes|in trust|with courage',
    'With hope, |From today, |Bravely, |With open eyes, |Trust this: |',
    'Great things have begun with {this}.|{This} is how change looks from the inside.|Something in you has waited for {this}.|Let {this} lift you.|One day you will look back on {this} and be grateful.',
  ),
  conversational: build(
    'simply|in your own way|as it suits you|easily|naturally|as you like',
    'You know, |Well, |So, |If you like, |Honestly, |',
    'You do not have to get {this} right.|That is all there is to {this}, really.|{This} is easier than it sounds.|See how {This} feels for you.|Nobody does {This} perfectly, by the way.',
  ),
  authoritative: build(
    'firmly|clearly|with purpose|step by step|with discipline|precisely',
    'First of all, |Remember this: |Without excuses, |With purpose, |Mark this: |',
    '{This} is the part that works.|Do {This} every day, and it will carry you.|Do not skip {this}.|Whoever masters {This} needs little else.|Practise {This} until it is yours.',
  ),
};
