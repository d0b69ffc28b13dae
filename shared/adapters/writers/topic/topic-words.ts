/** What a topic is recognised by: tables of words, all in lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that end like a gerund and name a thing. */
export const NOT_GERUNDS = list(
  'morning evening spring thing something nothing everything anything king ring string wing wedding ceiling feelings blessing blessings meaning wellbeing well-being sibling siblings offspring darling',
);
/** Describe a thing before one that is all there is: "falling leaves". */
export const OF_THINGS = list(
  'burning crashing drifting falling flickering flowing glowing racing rising rolling shining shooting singing sleeping twinkling wandering',
);
/** A thing when they stand alone or before "of", else what one does: "being a good mother". */
export const SOMETIMES_GERUNDS = list('being building feeling');

/** Verbs that topics begin with: "let go of anger". */
export const VERBS = list(
  'accept achieve act allow appreciate ask attract balance be beat become begin believe breathe bring build calm care carry celebrate change chase choose clean clear come compare complain complete conquer connect control create cultivate cut dance dare deal declutter discover do dream earn eat embrace end enjoy enter exercise exhale expect face fail fall fear feel fight find finish focus follow forget forgive free gain get give go grind grow handle have heal help hold honour honor hope hustle improve inhale invest judge keep know laugh learn leave let like listen live look lose love make manage manifest master meditate meet move need notice open overcome overthink own panic pause persist practise practice pray procrastinate prove protect pursue push put quit raise reach read rebuild receive recharge recover reduce refuse regret relax release remember reset respect rest rise run save say scroll see serve set settle shine show simplify sit sleep slow smile speak spend stand start stay step stop stress strive study succeed surrender survive take talk tame thank think thrive train treat trust try turn understand unwind use value wait wake walk want waste win wish work worry write',
);
/** Verbs that are nouns too, when they stand alone: "sleep", "trust". */
export const ALSO_NOUNS = list(
  'act balance calm care change control dance dream exercise fear focus hope hustle love need panic practice quit regret respect rest run sleep smile stress study trust walk work worry',
);
/** Verbs that begin a noun as often: "love letters", "work stress", "open mind". */
export const BEFORE_NOUNS = list(
  'act balance calm care change clean clear control dance dream end exercise fear focus free hope love need open own panic practice quit regret respect rest run sleep slow smile start step stress study trust walk work worry',
);
/** After these words a verb that could be a noun is one: "sleep better", "love your body". */
export const AFTER_VERBS = list(
  'a an the my your our his her their this that these those it him them me you us myself yourself ourselves others everyone everything nothing what who how to into over up down off out away back again better more less well deeply slowly early easily gently fully often together alone harder smarter bigger big small hard',
);
/** Verbs rather than nouns before "in", "for" and the like: "work from home", but "stress at work". */
export const BEFORE_PREPOSITIONS = list('care dance focus rest run sleep trust walk work');
export const PREPOSITIONS = list('about as at by for from in like on through under with without');
/** What a phrasal verb ends with: "let go and trust". */
export const PARTICLES = list('go up down in out off on back away over');
/** Before "your" or "it" these are no verbs: "all my children". */
export const BEFORE_OWNERS = list(
  'about above after all and as at before behind below beside between beyond both but by dear during even for from hello how if in inside into like near not of on only onto or outside over since than that through till to toward towards under until what when where who why with within without yes no oh',
);
export const OWNERS = list('my your our me you us it him them myself yourself ourselves');
/** Say how often or how; a verb before them is one, whatever it is: "scroll less". */
export const MANNER = list('less more better well deeply slowly again often enough harder smarter bigger');
/** Before {@link MANNER} no verb. */
export const NOT_BEFORE_MANNER = list(
  'once no much never some any even far so little try not and or is more all always good time money',
);
export const ADVERBS = list(
  'just simply always really truly finally slowly gently deeply fully honestly quietly boldly gladly please only',
);
/** Verbs that double their last letter before "ing". */
export const DOUBLES = list(
  'admit begin chat chop commit cut drop forget get grin hop hug jog let nap plan put quit regret rid run scan set shop sit skip spin stop swim trim win',
);

