/** Tells whether a text in Latin letters is English, by the small words that no text does without. */

/** Those that are not also small words elsewhere, as "in", "no" and "was" are. */
const ENGLISH = new Set(
  'the of and to is it that for with you this are by from be have or not but what all were when we there can your which their she if will how its our they has would my his her who than then them these into did does'.split(
    ' ',
  ),
);

/** Small words of languages that are written in Latin letters; those of one letter are left out, "I" is one. */
const OTHERS: readonly ReadonlySet<string>[] = [
  'der die das und ist nicht ein eine einen einem einer dem den des mit sich auf für von zu zum zur im auch es wie wir ich sie er aber wird werden sind oder nur noch nach bei aus um dass kann über hat haben wurde als vor durch unter mehr sehr wenn',
  'le la les des de du est et une un que qui dans pour pas sur avec ce il elle nous vous je au aux par plus sont mais ou où cette son sa ses leur se ne en été être comme tout très',
  'el la los las de del que en un una es por con para se su sus lo como más pero al está están son muy ha hay este esta desde cuando sin sobre también ser',
  'de da do das dos que em um uma não com para por se mais como mas foi ao à ele ela sua seu são na nas pelo pela também muito até isso está',
  'il lo gli le la di del della dei delle che è un una per con non si da come più sono ma anche nel nella alla al questo questa ha dal sul',
  'de het een en van ik te dat die niet zijn op aan met voor er maar om hem dan zou wat mijn bij ook naar uit ze wordt worden door over nog geen deze',
  'och att det som en på är av för med den till inte om ett han hon jag så från har kan eller när också vi sin ut',
  'og at det er en et til på med den ikke af av som jeg han hun har kan fra vi eller også når sin blir bliver å om',
  'nie na się jest że jak ale od przez po tym co był jego dla są oraz tak już które który ich tylko jako przy',
  'je se na že si ale jako jsou by pro tak nebo byl která který když jeho také ve po od jen už',
  'bir ve bu için çok da de ile ne gibi daha olarak kadar ama olan en her sonra değil var',
  'yang dan di ini itu dengan untuk tidak dari pada adalah dalam akan juga ke oleh ada mereka sebagai bisa lebih',
  'và của là một không có được cho này với những các trong người khi đã từ để nhưng cũng',
  'și în de la nu cu pe este un din pentru mai care sunt au că dar sau ca să lui',
  'ja ei se että oli hän mutta kun niin ovat joka tai myös kuin sen hänen ole siitä jos',
  'az és hogy nem egy ez van volt csak meg mint vagy már de ha még ki el is',
].map((words) => new Set(words.split(' ')));

/** Small words that stand in names: Rio de la Plata, Ludwig van Beethoven. */
const IN_NAMES = new Set(
  'de del della dei di da do das dos du des der den die das van von zu zum zur la las los le les el al lo en of het ten ter e y et und'.split(
    ' ',
  ),
);

/** Another language has at least this share of a text, and so many times that of English. */
const LEAST_SHARE = 0.12;
const TIMES_ENGLISH = 3;
/** So many different ones, those in names aside: a phrase in another language has fewer. */
const FEWEST_DIFFERENT = 4;
/** In a single sentence, where they are so much of it and none is English. */
const FEWEST_IN_ONE = 2;
const SHARE_IN_ONE = 0.35;
const FEWEST_WORDS = 12;

const WORD = /[\p{L}\p{M}]+/gu;

/** Whether a text is in another language, as far as its small words tell. Short ones and lists of names do not. */
export const isOtherLanguage = (text: string): boolean => {
  const words = text.match(WORD) ?? [];
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length;
  return OTHERS.some((small) => {
    // Capitals may be those of names: El Paso, Las Vegas.
    const found = words.filter((word) => small.has(word));
    const different = new Set(found.filter((word) => !IN_NAMES.has(word) && !ENGLISH.has(word)));
    const isOne =
      english === 0 && words.length >= FEWEST_WORDS && found.length >= SHARE_IN_ONE * words.length;
    return (
      different.size >= (isOne ? FEWEST_IN_ONE : FEWEST_DIFFERENT) &&
      found.length >= LEAST_SHARE * words.length &&
      found.length > TIMES_ENGLISH * english
    );
  });
};
