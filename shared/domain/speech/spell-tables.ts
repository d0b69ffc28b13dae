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
  apt apartment
  est estimated
  col colonel
  maj major
  cpl corporal
  adm admiral
  pres president
  rep representative
  bros brothers
  ed edition
  tel telephone
  rd road
  hwy highway
  bldg building
  avg average
  max maximum
  govt government
  univ university
  v versus
  rs rupees
  yoy year over year
  y/y year over year
  qoq quarter over quarter
  q/q quarter over quarter
  cmdr commander
  pvt private
  supt superintendent
  hon honorable
  esq esquire
  messrs messieurs
  pg page
  pgs pages
  para paragraph
  sec section
  art article
  ep episode
  ln lane
  ct court
  pkwy parkway
  sq square
  temp temperature
  assn association
  intl international
  misc miscellaneous
  qty quantity
  viz namely
  cf compare
  lg large
  med medium
  sm small
  wwi world war one
  wwii world war two
  wwiii world war three
  ww1 world war one
  ww2 world war two
`);

/** Abbreviations that are ordinary words too: said in full only with their full stop and what must follow. */
export const NEEDS_NUMBER = new Set(
  'no nos fig figs vol chap ch p pp pg pgs para sec art ep c ca rs'.split(' '),
);
export const NEEDS_STOP = new Set(
  'no nos fig figs vol chap mar jun jul sep dec gen rev sen gov ave ca dept inc corp mt ft lt co ch p pp c al apt est col maj adm pres rep bros ed tel max v sec art ep para pg ln ct sq hon temp lg med sm'.split(
    ' ',
  ),
);
/** Titles, which no word in lower case is: "the next gen.", "one more rep." */
export const NEEDS_CAPITAL = new Set('gen rev sen gov col maj adm pres rep hon ln ct sq'.split(' '));
/** In a list of what goes into a dish: "3 lg. eggs"; at the end of a sentence they are something else. */
export const NEEDS_SMALL_NEXT = new Set(['lg', 'med', 'sm', 'temp']);
/** In capitals they are something else: "CA" is a state. */
export const NEEDS_SMALL = new Set(['c', 'ca', 'ed', 'v']);
/** In capitals and without a full stop they are initials: "a JR train", "MS". */
export const INITIALS_IN_CAPITALS = new Set(['jr', 'sr', 'ms', 'pg', 'pgs']);

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
  Tues tuesday
  Wed wednesday
  Weds wednesday
  Thu thursday
  Thur thursday
  Thurs thursday
  Fri friday
  Sat saturday
  Sun sunday
`);
/** Words too: days only where a day is expected. */
export const DAYS_OR_WORDS = new Set(['Wed', 'Sat', 'Sun']);

/** In an address, after the name of a town; postal codes follow them. */
export const STATES = readTable(`
  AL alabama
  AK alaska
  AZ arizona
  AR arkansas
  CA california
  CO colorado
  CT connecticut
  DE delaware
  DC d c
  FL florida
  GA georgia
  HI hawaii
  ID idaho
  IL illinois
  IN indiana
  IA iowa
  KS kansas
  KY kentucky
  LA louisiana
  ME maine
  MD maryland
  MA massachusetts
  MI michigan
  MN minnesota
  MS mississippi
  MO missouri
  MT montana
  NE nebraska
  NV nevada
  NH new hampshire
  NJ new jersey
  NM new mexico
  NY new york
  NC north carolina
  ND north dakota
  OH ohio
  OK oklahoma
  OR oregon
  PA pennsylvania
  RI rhode island
  SC south carolina
  SD south dakota
  TN tennessee
  TX texas
  UT utah
  VT vermont
  VA virginia
  WA washington
  WV west virginia
  WI wisconsin
  WY wyoming
`);
/** Something else after a comma, unless a postal code follows: "Jane Lee, MD", "Paris, LA and Rome", "Well, OK". */
export const STATES_OR_WORDS = new Set(['MD', 'LA', 'OK']);

/** Numbers that are called, digit by digit. */
export const EMERGENCY = new Set(['911', '999', '112']);
/** Before a number that is said two digits at a time: "seven forty-seven", "forty ninety". */
export const SPOKEN_IN_PAIRS = new Set(
  "boeing boeing's airbus highway interstate route flight room error code status http port rtx gtx rx levi's".split(
    ' ',
  ),
);
/** After one: "the 737 MAX", "a 747 jet". */
export const AFTER_PLANE = new Set(
  'max jet jets plane planes airliner dreamliner crash pilot pilots cockpit'.split(' '),
);
/** What a server answers: "a 404", "404s". */
export const SPOKEN_STATUS = new Set(['401', '403', '404', '405', '429', '502', '503', '504']);

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
  → to
  ∞ infinity
  ∆ delta
  µ micro
`);

export const GREEK = readTable(`
  α alpha
  β beta
  γ gamma
  δ delta
  Δ delta
  ε epsilon
  ζ zeta
  η eta
  θ theta
  κ kappa
  λ lambda
  μ mew
  ν new
  ξ ksee
  π pie
  ρ row
  σ sigma
  Σ sigma
  τ tau
  φ fie
  Φ fie
  χ kie
  ψ sigh
  Ψ sigh
  ω omega
  Ω omega
`);