/** How one feels, as a topic that is no more than that word: "anxious". */
export const FEELINGS = list(
  'afraid alone angry anxious ashamed blessed bored broken brave burned-out confident content depressed empty excited exhausted free grateful guilty happy heartbroken homesick hopeful hopeless hurt insecure inspired jealous joyful lazy lonely lost loved motivated nervous numb overwhelmed peaceful proud rejected restless sad safe scared sleepless small strong stressed stuck thankful tired uninspired unloved unmotivated unworthy worried worthless worthy',
);
/** What nobody wants to have: the film is about what to do with it. */
export const BURDENS =
  /\b(?:anxiety|anxious|stress|stressed|fears?|anger|angry|pain|worr(?:y|ies|ied|ying)|insomnia|doubts?|self-doubt|loneliness|lonely|sadness|burnout|overwhelm|overwhelmed|jealousy|jealous|envy|guilt|guilty|shame|ashamed|panic|panicking|failures?|tension|overthinking|procrastinat(?:ion|ing)|laziness|negativity|regrets?|resentment|exhaust(?:ion|ed)|frustration|impatience|rejection|rejected|setbacks?|nerves|nervous|nervousness|homesick|homesickness|(?:difficult|hard|bad|negative|dark|intrusive|racing) (?:emotions?|feelings?|thoughts?|days?|times?|memories)|impostor syndrome|nightmares?|sleepless(?:ness)?|restless(?:ness)?|debts?|hatred|feeling (?:(?:so|too|very|always) )?(?:afraid|alone|broken|empty|hopeless|hurt|insecure|lazy|lost|numb|sad|scared|small|stuck|tired|uninspired|unloved|unmotivated|unworthy|worthless))\b/i;
export const ALREADY_AIDED =
  /\b(?:overcom\w*|let(?:ting)? go|releas\w*|without|beyond|heal\w*|free\w*|from|eas\w*|calm\w*|sooth\w*|cop\w*|manag\w*|through|after|beat\w*|fac\w*|forgiv\w*|handl\w*|deal\w*|reduc\w*|stop\w*|against|less|not|never|longer|conquer\w*|surviv\w*|fight\w*|accept\w*|leaving|living|comfort\w*|peace|quit\w*|question|relie[fv]\w*)\b/i;
/** Of a loss, what looks beyond it: "hope after a loss", but not "the time after a breakup". */
export const HOPEFUL =
  /\b(?:heal|healed|healing|recovery|surviving|survivors?|hope|peace|strength|courage|beyond|comfort|forgiveness|freedom|new|support|question)\b/i;
/** What can be done with a burden. */
export const AIDS_OF_BURDENS = [
  'letting go of',
  'making peace with',
  'being gentle with',
  'finding rest from',
] as const;
/** There is one of it: "the gym"; those that are {@link COUNTABLE} too are many with a word before them. */
export const UNIQUE = list(
  'beach body brain desert earth forest future gym heart jungle mind moon ocean past present sea sky soul sun universe weekend world',
);
/** There are many, and one needs an article: "a body scan". */
export const COUNTABLE = list(
  'act adventure attitude baby beginning bird birthday boat body boundary boy brain break breakup bridge butterfly cabin campfire candle cat challenge chance child cup dad day deadline divorce dog dolphin dream ending entrepreneur evening exam family farm father fireplace flight flower friend future game garden gift girl goal habit heart holiday house interview island jam job journey lake layoff leader library life lifestyle lighthouse man marathon marriage meadow meeting mind mindset miracle miscarriage mission mistake mom morning mother mountain mum nap night path person pet presentation promise purpose rainbow relationship resolution ritual river road room routine runner scan season smile soul speech spirit star start storm story stranger student sunrise sunset teacher team test thunderstorm train tree trip vacation vision voice walk warrior waterfall wedding weekend whale winner woman workout workplace year',
);
/** Alone these need none: "morning", "marriage". */
export const COUNTABLE_WITH_WORD = list(
  'beginning dad day divorce ending evening family father future life marriage miscarriage mom morning mother mum night purpose year',
);
export const DETERMINERS = list(
  'a an the my your our his her its their this that these those every each some any no all both many few several enough more less most one two three four five six seven eight nine ten twelve twenty thirty hundred god home',
);
export const ORDINALS = list('first last next present');

/** No "the" before "of": "peace of mind", but "the power of now". */
export const BARE_BEFORE_OF = list('because freedom full lots out peace plenty proud speaking thinking');

/** Plural without an s, and singular with one. */
export const PLURALS = list('people children men women feet teeth mice geese parents fish sheep');
export const SINGULARS = list(
  'always atlas bias canvas chaos christmas cosmos ethos gas lens news pathos perhaps series species sometimes yes mathematics physics economics politics athletics',
);
