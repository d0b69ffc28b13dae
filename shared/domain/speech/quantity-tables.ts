import { readTable } from './read-table.ts';

/** Unit after a number: singular, plural. Case matters. */
export const UNITS = readTable(`
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
  m/s² meter_per_second_squared meters_per_second_squared
  km³ cubic_kilometer cubic_kilometers
  cm² square_centimeter square_centimeters
  cm³ cubic_centimeter cubic_centimeters
  ha hectare hectares
  t ton tons
  Pa pascal pascals
  hPa hectopascal hectopascals
  kPa kilopascal kilopascals
  GPa gigapascal gigapascals
  N newton newtons
  J joule joules
  kJ kilojoule kilojoules
  mAh milliamp_hour milliamp_hours
  GWh gigawatt_hour gigawatt_hours
  rpm revolution_per_minute revolutions_per_minute
  bpm beat_per_minute beats_per_minute
  ppm part_per_million parts_per_million
  ly light_year light_years
  AU astronomical_unit astronomical_units
  Mbps megabit_per_second megabits_per_second
  Gbps gigabit_per_second gigabits_per_second
  Mbit/s megabit_per_second megabits_per_second
  Gbit/s gigabit_per_second gigabits_per_second
  MB/s megabyte_per_second megabytes_per_second
`);

/** Singular, plural, and what `$2m`, `£3bn` multiply by. */
export const CURRENCIES = readTable(`
  $ dollar dollars
  US$ dollar dollars
  £ pound pounds
  € euro euros
  ¥ yen yen
  ₹ rupee rupees
`);
/** What a hundredth of each is called. */
export const CENTS = readTable(`
  $ cent cents
  US$ cent cents
  € cent cents
  £ penny pence
`);
/** What is counted in thousands and millions, so that "2m" is no length. */
export const COUNTED = new Set(
  'people users views followers subscribers downloads copies years jobs homes households visitors readers children women men dollars euros pounds tons tonnes barrels miles species stars galaxies cells neurons acres hectares trees'.split(
    ' ',
  ),
);
/** Before a three-digit number that is said as one and two: "seven forty-seven". */
export const SPOKEN_IN_PAIRS = new Set('boeing airbus highway interstate route flight room'.split(' '));
export const MAGNITUDES = readTable(`
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
