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

/** What works in no way that could be looked up: "how forgiveness works". */
const NO_MACHINE =
  /\b(?:forgiveness|forgiving|grief|love|healing|trust|hope|kindness|gratitude|faith|patience|courage|friendship|joy|letting go)\b/i;

interface Rule {
  readonly pattern: RegExp;
  /** What else has to stand in it. */
  readonly and?: RegExp;
  /** What must not. */
  readonly unless?: RegExp;
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
  {
    pattern: /\b(?:facts|statistics|research|data|figures|studies) (?:about|on|of|for)\b/i,
    mayBeOwn: true,
  },
  { pattern: /\b\d+ facts\b/i },
  {
    pattern:
      /\b(?:history|biography|population|chemistry|physics|anatomy|inventor|discoverer|origins?|effects) of\b/i,
    mayBeOwn: true,
  },
  {
    pattern:
      /\b(?:science|psychology|neuroscience) (?:of|behind)\b(?! (?:letting|starting|being|saying) )|\bthe science says\b/i,
  },
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
  {
    pattern:
      /^who (?:was|invented|discovered|wrote|built|founded|won|painted|killed)\b(?! (?:this|these|that) )/i,
  },
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
    unless: NO_MACHINE,
    mayBeOwn: true,
  },
  { pattern: / (?:cures?|treats?) \S/i, and: /^(?:why|does|do|can) /i, mayBeOwn: true },
  // Whom and what one looks up.
  {
    pattern:
      /\b(?:aurelius|einstein|napoleon|cleopatra|gandhi|mandela|luther king|frankl|shakespeare|titanic(?! effort)|gladiators?|(?:french|russian) revolution|apollo \d+|nasa|(?:theory|meaning) of (?:relativity|evolution|the word)|quantum|rem sleep|medications?|antidepressants?|dopamine|serotonin|cortisol|melatonin|vaccines?)\b/i,
    mayBeOwn: true,
  },
  { pattern: /\bGreat Depression\b|\b(?:battle|siege|treaty) of [A-Z]/ },
  {
    pattern: /\b(?:top|best)\b/i,
    and: /\b(?:apps?|books?|foods?|exercises|hotels|cities)\b/i,
    mayBeOwn: true,
  },
  {
    pattern:
      /^why did (?!it )|^why is the (?:sky|sea|moon|sun)\b|^what (?:causes|triggers)\b|^how [a-z]+ (?:fly|forms?|migrate|hibernate|purr)\b/i,
    mayBeOwn: true,
  },
  {
    pattern:
      /^why (?:do )?[a-z]+ (?:dream|sleep|yawn|snore|purr|bark|change colou?r)\b(?! of\b)|^how [a-z]+ affects? (?:the |your )?(?:sleep|body|brain)\b|^what happens (?:in|to) (?:the|your) (?:brain|body)\b/i,
    unless: /\bi\b/i,
  },
  {
    pattern: /^how (?:much|many|long|to (?:treat|cure))\b/i,
    and: / (?:do|does) (?:adults|people|children|babies|dogs|cats)\b| are in | (?:treat|cure) (?:a |the )?(?:burn|wound|cold|flu|fever|migraine|rash)/i,
  },
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
  return RULES.filter(
    ({ mayBeOwn = false, and, unless }) =>
      !(mayBeOwn && isOwn) && (and?.test(topic) ?? true) && !(unless?.test(topic) ?? false),
  )
    .map(({ pattern }) => pattern.exec(topic)?.[0].trim())
    .find((found) => found !== undefined);
};
