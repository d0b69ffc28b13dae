import type { Script } from '../film.ts';
import { estimateSentence, type Pace } from './choose-pace.ts';
import { splitSentences, splitWords } from './text/split-sentences.ts';

/** Seconds of the film that says a script. */
export const estimateScript = ({ scenes }: Pick<Script, 'scenes'>, pace: Pace): number => {
  const { opening, closing, paragraph, sentence } = pace.pauses;
  let seconds = opening + closing;
  for (const [at, scene] of scenes.entries()) {
    const sentences = splitSentences(scene.narration);
    seconds += at === 0 ? 0 : scene.paragraphStart ? paragraph : sentence;
    seconds += (sentences.length - 1) * sentence;
    for (const each of sentences) seconds += estimateSentence(splitWords(each), pace);
  }
  return seconds;
};
