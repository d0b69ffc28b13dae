import { quoteWords, unquote, type Reader, type Reading } from './topic-reading.ts';

const ofThing = (text: string): Reading => ({ text, kind: 'thing' });

/** As it was asked, where its words cannot be put in the order of a clause. */
const quoteQuestion = (words: readonly string[]): Reading => ({
  text: `the question “${unquote(words)}”`,
  kind: 'thing',
  isFixed: true,
});

const SUBJECT = /^(?:i|you|we|they|he|she|it|there)$/i;
const BE = /^(?:is|are|was|were|am)$/;
const MODAL = /^(?:can|should|could|will|would|must|may|might)$/;
const DO = /^do$/;
const FORWARD = /^(?:is|are|was|were|am|does|did|could|would|should)$/;

/** "what is happiness" → "what happiness is"; undefined where that cannot be told. */
const toClause = ([asks = '', verb = '', ...rest]: readonly string[]): string | undefined => {
  const [subject = '', ...said] = rest;
  if (SUBJECT.test(subject)) {
    if (BE.test(verb) || MODAL.test(verb)) return [asks, subject, verb, ...said].join(' ');
    return DO.test(verb) && /^(?:i|you|we|they)$/i.test(subject)
      ? [asks, subject, ...said].join(' ')
      : undefined;
  }
  const isNamed =
    /^(?:what|who|where)$/.test(asks) &&
    rest.length > 0 &&
    !rest.some((word) => word.endsWith('ing') || MODAL.test(word));
  return BE.test(verb) && isNamed ? [asks, ...rest, verb].join(' ') : undefined;
};

/** "how far I have come", "what makes me happy": a clause as it stands. */
const isClause = ([asks = '', next = '']: readonly string[]): boolean =>
  !/^(?:a|an|me|if|about|not|next|now|do|does|did)$/.test(next) &&
  !BE.test(next) &&
  !MODAL.test(next) &&
  asks !== 'which';

/**
 * "What is happiness?" → "the question of what happiness is".
 *
 * @param isAsked whether it ended with a question mark
 */
export const readQuestion =
  (isAsked: boolean): Reader =>
  (words) => {
    const [first = ''] = words;
    if (words.length < 2) return undefined;
    const isTime = first === 'when' && (isAsked || BE.test(words[1] ?? '') || FORWARD.test(words[1] ?? ''));
    if (!/^(?:what|who|where|why|how|whose|which)$/.test(first) && !isTime)
      return isAsked || FORWARD.test(first) ? quoteQuestion(words) : undefined;
    const clause = toClause(words);
    if (clause !== undefined) return ofThing(`the question of ${clause}`);
    const isInverted = first === 'how' && words.slice(2, 4).some((word) => BE.test(word) || DO.test(word));
    if (!isAsked && !isClause(words)) return quoteWords(words);
    if (!isClause(words) || isInverted) return quoteQuestion(words);
    return ofThing(isAsked || first === 'why' ? `the question of ${words.join(' ')}` : words.join(' '));
  };
