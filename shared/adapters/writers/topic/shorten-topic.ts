/** What a topic is cut before: the rest of it is not needed twice. */
const CUTS =
  /^(?:after|against|around|at|because|before|behind|between|during|for|from|in|on|since|that|when|where|which|while|who|with|without)$/;
/** After these words the rest belongs to them: "to fall in love with", "from head to foot". */
const UNFINISHED =
  /^(?:a|an|and|be|being|do|in|is|more|my|no|not|of|or|so|than|the|to|too|up|very|what|your)$/;
/** Words up to which a topic is said in full each time. */
const SHORT = 5;
/** Words that are kept. */
const LEAST = 3;

/**
 * The topic without its last parts: "letting go of a grudge against your boss" → "letting go of a grudge". As it is where
 * it is short, or where nothing can be left out.
 */
export const shortenTopic = (text: string): string => {
  const words = text.split(' ');
  if (words.length <= SHORT) return text;
  const end = words.findIndex(
    (word, at) => at >= LEAST && CUTS.test(word) && !UNFINISHED.test(words[at - 1] ?? ''),
  );
  return end < 0 ? text : words.slice(0, end).join(' ');
};
