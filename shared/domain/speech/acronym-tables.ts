/** Capitals that are said as a word. */
export const SPOKEN_ACRONYMS = new Set(
  'NASA NATO UNESCO UNICEF LASER RADAR SONAR OPEC AIDS COVID SCUBA SWAT RAM ROM PIN ZIP GIF JPEG NAFTA ASAP SARS MERS TED IKEA LEGO OSHA FIFA NAND CAPTCHA TASER HEPA LIGO CERN JAXA ESA DARPA BASIC FTSE SIM REM DOS LAN WAN HUD CRISPR'.split(
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
  'a i am an as at be by do go he if in is it me my no of on or so to up us we all and any are ask bad big but can day did end few for get god has had her him his how its let lot man men may new nor not now off old one our out own put ran red run saw say see set she sit six sky sun ten the too top try two use war was way who why win yes yet you end key eat sea new low buy sad joy max pro'.split(
    ' ',
  ),
);
/** And those that are initials as well, where nothing beside them is shouted: "the US", "IT". */
export const WORDS_OR_INITIALS = new Set(['US', 'IT', 'WHO']);
/** After "WHO" where it is the organisation. */
export const AFTER_WHO = new Set(
  'and or officials guidelines data chief director director-general report reports experts estimates recommends recommended declared warns warned headquarters study'.split(
    ' ',
  ),
);

/** "World War II" is two. */
export const COUNTED_BY_ROMAN = new Set(
  'war chapter part type act volume vol ch pt no phase level section apollo class book stage title figure grade category mark bowl saturn gta iphone'.split(
    ' ',
  ),
);
/** Names of rulers and popes, and first names that are handed down: "Henry II" is the second, "Rocky II" is two. */
export const HANDED_DOWN = new Set(
  'abdulhamid adrian ahmed albert alexander alexios alfonso amenemhat amenhotep andrew andronikos antiochus arsinoe artaxerxes ashurnasirpal attalus baldwin bayezid beatrix bela benedict berengar berenice boleslaw boniface callixtus cambyses canute carl carlos casimir catherine celestine charles christian christina clement cleopatra constans constantine cyrus darius david demetrius edward elizabeth eric erik eugene eumenes ferdinand francis franz frederick frederik george gregory gustaf gustav haakon hadrian harald hassan henri henry heraclius honorius humbert hussein innocent isabella ivan james john joseph juan julius justinian kamehameha karl khosrow ladislaus leo leopold louis lucius magnus mahmud manuel margaret margrethe maria martin mary maurice maximilian mehmed menelik michael mieszko mithridates moctezuma mohammed montezuma murad mustafa napoleon nebuchadnezzar nectanebo nicholas nicomedes olaf olav oscar osman otto paul pedro pepi peter philip pius piye psamtik ptolemy rama ramesses ramses ranavalona richard robert roger romanos rudolf rupert sancho sargon seleucus selim senusret seti shalmaneser shapur sigismund sixtus stephen suleiman sverre theodore theodosius thomas thutmose thutmosis tiberius tiglath-pileser tigranes umberto urban valdemar valentinian victor vladislaus wenceslaus wilhelm wilhelmina william wladyslaw xerxes yazdegerd yohannes zog'.split(
    ' ',
  ),
);
