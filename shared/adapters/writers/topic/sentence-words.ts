/** What a sentence is recognised by: tables of words, all in lower case, apostrophes straight. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that are nothing else, in the form after "it", "time" or "my mother". */
export const SINGULAR_VERBS = list(
  'accepts achieves adores affects allows appears appreciates arrives attracts becomes begins believes belongs betrays brings builds carries chooses comes conquers continues counts cries defines depends deserves destroys dies disappears does eases eats enters equals exists expects fades falls favors favours feels finds flows follows forgets forgives gets gives glows goes grows happens has hates heals hears helps hums hurts ignores inspires invites is keeps kills knows lasts learns leads lets listens lives loves loses makes manifests matters means meets opens overcomes owes passes pays protects proves purrs provides receives remains reminds remembers respects reveals runs says seems sees sends serves shines sings sits sleeps snores speaks spends stays strengthens succeeds suffers surrenders surrounds survives sways takes taps teaches tells thinks thrives transforms travels understands unfolds wakes wants wastes writes',
);
/** The same, where they may be things too: "my dreams", "falls", "love letters". */
export const SINGULAR_VERBS_OR_THINGS = list(
  'aches asks balances barks beats blesses blooms breaks breathes burns calls calms cares changes chimes comforts crashes cures cuts dances delights drains dreams drifts drinks drives drops ends envies faces fails fears feeds fights fills finishes fits flies flowers frees gains guides harms haunts holds hopes judges jumps laughs leaves lies lifts lights likes looks loves melts misses moves needs nourishes offers plays pleases promises pulls pushes raises reaches rests returns rewards rings rises rolls rules saves scares screams settles shapes sighs slows smiles smells soothes sounds starts steadies stops struggles supports surprises swims talks tastes tests touches trusts turns visits waits walks washes watches whispers wins wishes works worries',
);
/** After many: "thoughts come and go". */
export const PLURAL_VERBS = list(
  'accept adore appear arrive ask attract become begin believe belong bloom break breathe bring build burn care carry change come crash connect continue count create cry dance deserve die disappear do drift eat exist fade fail fall feel find fly follow forget forgive form get give glow go grow guide happen hate have heal hear help hurt ignore inspire keep kill know laugh lead learn leave lie lift listen live love make matter mean melt move need open pass pay purr quit race remain remember return rise roll say see seem shine sing sit sleep smile speak start stay stop suffer support surround survive take teach tell think thrive trust turn unfold visit wait wake walk want win',
);
/** Forms of the past that no thing is described with: "died", but "lost" as in "a lost key". */
export const PAST_VERBS = list(
  'arrived ate became began bled broke came chose collapsed cried died did disappeared drank drove ended failed fell felt flew forgave forgot gave got grew had happened knew laughed lied passed relapsed ran rang rose sang sat saw shook smiled spoke stayed stole survived swam threw took vanished was went were woke wore wrote',
);
/** Forms of the past that things are described with too. */
export const PAST_OR_PARTICIPLES = list(
  'abandoned abused adopted apologised apologized beat betrayed blessed bought brought built burned called cared cheated changed comforted divorced finished fired forgotten found fought guided healed heard held helped hid hit hugged hurt ignored introduced invited joined kept kissed learned led left listened lived lost loved made married meant met missed moved needed paid promised protected quit raised read recovered rejected remembered returned said saved sent shared showed started stood stopped supported survived surprised taught thanked thought told touched trusted turned visited waited walked won worked',
);
/** Before them stands whoever does it. */
export const AUXILIARIES = list(
  "is are was were isn't aren't wasn't weren't will won't shall can can't cannot could couldn't must should shouldn't would wouldn't has have had hasn't haven't hadn't does do did doesn't don't didn't may might",
);
/** Without whoever does it: "can't sleep". */
export const BEGINNINGS_OF_MINE = list("can't cannot couldn't won't didn't haven't wasn't don't");

/** Those who do something, so that a form in "s" after them is a verb. */
export const ACTORS = list(
  'aunt baby boyfriend boss brother cat dad daughter doctor dog ex everybody everyone everything faith fate father friend girlfriend god grandfather grandma grandmother grandpa heaven he hope husband it kid karma kitten landlord life love mom mother mum nature neighbour neighbor nobody nothing partner puppy roommate she sister somebody someone something son spouse teacher team therapist time truth uncle universe wife',
);
/** Many of those. */
export const MANY_ACTORS = list(
  'babies brothers cats children colleagues daughters dogs friends grandparents kids neighbours neighbors parents people sisters sons teachers they we',
);
/** To whom or how it is done: before one of these a form in "s" is a verb. */
export const AFTER_SINGULAR_VERBS = list(
  'a again all always an another apart away back better down easily enough every everything everywhere first forever good happily hard her him his home itself just last like me more my myself naturally never now off our out so softly the their them themselves there this today together too up us well what when within you your yourself',
);
/** Where it is done: so too after "the rain", but "rain sounds for sleep". */
export const PLACES_OF_VERBS = list(
  'along around at for from in inside into near on over through to towards under with without',
);
/** As an object it can be no noun's place: "love finds me". */
export const OBJECTS = list('me us him them myself yourself itself themselves everything everyone');
/** What a part without "that" begins with: "songs | my mother taught me". */
export const OWNERS_AND_ARTICLES = list('a an her his my our the their your');
/** After one of these it is no such part: "all my dreams". */
export const BEFORE_OWNERS_AND_ARTICLES = list('all and both but even just like not of only or to');
/** When it is so, before who it is of: "every day I grow stronger". */
export const TIMES =
  /^(?:every|each) (?:day|morning|night|breath|step) |^(?:today|tonight|now|tomorrow|sometimes|somehow|always|with every breath|day by day|step by step|one day|in the end),? /i;
/** Stand between who does it and what is done. */
export const BETWEEN = list(
  'also always just never no not often only really rarely simply slowly softly still',
);

/** What opens a part of the topic: a verb after it is that part's. */
export const SUBORDINATES = list(
  "after although as because before how if like since so than that till unless until what whatever when whenever where whether which while who whom whose why i i'm i've i'll i'd you you're you've we we're they they're he he's she she's there to",
);
/** What begins no sentence. */
export const NO_SUBJECTS = list(
  'about above across against along among around at behind below beneath beside between beyond by during except for from in inside into near off on onto out outside over through throughout toward towards under up upon via with within without',
);
/** What a verb never stands after. */
export const BEFORE_NOUNS_ONLY = list(
  "a an the my your our his her its their this these those every each some any no and or very so too all first last next best worst 's",
);
