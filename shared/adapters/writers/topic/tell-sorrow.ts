import { ALREADY_AIDED, BURDENS } from './topic-words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}'-]+/u);

/** What has happened to somebody, or is a part of a life: nobody lets go of it, or practises it. */
const LOSSES = list(
  "abandoned abandonment abortion abuse abused abusive accident addict addicted addiction addicts alcoholic alcoholism alzheimer's anorexia assault assaulted bereaved bereavement betrayal betrayed break-up breakup breakups bulimia bullied bullying cancer chemo chemotherapy coma death deaths dementia depressed depression diagnosed diagnosis died dies divorce divorced divorcing dying estranged estrangement funeral grief grieve grieving griever heartbreak heartbroken hospice illness infertility layoff losses miscarriage miscarriages miscarried mourn mourning neglect neglected orphan orphaned overdose overdosed parkinson's ptsd rape raped relapse relapsed self-harm separation stillbirth stillborn suicidal suicide trauma traumas traumatic tumor tumour violence violent war widow widowed widower",
);
const LOST =
  /\b(?:losing|lost) (?:my|our|a|the|his|her|someone|somebody|everything|mom|mum|dad|grandma|grandpa)\b/i;
/** "I lost my patience" is none. */
const NOT_LOST =
  /\b(?:losing|lost) (?:my|our|a|the|his|her) (?:keys?|mind|patience|temper|phone|way|game|match|final|weight|wallet|fear|voice|train)\b/i;
const LOSS =
  /(?<!weight[ -])\bloss\b|\b(?:broken heart|broke up|passed away|passed on|passing of|laid off|was fired|eating disorder|cheated on|left (?:me|us)|own life|cutting ties|(?:friend|baby|child|mother|father|brother|sister|dad|mom|dog|cat|someone|people|those|one) (?:i|we) (?:have )?lost|late (?:husband|wife|father|mother|brother|sister|son|daughter|friend|dad|mom)|leaves me|leaves you|stroke(?! of)|dead(?! (?:sea|tired|end)))/i;

const DANGER =
  /\b(?:suicidal|self-harm|(?:want(?:ing)?|wish(?:ing)?|ready) to die|wish i was dead|(?:kill|killing|harm|harming|hurt|hurting|cutting) (?:my|your)self|(?:end|ending|take|taking) my (?:own )?life|end it all)\b/i;

/** Whether somebody may be in danger: the film does not say it again, and is with them. */
export const tellsOfDanger = (text: string): boolean => DANGER.test(text);

export const tellsOfLoss = (text: string): boolean =>
  LOSS.test(text) ||
  (LOST.test(text) && !NOT_LOST.test(text)) ||
  wordsOf(text).some((word) => LOSSES.has(word));

/** Counts as a part of the burden: "feelings of guilt". */
const FELT = /\b(?:feelings?|thoughts?|waves?|moments?|weight|burden|days?|sense) of /i;
/** Burdens that are no more than how one feels or what one does: "feeling so tired", "worrying". */
const BURDENS_OF_DOING = /^(?:feeling|being|getting|worrying|panicking|overthinking|procrastinating)\b/i;

/**
 * Whether a burden is all that it is about; "studying when I'm exhausted" is about studying.
 *
 * @param head the words up to the first preposition
 */
export const isBurden = (text: string, head: string, isDoing: boolean): boolean => {
  if (!BURDENS.test(text) || ALREADY_AIDED.test(text)) return false;
  return isDoing ? BURDENS_OF_DOING.test(text) : FELT.test(text) || BURDENS.test(head);
};

const TROUBLES = list(
  "alone awake broke broken can't cannot couldn't cry crying didn't doesn't fail failed failing fat fights fired ghosted gone hate hated hates hits hopeless hurt hurting hurts ignores ill isn't kills lied losing lost mess messed miss nobody racing scared sick struggle struggles struggling stuck stupid suffer suffering suffers tired ugly unemployed useless won't yells",
);
const TROUBLE =
  /\b(?:no one|too (?:much|late|hard|old|far)|not (?:good|strong|smart|pretty|thin|happy|okay|ok|enough|sleeping|working)|never (?:good|enough|be|get|find|fall|loved|cared|called|came|listens)|keep waking|thoughts race)\b/i;
/** What makes a sentence good to hear all the same: "I am not alone". */
const REASSURANCES = list(
  'forgave forgive forgiven forgives heal healed healing heals overcame overcome overcomes overcoming passes release releases releasing survive survived survives surviving survivor stronger',
);
const REASSURING = [
  /\bno (?:more )?(?:fear|stress|worry|worries|pain|regrets|anxiety|shame|guilt)\b/i,
  /\b(?:not|never|no longer|isn['’]t|aren['’]t|nothing is) (?:(?:so|yet|ever|my|a) )?(?:alone|broken|afraid|scared|lost|too late|failed|stuck|defined?)\b/i,
  /\b(?:not|can['’]t|cannot|won['’]t|doesn['’]t|don['’]t) (?:fail|lose|wait|define|control|own|scare|break|touch|have to|stop (?:me|us))\b/i,
  /\b(?:(?:nobody|no one|nothing) can|not my|(?:stronger|bigger|greater|braver) than|free (?:of|from)|will pass|let go)\b/i,
];

/** Whether a sentence hurts, so that nobody repeats it for comfort. */
export const isHardToSay = (said: string): boolean =>
  tellsOfLoss(said) ||
  BURDENS.test(said) ||
  TROUBLE.test(said) ||
  wordsOf(said).some((word) => TROUBLES.has(word));

export const isReassuring = (said: string): boolean =>
  REASSURING.some((form) => form.test(said)) || wordsOf(said).some((word) => REASSURANCES.has(word));
