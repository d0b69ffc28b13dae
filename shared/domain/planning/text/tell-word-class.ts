import { STOP_WORDS, UNSUFFIXED } from './stem-word.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** After these comes a noun, or an adjective and then a noun. */
const DETERMINERS = words(
  `a an the this these those my your his her its our their every each some any no another whose both two three four
  five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  million billion many few several most more`,
);
export const PREPOSITIONS = words(
  `of in on with from by for like into onto under over through across between against around without within near
  inside behind above below beyond than during after before toward towards about as and or at`,
);
/** A clause begins after these. */
export const CONJUNCTIONS = words(
  'when while because if although until since where how why but so than whether though',
);
/** After these comes a verb. */
const BEFORE_VERBS = words(
  `to i you we they he she it who would will can could may might must should do does did don't doesn't didn't won't
  can't cannot never always not let us please then also nobody everybody everyone which that`,
);
const BE = words('is are was were be been being');
const DEGREES = words('very so too as more most less');
/** What begins a verb's object or complement, so that the word before it is that verb. */
const AFTER_VERBS = words(
  `a an the this these those my your his her its our their every each some any no it them him us me you up down out
  off away back to at from into onto like as for by with through across around over than slowly slower faster far
  on in about that when until because before after so more`,
);

/** Often verbs, and as verbs seldom about what their picture shows: "the Earth pays", "the mountain blew apart". */
const VERBS = words(
  `pay pull push lift drift drive fly count catch carry cover hold hammer fall rise break burn blow throw beat build buy
  sell spend save cut draw drop eat drink feed fill fight fire fold follow freeze glow grow hang hide hit hunt judge
  jump kick kill knock land last laugh launch lay lead lean leave lose lie light lock look march mark mean measure meet
  melt mirror move open owe own pack paint pass pick place plant play point pour press print promise race rain reach
  read record rest ride ring roll rot rule run sail sail search seal see send set shake shape shine shock shoot shop
  shout show shut sing sink sit skip sleep slip smell snow solve sound speak spin split spread stack stand star start
  starve steal steam step stick sting stop store stretch strike study support swallow sweep swim swing switch talk taste
  teach tear tell test thank think tie time touch track trade train travel treat trip turn type wait wake walk wash
  waste watch water wave wear weigh whisper win wind wish wonder work worry wrap write begin become bring choose come
  decide discover dance drown dry earn end enter fit float forget forgive get give hear help join keep learn listen
  live love match matter need notice obey pile replay remember say scream shorten speed spoil stay survive take think
  try use vote want warm cool close connect clean cross cost change cause call arrive ask argue believe bear bite boil
  breathe climb collect contain convert cook copy crack crawl cry dig dim divide double escape explode face fix gather
  guess guide hatch heal heat hope hug ignore imagine invent invest invite kiss lower marry mix name nest note obtain
  order park pollute recover mourn favour favor bury dry hunt lower surround escape picture practise practice pray prefer prove punish raise reject repair replace rescue return save scatter
  bake whisk slice grate squeeze simmer fry chop stir knead peel sprinkle blend roast toast shrink sign sneeze stare stream suck surprise swear sweat thread throw tickle trap trust visit vanish widen wipe`,
);
/** Past forms that the stems do not give. */
export const PAST = words(
  `drank ate flew ran drove rode broke fell sent bought sold grew swam sang sank shot spent built burnt blew threw beat
  caught taught thought fought found hung hid hit held kept laid led left lost lay lit met paid rang rose rode shook shone
  shut sat slept spoke spun spread stood stole stuck struck swept swung told tore understood woke wore won wound wrote
  chose came began became brought forgot forgave gave heard knew said stayed took went drew bit dug froze bore swore`,
);
const NOUN_ENDINGS =
  /(?:tion|sion|ment|ness|ity|ship|hood|ism|ist|ance|ence|ology|ure|eer|ician|graph|scope)s?$/;
/** Everyday adjectives that no ending tells: "a quiet lake". */
const ADJECTIVES = words(
  `quiet calm loud cold hot warm cool big small large tiny huge long short tall high low deep shallow wide narrow thick
  thin young old fresh raw ripe sweet sour bitter salty dry wet clean dirty dark bright soft hard strong weak heavy sharp
  dull fast slow early late poor rich cheap wise brave safe empty full bare blind deaf dead alive wild tame rare common
  simple plain rough smooth steep flat round square golden silver wooden red green blue yellow brown black white grey
  gray pink purple`,
);
const ADJECTIVE_ENDINGS = /(?:al|ful|ous|ive|ish|ic|able|ible|less|ent|ant|ary|ier|iest|est)$/;

export type WordClass = 'noun' | 'verb' | 'adjective' | 'unsure';

