import { splitWords } from './split-sentences.ts';

/** What a text says of itself, and what stands around it on a page: nothing of it belongs in a film. */

const ABOUT_ITSELF =
  /\b(?:in this (?:article|post|essay|section|chapter|video|guide)|as (?:mentioned|noted|discussed|shown|described) (?:above|below|before|earlier|in)|see (?:below|above|also|figure|table|section|chapter|appendix)|table of contents|without further ado|before we (?:start|begin)|let(?:'s|’s| us) (?:start|begin|look|define)|we(?:'ll|’ll| will) (?:look at|discuss|cover|explore|talk about|(?:see|discover|learn) (?:how|why|what))|this is (?:a|the|my)(?: first| rough)? draft|todo|fixme|tb[dc])\b/i;

/** "Tags: cats", "Source: WHO": a line that describes the text. */
const LABEL =
  /^["'“(]?(?:tags|tagged|key ?words|categories|filed under|word count|reading time|sources?|references|further reading|bibliography|images?|photos?|credits?|(?:photo|image|cover) credits?|(?:written|posted|published|edited|reviewed) (?:by|on|in)|(?:last )?(?:updated|edited|modified)|(?:(?:media|press) )?contact|draft|attendees|share(?: this)?|follow us|related(?: posts| articles)?|see also|to[ -]?do|edit)\s*:/i;

const DATED =
  /^(?:(?:first|originally|last) )?(?:published|posted|updated|edited|modified|written)(?: on)?:? /i;
/** A word of a date: "14", "March", "09:12", "GMT", "3 hours ago". */
const OF_A_DATE =
  /^\(?(?:\d.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}day|)|[ap]\.?m|at|on|ago|(?:minute|hour|day|week|month|year)s?|today|yesterday|(?:gm|is|[ecmpb][dse]?)t|utc|)[.,)]{0,2}$/i;
const LONGEST_NAME = 4;

/** Whether a line says nothing but when: "Tuesday, Oct 3". */
export const isDate = (text: string): boolean => splitWords(text).every((word) => OF_A_DATE.test(word));

const isName = (words: readonly string[]): boolean =>
  words.length <= LONGEST_NAME && words.every((word) => /^\p{Lu}/u.test(word));

/** "Published on 12 March 2024 by Jane Doe": who wrote it or when, where the sentence says nothing else. */
const isByLine = (sentence: string): boolean => {
  const date = DATED.exec(sentence)?.[0] ?? '';
  const words = splitWords(sentence.slice(date.length));
  const by = words.findIndex((word) => /^by$/i.test(word));
  const dates = by < 0 ? words : words.slice(0, by);
  const name = by < 0 ? [] : words.slice(by + 1).filter((word) => !/^(?:on|at|\d.*)$/.test(word));
  if (!isName(name)) return false;
  return date === '' ? by === 0 && name.length > 1 : words.length > 0 && isDate(dates.join(' '));
};

/** What stands over a text on its page, where a line is nothing else. */
const FURNITURE =
  /^(?:advertisement|sponsored.{0,8}|skip to .{0,20}|listen to this .{0,12}|for immediate release|(?:jump to|print) .{0,5}recipe|image (?:source|caption).+)[.!:]?$/i;

const TO_THE_AUDIENCE = [
  /^(?:hey|hi|hello|welcome|good (?:morning|evening)|what['’]s up)(?: back| there)?,? (?:everyone|everybody|guys|friends|folks|all|people|youtube|y['’]all|there)\b.{0,30}$/i,
  /^(?:so |and |please )?let me know (?:what|which|if|how|in)\b/i,
  /^(?:and |so )?that['’]s (?:all|it) (?:for (?:today|now|this)|folks)\b/i,
  /^(?:(?:and|so|please|many),? |)thank(?:s| you)(?: so much| very much| again)?(?: all| everyone)? for (?:reading|watching|listening|tuning in|stopping by|your (?:time|attention))\b/i,
  /^(?:and |so )?(?:see you (?:all |)(?:next|soon|in the next)|until next time)\b/i,
  /^(?:(?:and|so|please|remember to|don['’]t forget to),? |)(?:(?:like|share|comment|subscribe|follow)(?:, | and | & |, and )(?:like|share|comment|subscribe|follow)|share this|subscribe|sign up|follow (?:me|us)|read more)\b/i,
];

const ON_A_PAGE =
  /\b(?:follow (?:me|us) on (?:instagram|tiktok|twitter|x|facebook|youtube|linkedin|social)|subscribe (?:to|now|below)|sign up (?:now|below|here)|click (?:here|on|below|the (?:link|button))|comments? (?:below|section)|in the comments|leave a comment|(?:hit|smash) (?:the |that )?(?:like|bell|subscribe)|link in (?:the |my |our )?(?:bio|description)|(?:my|our) newsletter|welcome (?:back )?to (?:my|our|the) (?:channel|blog|podcast|show|newsletter)|all rights reserved|terms (?:and conditions )?apply|last updated|photo by|image credit|\d[ -]min(?:ute)?s? read|e-?mail (?:me|us)|https?|www\.)\b|^copyright\b|©|\w@\w|\|[^|]*\|/i;

const ASIDES = [ABOUT_ITSELF, LABEL, FURNITURE, ...TO_THE_AUDIENCE, ON_A_PAGE];

/** Whether a sentence talks about the text itself or to its audience, or is a line that describes the text. */
export const isAside = (sentence: string): boolean =>
  isByLine(sentence) || ASIDES.some((pattern) => pattern.test(sentence));

const TRAILING =
  /^(?:credits?|acknowledge?ments|about (?:us|me|the (?:author|company))|related(?: posts| articles)?|see also|external links|comments|leave a (?:reply|comment))[.:]?$/i;
const OF_SOURCES =
  /^(?:references?|sources?|bibliography|works cited|citations|footnotes|endnotes|(?:further|recommended|related) reading)(?:[.:]?$|:)/i;

/** Whether what follows these words, also without a heading's marks, lists what a text was made from. */
export const namesSources = (text: string): boolean => OF_SOURCES.test(text);

/** Whether a part under this heading stands after a text and is none of it. */
export const isTrailing = (heading: string): boolean => namesSources(heading) || TRAILING.test(heading);
