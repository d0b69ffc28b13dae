const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [key = '', ...value] = line.trim().split(' ');
        return [key, value.join(' ')] as const;
      }),
  );

/** Said in full wherever they stand; keys without their last full stop, lower case. */
export const ABBREVIATIONS = table(`
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
`);

/** Abbreviations that are ordinary words too: said in full only with their full stop and what must follow. */
export const NEEDS_NUMBER = new Set(['no', 'nos', 'fig', 'figs', 'vol', 'chap']);
export const NEEDS_STOP = new Set(
  'no nos fig figs vol chap mar jun jul sep dec gen rev sen gov ave ca dept inc corp mt ft lt'.split(' '),
);

/** Unit after a number: singular, plural. Case matters. */
export const UNITS = table(`
  km kilometer kilometers
  m meter meters
  cm centimeter centimeters
  mm millimeter millimeters
  µm micrometer micrometers
  μm micrometer micrometers
  nm nanometer nanometers
  km² square_kilometer square_kilometers
  m² square_meter square_meters
  km2 square_kilometer square_kilometers
  m2 square_meter square_meters
  m³ cubic_meter cubic_meters
  kg kilogram kilograms
  g gram grams
  mg milligram milligrams
  lb pound pounds
  lbs pound pounds
  oz ounce ounces
  ft foot feet
  mi mile miles
  yd yard yards
  mph mile_per_hour miles_per_hour
  km/h kilometer_per_hour kilometers_per_hour
  kph kilometer_per_hour kilometers_per_hour
  km/s kilometer_per_second kilometers_per_second
  m/s meter_per_second meters_per_second
  °C degree_celsius degrees_celsius
  °F degree_fahrenheit degrees_fahrenheit
  ° degree degrees
  % percent percent
  l liter liters
  L liter liters
  ml milliliter milliliters
  mL milliliter milliliters
  W watt watts
  kW kilowatt kilowatts
  MW megawatt megawatts
  GW gigawatt gigawatts
  kWh kilowatt_hour kilowatt_hours
  V volt volts
  Hz hertz hertz
  kHz kilohertz kilohertz
  MHz megahertz megahertz
  GHz gigahertz gigahertz
  kB kilobyte kilobytes
  KB kilobyte kilobytes
  MB megabyte megabytes
  GB gigabyte gigabytes
  TB terabyte terabytes
  dB decibel decibels
  h hour hours
  hr hour hours
  hrs hour hours
  min minute minutes
  sec second seconds
  s second seconds
  ms millisecond milliseconds
  kcal kilocalorie kilocalories
  cal calorie calories
  bn billion billion
  k thousand thousand
`);

/** Singular, plural, and what `$2m`, `£3bn` multiply by. */
export const CURRENCIES = table(`
  $ dollar dollars
  US$ dollar dollars
  £ pound pounds
  € euro euros
  ¥ yen yen
  ₹ rupee rupees
`);
export const MAGNITUDES = table(`
  k thousand
  K thousand
  m million
  M million
  bn billion
  b billion
  B billion
  tn trillion
  T trillion
`);
export const MAGNITUDE_WORDS = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion']);

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

export const SYMBOLS = table(`
  & and
  + plus
  = equals
  @ at
  % percent
  # number
  ° degrees
  × times
  ÷ divided by
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
  'UCLA YMCA IEEE NAACP AIDE ATP USSR USDA UEFA HTML HTTP HTTPS WWII ADHD OECD'.split(' '),
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
