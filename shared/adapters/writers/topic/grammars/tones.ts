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
    'There is time for {this}, {softly}.|{This} can be as slow as {likegrow}.|Take {this} {softly}; nothing is urgent.|Let {this} be easy, as {likewise}.|{This} may take its time, like {likegrow}.',
  ),
  warm: build(
    'kindly|tenderly|with care|gladly|warmly|with a soft heart',
    'With kindness, |Dear one, |As a friend would, |Tenderly, |With a small smile, |',
    'You are good company for yourself in {this}.|Be as kind in {this} as you would be to a friend.|I am glad that you are here for {this}.|There is warmth in {this}, too.|{This} is a gift, and you may take it.',
  ),
  energetic: build(
    'boldly|fully|brightly|with all you have|with fresh energy|gladly',
    'Right now, |Come on, |This minute, |With everything you have, |With fresh energy, |',
    'You have more strength for {this} than you think!|Yes, {This} counts!|Feel how {This} wakes you up!|Keep going with {this}!|Put your whole heart into {this}!',
  ),
  serious: build(
    'carefully|steadily|with attention|honestly|deliberately|plainly',
    'With care, |With full attention, |Patiently, |Steadily, |Attentively, |',
    '{This} deserves your attention.|Take {This} seriously, but not heavily.|Do not rush past {this}.|{This} is worth doing well.|Few things matter as quietly as {This}.',
  ),
  playful: build(
    'lightly|with a grin|as a child would|playfully|for the fun of it|with a twinkle',
    'Just for fun, |Like a child, |With half a smile, |Here is a game: |Lightly, |',
    'Nobody gives marks for {this}.|You may giggle at {This}.|{This} works in pyjamas, too.|Treat {This} as a game.|If {This} feels silly, good.',
  ),
  inspiring: build(
    'bravely|with hope|wholeheartedly|with an open heart|in trust|with courage',
    'With hope, |In trust, |Bravely, |With an open heart, |With courage, |',
    'Great things have begun with {this}.|{This} is how change looks from the inside.|Something in you has waited for {this}.|Let {this} lift you.|One day you will look back on {this} and be grateful.',
  ),
  conversational: build(
    'simply|in your own way|at your own pace|easily|naturally|without fuss',
    'You know, |Well, |So, |If you like, |Honestly, |',
    'You do not have to get {this} right.|That is all there is to {this}, really.|{This} is easier than it sounds.|See how {This} feels for you.|Nobody does {This} perfectly, by the way.',
  ),
  authoritative: build(
    'firmly|clearly|with purpose|step by step|with discipline|precisely',
    'Calm and clear, |With discipline, |Firmly, |With purpose, |Step by step, |',
    '{This} is the part that works.|Do {This} every day, and it will carry you.|Do not skip {this}.|Whoever masters {This} needs little else.|Practise {This} until it is yours.',
  ),
};
