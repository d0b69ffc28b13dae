/** Capitals that are said as a word. */
export const SPOKEN_ACRONYMS = new Set(
  'NASA NATO UNESCO UNICEF LASER RADAR SONAR OPEC AIDS COVID SCUBA SWAT RAM ROM PIN ZIP GIF JPEG NAFTA ASAP SARS MERS TED IKEA LEGO OSHA FIFA NAND CAPTCHA TASER HEPA LIGO CERN JAXA ESA DARPA BASIC'.split(
    ' ',
  ),
);
/** Longer than three letters and still spelled. */
export const SPELLED_ACRONYMS = new Set(
  'UCLA YMCA IEEE NAACP NCAA ESPN ACLU NYPD LAPD NYSE ISBN IMDB AARP UNHCR USSR USDA UEFA ADHD OECD'.split(
    ' ',
  ),
);
/** Short words that may be written in capitals for emphasis. */
export const SHOUTED_WORDS = new Set(
  'a i am an as at be by do go he if in is it me my no of on or so to up us we all and any are ask bad big but can day did end few for get god has had her him his how its let lot man men may new nor not now off old one our out own put ran red run saw say see set she sit six sky sun ten the too top try two use war was way who why win yes yet you end key eat sea new low buy sad joy'.split(
    ' ',
  ),
);
/** And those that are initials as well, where nothing beside them is shouted: "the US", "IT". */
export const WORDS_OR_INITIALS = new Set(['US', 'IT', 'WHO']);

/** "World War II" is two. */
export const COUNTED_BY_ROMAN = new Set(
  'war chapter part type act volume phase level section apollo class book stage title figure grade category mark bowl saturn gta iphone'.split(
    ' ',
  ),
);
/** Names of rulers and popes, and first names that are handed down: "Henry II" is the second, "Rocky II" is two. */
export const HANDED_DOWN = new Set(
  'albert alexander alfonso amenhotep antiochus baldwin benedict boniface carl carlos casimir catherine charles christian clement constantine cyrus darius david edward elizabeth ferdinand francis franz frederick george gregory gustav haakon harald henri henry innocent isabella ivan james john joseph juan julius justinian kamehameha karl leo leopold louis mary maximilian mehmed murad napoleon nicholas otto paul pedro peter philip pius ptolemy ramesses ramses richard robert rudolf selim seti suleiman theodosius thomas thutmose umberto urban valentinian victor wilhelm william xerxes'.split(
    ' ',
  ),
);
