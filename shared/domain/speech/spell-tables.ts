import { readTable } from './read-table.ts';

/** Said in full wherever they stand; keys without their last full stop, lower case. */
export const ABBREVIATIONS = readTable(`
  dr doctor
  mr mister
  mrs missus
  ms miz
  prof professor
  mt mount
  ft fort
  gen general
  capt captain
  lt lieutenant
  sgt sergeant
  rev reverend
  gov governor
  sen senator
  jr junior
  sr senior
  vs versus
  e.g for example
  i.e that is
  etc et cetera
  approx approximately
  ca about
  fig figure
  figs figures
  vol volume
  chap chapter
  dept department
  inc incorporated
  ltd limited
  corp corporation
  ave avenue
  blvd boulevard
  jan january
  feb february
  mar march
  apr april
  jun june
  jul july
  aug august
  sep september
  sept september
  oct october
  nov november
  dec december
  no number
  nos numbers
  st saint
  p page
  pp pages
  ch chapter
  c about
  co company
  al others
  a.k.a also known as
  aka also known as
  w/o without
  phd p h d
`);

/** Abbreviations that are ordinary words too: said in full only with their full stop and what must follow. */
export const NEEDS_NUMBER = new Set(['no', 'nos', 'fig', 'figs', 'vol', 'chap', 'ch', 'p', 'pp', 'c']);
export const NEEDS_STOP = new Set(
  'no nos fig figs vol chap mar jun jul sep dec gen rev sen gov ave ca dept inc corp mt ft lt co ch p pp c al'.split(
    ' ',
  ),
);

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

export const DAYS = readTable(`
  Mon monday
  Tue tuesday
  Wed wednesday
  Thu thursday
  Fri friday
  Sat saturday
  Sun sunday
`);

export const SYMBOLS = readTable(`
  & and
  + plus
  = equals
  @ at
  % percent
  # number
  ° degrees
  × times
  ÷ divided by
  ≤ at most
  ≥ at least
  ≠ not equal to
  < less than
  > greater than
  ~ about
  ≈ about
  ± plus or minus
  − minus
  $ dollars
  £ pounds
  € euros
  ½ one half
  ¼ one quarter
  ¾ three quarters
  → to
  π pie
  µ micro
`);

/** Capitals that are said as a word. */
export const SPOKEN_ACRONYMS = new Set(
  'NASA NATO UNESCO UNICEF LASER RADAR SONAR OPEC AIDS COVID SCUBA SWAT RAM ROM PIN ZIP GIF JPEG NAFTA ASAP SARS MERS TED IKEA LEGO OSHA FIFA NAND CAPTCHA TASER HEPA LIGO CERN JAXA ESA DARPA BASIC'.split(
    ' ',
  ),
);
/** Longer than three letters and still spelled. */
export const SPELLED_ACRONYMS = new Set(
  'UCLA YMCA IEEE NAACP AIDE ATP USSR USDA UEFA HTML HTTP HTTPS ADHD OECD'.split(' '),
);
/** Short words that may be written in capitals for emphasis. */
export const SHOUTED_WORDS = new Set(
  'a i am an as at be by do go he if in is it me my no of on or so to up us we all and any are ask bad big but can day did end few for get god has had her him his how its let lot man men may new nor not now off old one our out own put ran red run saw say see set she sit six sky sun ten the too top try two use war was way who why win yes yet you end key eat sea new low buy sad joy'.split(
    ' ',
  ),
);
/** "World War II" is two, "Henry II" is the second. */
export const COUNTED_BY_ROMAN = new Set(
  'war chapter part type act volume phase level section apollo class book stage title figure grade category mark'.split(
    ' ',
  ),
);