const inflect = (verb: string): readonly string[] => {
  const root = verb.replace(/e$/, '');
  const doubled = root + (verb.at(-1) ?? '');
  const third = /[^aeiou]y$/.test(verb) ? [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`] : [];
  return [
    verb,
    `${verb}s`,
    `${verb}es`,
    `${root}ed`,
    `${root}ing`,
    `${doubled}ed`,
    `${doubled}ing`,
    ...third,
  ];
};
const VERB_FORMS = new Set([...[...VERBS].flatMap(inflect), ...PAST]);

/** Whether a word is listed as a verb; many such are nouns as well. */
export const isVerbForm = (word: string): boolean => VERB_FORMS.has(word);

const isSuffixed = (word: string): boolean =>
  /(?:ing|ed)$/.test(word) && word.length > 4 && !UNSUFFIXED.has(word);

const isContent = (word: string): boolean => word !== '' && !STOP_WORDS.has(word);

/** "The Moon pulls the sea": a third person after a noun, before what it acts on. */
const isThirdPerson = (word: string, before: string, next: string): boolean =>
  /[^sui]s$/.test(word) && isContent(before) && !before.endsWith('s') && AFTER_VERBS.has(next);

const classAfterNoun = (word: string, before: string, next: string): WordClass => {
  if (PAST.has(before) && !isSuffixed(word)) return 'noun';
  if (isSuffixed(word) || PAST.has(word) || isThirdPerson(word, before, next)) return 'verb';
  if (isVerbForm(word) && (AFTER_VERBS.has(next) || before.endsWith('s'))) return 'verb';
  return NOUN_ENDINGS.test(word) ? 'noun' : isVerbForm(word) ? 'unsure' : 'noun';
};

const classAtStart = (word: string, next: string): WordClass => {
  if (isSuffixed(word) || PAST.has(word)) return 'verb';
  if (isVerbForm(word)) return AFTER_VERBS.has(next) ? 'verb' : 'unsure';
  return 'noun';
};

/** A word in lower case with its neighbours in the same clause; empty where the clause begins or ends. */
export interface WordPlace {
  readonly word: string;
  readonly before: string;
  readonly beforeThat: string;
  readonly next: string;
}

/** A guess at the part that a word plays, from its neighbours and its ending; "unsure" where they do not tell. */
export const tellWordClass = ({ word, before, beforeThat, next }: WordPlace): WordClass => {
  if ((word.endsWith('ly') && word.length > 5) || (before === 'as' && next === 'as')) return 'adjective';
  const isModifier = isContent(next) && !isVerbForm(next) && !next.endsWith('ly');
  if (ADJECTIVES.has(word) && (isModifier || BE.has(before) || DEGREES.has(before))) return 'adjective';
  if (DETERMINERS.has(before) || before.endsWith("'s"))
    return (ADJECTIVE_ENDINGS.test(word) || isSuffixed(word)) && isModifier ? 'adjective' : 'noun';
  if (BEFORE_VERBS.has(before)) return isVerbForm(word) || isSuffixed(word) ? 'verb' : 'unsure';
  if (PREPOSITIONS.has(before)) {
    if (isSuffixed(word)) return 'verb';
    return isVerbForm(word) && AFTER_VERBS.has(next) ? 'verb' : 'noun';
  }
  if (before === '' || CONJUNCTIONS.has(before)) return classAtStart(word, next);
  if (!isContent(before)) {
    if (isVerbForm(word) || isSuffixed(word)) return 'verb';
    return (BE.has(before) || DEGREES.has(before)) && ADJECTIVE_ENDINGS.test(word) ? 'adjective' : 'unsure';
  }
  // "the dry hole": a noun after an adjective, unless it is the verb of a subject before it.
  if (ADJECTIVE_ENDINGS.test(before) && !isSuffixed(word) && !PAST.has(word)) return 'noun';
  const isInflected = isSuffixed(word) || isThirdPerson(word, before, next);
  if (DETERMINERS.has(beforeThat) && !isVerbForm(word) && !isInflected) return 'noun';
  // "a neutron star weighs": what stands between a singular noun and a verb, and has not that verb's ending.
  const isCompound = isVerbForm(next) && !/(?:s|ed|ing)$/.test(word) && !before.endsWith('s');
  if (DETERMINERS.has(beforeThat) && isCompound && !PAST.has(word)) return 'noun';
  return classAfterNoun(word, before, next);
};

/** Whether a noun there is likely what the clause is about: first in it, or after its article. */
export const isSubjectPlace = ({ before, beforeThat }: WordPlace): boolean =>
  before === '' ||
  CONJUNCTIONS.has(before) ||
  (DETERMINERS.has(before) && (beforeThat === '' || CONJUNCTIONS.has(beforeThat)));

/** "Pain is a message": what a clause says something about is what to show. */
export const isDefined = (place: WordPlace): boolean => isSubjectPlace(place) && BE.has(place.next);
