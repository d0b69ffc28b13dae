/** Tells whether a text in Latin letters is English, by the small words that no text does without. */

/** Those that are not also small words elsewhere, as "in", "no" and "was" are. */
const ENGLISH = new Set(
  'the of and to is it that for with you this are by from be have or not but what all were when we there can your which their she if will how its our they has would my his her who than then them these into did does'.split(
    ' ',
  ),
);

/** Small words of languages that are written in Latin letters; those of one letter are left out, "I" is one. */
const OTHERS: readonly ReadonlySet<string>[] = [
  'der die das und ist nicht ein eine einen einem einer dem den des mit sich auf für von zu zum zur im auch es wie wir ich sie er aber wird werden sind oder nur noch nach bei aus um dass kann über hat haben wurde als vor durch unter mehr sehr wenn heute hier guten gut kein keine du ihr sein seine seinen ihre diese dieser dieses immer ganz jetzt schon wo',
  'le la les des de du est et une un que qui dans pour pas sur avec ce il elle nous vous je au aux par plus sont mais ou où cette son sa ses leur se ne en été être comme tout très je tu on mon ma mes notre votre leurs chez toute tous bien aussi où fait chaque',
  'el la los las de del que en un una es por con para se su sus lo como más pero al está están son muy ha hay este esta desde cuando sin sobre también ser mi tu nos ellos él tiene todo todos cada donde porque siempre',
  'de da do das dos que em um uma não com para por se mais como mas foi ao à ele ela sua seu são na nas pelo pela também muito até isso está eu você nós eles elas meu minha tem todo todos cada onde porque sempre aqui',
  'il lo gli le la di del della dei delle che è un una per con non si da come più sono ma anche nel nella alla al questo questa ha dal sul io tu noi loro mio mia suo sua hanno ogni tutti dove perché sempre ogni molto',
  'de het een en van ik te dat die niet zijn op aan met voor er maar om hem dan zou wat mijn bij ook naar uit ze wordt worden door over nog geen deze wij jij mij zij haar hun hebben heeft altijd veel heel waar elke',
  'och att det som en på är av för med den till inte om ett han hon jag så från har kan eller när också vi sin ut mig dig alla varje här där inte mycket alltid hos',
  'og at det er en et til på med den ikke af av som jeg han hun har kan fra vi eller også når sin blir bliver å om mig dig alle hver der meget altid hos ikke',
  'nie na się jest że jak ale od przez po tym co był jego dla są oraz tak już które który ich tylko jako przy ten ta te są ma moja mój nas bardzo gdy kiedy każdy zawsze pod bez nad',
  'je se na že si ale jako jsou by pro tak nebo byl která který když jeho také ve po od jen už jsem jsme jste můj moje velmi když každý vždy pod bez nad',
  'bir ve bu için çok da de ile ne gibi daha olarak kadar ama olan en her sonra değil var biz onlar her şey çünkü yok benim',
  'yang dan di ini itu dengan untuk tidak dari pada adalah dalam akan juga ke oleh ada mereka sebagai bisa lebih saya kami kita anda dia sangat setiap sudah',
  'và của là một không có được cho này với những các trong người khi đã từ để nhưng cũng',
  'și în de la nu cu pe este un din pentru mai care sunt au că dar sau ca să lui eu el ea noi voi ei foarte fiecare când unde',
  'ja ei se että oli hän mutta kun niin ovat joka tai myös kuin sen hänen ole siitä jos minä sinä hyvin aina tämä nyt',
  'az és hogy nem egy ez van volt csak meg mint vagy már de ha még ki el is én ők nagyon minden mindig ez itt',
  'ang ng mga sa ay na ako ko siya niya ito iyon hindi kung para nang ni sila kami tayo isang kanyang lahat dahil',
  'na ya wa kwa ni katika la za cha vya kama hii hiyo hizi yake wake wao lakini sana pia kila watu kuwa ile mimi wewe yeye sisi',
  'je i u na da se su za od koji koja ali kako što sam smo nije bio iz ili vrlo kada svaki uvijek',
].map((words) => new Set(words.split(' ')));

/** Small words that stand in names: Rio de la Plata, Ludwig van Beethoven. */
const IN_NAMES = new Set(
  'de del della dei di da do das dos du des der den die das van von zu zum zur la las los le les el al lo en of het ten ter e y et und'.split(
    ' ',
  ),
);

/** Of the others' small words, those that English has as well, as a word of any kind. */
const AMBIGUOUS = new Set(
  'a i an am as at au be by con come dan eu den die do dos ella en fan for ha has he hem her in is la la ma man may me men mi mia no od of on or over pan par per plus po pro pod son se so su sur sin ten till tu van vi was war we pour air main met mine more om under los las de del le die der'.split(
    ' ',
  ),
);

/** Another language has at least this share of a text, and so many times that of English. */
const LEAST_SHARE = 0.12;
const TIMES_ENGLISH = 3;
/** So many different ones, those in names aside: a phrase in another language has fewer. */
const FEWEST_DIFFERENT = 4;

/** A short text is told by fewer of them, where nothing in it is English; a saying may be shorter still. */
const SHORTEST_TOLD = 5;
const SHARE_OF_SHORT = 0.25;
const DIFFERENT_IN_SHORT = 2;
/** Letters of no word that English has borrowed. */
const FOREIGN_LETTER = /^\p{Ll}*[ąćęłńśźżčďěňřšťůžőűğışțșăßøåæ]/u;

const WORD = /[\p{L}\p{M}]+/gu;
const isLower = (word: string | undefined): boolean => word !== undefined && word === word.toLowerCase();

const isOtherShort = (words: readonly string[]): boolean => {
  if (words.length < SHORTEST_TOLD) return false;
  // Capitals that no name follows are those of sentences.
  const plain = words.flatMap((word, at) =>
    isLower(word) || isLower(words[at + 1]) ? [word.toLowerCase()] : [],
  );
  const foreign = words.filter((word) => FOREIGN_LETTER.test(word));
  return OTHERS.some((small) => {
    const found = plain.filter((word) => small.has(word));
    const certain = new Set(found.filter((word) => !AMBIGUOUS.has(word) && !IN_NAMES.has(word)));
    const different = new Set([
      ...found.filter((word) => IN_NAMES.has(word) || certain.has(word)),
      ...foreign,
    ]);
    return (
      certain.size + foreign.length > 0 &&
      different.size >= DIFFERENT_IN_SHORT &&
      found.length + foreign.length >= SHARE_OF_SHORT * words.length
    );
  });
};

/** Whether a text is in another language, as far as its small words tell. Sayings and lists of names do not. */
export const isOtherLanguage = (text: string): boolean => {
  const words = text.match(WORD) ?? [];
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length;
  if (english === 0 && isOtherShort(words)) return true;
  return OTHERS.some((small) => {
    // Capitals may be those of names: El Paso, Las Vegas.
    const found = words.filter((word) => small.has(word));
    const different = new Set(found.filter((word) => !IN_NAMES.has(word) && !ENGLISH.has(word)));
    return (
      different.size >= FEWEST_DIFFERENT &&
      found.length >= LEAST_SHARE * words.length &&
      found.length > TIMES_ENGLISH * english
    );
  });
};
