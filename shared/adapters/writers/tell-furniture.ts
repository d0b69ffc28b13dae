/** What stands between and after the paragraphs of a pasted page, a release or a recipe. */

/** A line that is nothing else. */
const LINE =
  /^(?:(?:paid )?content|skip ad|listen to the (?:article|story|episode)|(?:story|article) continues? .{0,40}|continued? (?:reading|below).{0,30}|embargoed until.{0,40}|getty images|most (?:read|popular)|more on this story|you (?:may|might) also (?:like|enjoy)|recommended(?: for you)?|(?:related|top|recommended) (?:articles|stories|posts|topics)|trending(?: now)?|editor['’]s picks?|(?:accept|manage)(?: all)? cookies|back to top|\d+ (?:comments|shares|views|likes))[.!:]?$/i;

/** "Serves 8, prep 15 mins": how much a recipe makes, and how long it takes. */
const OF_A_RECIPE =
  /^(?:(?:serves|servings:?|yields?:?) \d[^ ]{0,5}(?: people| portions)?|(?:prep(?:aration)?|cook(?:ing)?|bak(?:e|ing)|total|active|chill(?:ing)?|resting) time:? .{0,20}|(?:serves|makes|prep|cook|ready in)\b.{0,20}[,|/] (?:serves|makes|prep|cook|bake|total|ready|easy|medium)\b.{0,60})\.?$/i;

const SENTENCE =
  /^(?:this (?:article|story|post|page) (?:was|has been|(?:first|originally) appeared)|additional reporting|(?:we|this (?:web)?site) uses? cookies|the (?:study|research|findings|paper) (?:was|were|is|are) published in)\b/i;

const PATTERNS = [LINE, OF_A_RECIPE, SENTENCE];

/** Whether a sentence belongs to the page around a text and not to the text. */
export const isFurniture = (sentence: string): boolean => PATTERNS.some((pattern) => pattern.test(sentence));
