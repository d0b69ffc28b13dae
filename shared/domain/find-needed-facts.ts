/** A number that is named as a year: "in 476", "1066 AD". */
const YEAR =
  /(?<!\b(?:one|two|three) )\b(?:in|since|until|circa|around) (\d{3,4})(?=$|[^\p{L}\p{N} ]| (?:and|to|until)\b)/iu;
const OF_YEAR = /\b(?:of|from|by|before|after) (1\d{3})(?=$|[^\p{L}\p{N} ]| (?:and|to|until)\b)/iu;
/** Years from here on somebody remembers: they may be about one's own life. */
const REMEMBERED = 1900;

/** Whose life it is about: one's own needs no facts. */
const PERSONAL = /\b(?:i|i['’]m|me|my|mine|myself|we|us|our|you|your|yourself)\b/i;

const EVENT =
  /\b(?:wars?|battles?|fall of|elections?|crisis|crash|revolution|olympics|olympic games|world cup|landing|earthquake|treaty|massacre|attacks?|pandemic|championship|discovery|invention|assassination|independence|empire)\b/i;
const MODERN_YEAR = /\b(?:19|20)\d{2}\b/;

interface Rule {
  readonly pattern: RegExp;
  /** What else has to stand in it. */
  readonly and?: RegExp;
  /** Whether one's own life may be meant: "the story of my family" needs no facts. */
  readonly mayBeOwn?: boolean;
}

/** What a text about it would have to state. */
const RULES: readonly Rule[] = [
  { pattern: /\b\d+ ?(?:bc|bce|ad|ce)\b/i },
  {
    pattern:
      /\b(?:\d+(?:st|nd|rd|th)|(?:nine|eigh|seven|six|fif|four|thir)teenth|twelfth|eleventh) century\b/i,
  },
  { pattern: /\b(?:facts|statistics|research|data|figures|studies) (?:about|on|of|for)\b|\b\d+ facts\b/i },
  {
    pattern: /\b(?:history|biography|population|chemistry|physics|anatomy|inventor|discoverer) of\b/i,
    mayBeOwn: true,
  },
  { pattern: /\b(?:science|psychology|neuroscience) (?:of|behind)\b|\bthe science says\b/i },
  {
    pattern: /\b(?:symptoms|side effects|causes|dosage|treatment|health benefits) (?:of|for)\b/i,
    mayBeOwn: true,
  },
  {
    pattern:
      /\b(?:richest|wealthiest|tallest|largest|biggest|fastest|oldest|highest|smallest|deadliest|most (?:expensive|populous|famous|powerful|visited))\b/i,
    and: /\b(?:people|persons?|m[ae]n|wom[ae]n|countr(?:y|ies)|cit(?:y|ies)|compan(?:y|ies)|buildings?|mountains?|rivers?|lakes?|animals?|cars?|planets?|empires?)\b/i,
    mayBeOwn: true,
  },
  { pattern: /\b(?:world war|civil war|cold war|(?:roman|ottoman|british|persian|mongol) empire)\b/i },
  { pattern: /^who (?:was|invented|discovered|wrote|built|founded|won|painted|killed)\b/i },
  { pattern: /^when (?:was|did|were)\b|^(?:what|which) year\b|\bcapital of [a-z]/i, mayBeOwn: true },
  {
    pattern:
      /^how (?:tall|old|far|big|deep|heavy|fast|many|high|large) (?:is|are|was|were|people|countries|stars|planets)\b(?! too\b)/i,
    mayBeOwn: true,
  },
  {
    pattern:
      / (?:works?|functions?)(?=\W*$| (?:in|on|inside|against)\b)| (?:cures?|treats?|(?:was|were|is|are) (?:made|built|invented|discovered|formed))\b/i,
    and: /^how (?!to |it )/i,
    mayBeOwn: true,
  },
  { pattern: / (?:cures?|treats?) \S/i, and: /^(?:why|does|do|can) /i, mayBeOwn: true },
  {
    pattern:
      /\b(?:gdp|stock market|stock price|inflation rate|exchange rate|bitcoin price|weather forecast|latest news|news about)\b/i,
  },
];

/**
 * The words of a topic that ask for facts, or undefined where one can speak of it without knowing any: "the fall of
 * Rome in 476" needs them; "24 hours without my phone" and "letting go of 2024" do not.
 */
export const findNeededFacts = (topic: string): string | undefined => {
  const isOwn = PERSONAL.test(topic);
  const year = YEAR.exec(topic) ?? OF_YEAR.exec(topic);
  if (year !== null && Number(year[1]) < REMEMBERED) return year[0];
  const event = EVENT.exec(topic);
  if (!isOwn && event !== null && MODERN_YEAR.test(topic)) return event[0];
  return RULES.filter(({ mayBeOwn = false, and }) => !(mayBeOwn && isOwn) && (and?.test(topic) ?? true))
    .map(({ pattern }) => pattern.exec(topic)?.[0].trim())
    .find((found) => found !== undefined);
};
