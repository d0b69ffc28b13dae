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
  yr year years
  yrs year years
  mo month months
  mos month months
  wk week weeks
  wks week weeks
  mins minute minutes
  secs second seconds
  fps frame_per_second frames_per_second
  dpi dot_per_inch dots_per_inch
  px pixel pixels
  MP megapixel megapixels
  tbsp tablespoon tablespoons
  Tbsp tablespoon tablespoons
  TBSP tablespoon tablespoons
  tbs tablespoon tablespoons
  Tbs tablespoon tablespoons
  tsp teaspoon teaspoons
  Tsp teaspoon teaspoons
  TSP teaspoon teaspoons
  gal gallon gallons
  gals gallon gallons
  qt quart quarts
  qts quart quarts
  pt pint pints
  pts point points
  pkg package packages
  pkgs package packages
  doz dozen dozen
  ft² square_foot square_feet
  ft2 square_foot square_feet
  ft³ cubic_foot cubic_feet
  in² square_inch square_inches
  mi² square_mile square_miles
  sqft square_foot square_feet
  m3 cubic_meter cubic_meters
  dL deciliter deciliters
  dl deciliter deciliters
  mcg microgram micrograms
  µg microgram micrograms
  μg microgram micrograms
  ng nanogram nanograms
  psi pound_per_square_inch pounds_per_square_inch
  K kelvin kelvins
  Wh watt_hour watt_hours
  MWh megawatt_hour megawatt_hours
  TWh terawatt_hour terawatt_hours
  ¢ cent cents
  eV electron_volt electron_volts
  keV kilo_electron_volt kilo_electron_volts
  MeV mega_electron_volt mega_electron_volts
  GeV giga_electron_volt giga_electron_volts
  TeV tera_electron_volt tera_electron_volts
  MJ megajoule megajoules
  GJ gigajoule gigajoules
  Nm newton_meter newton_meters
  kN kilonewton kilonewtons
  hp horsepower horsepower
  mpg mile_per_gallon miles_per_gallon
  kts knot knots
  Sv sievert sieverts
  mSv millisievert millisieverts
  µSv microsievert microsieverts
  Bq becquerel becquerels
  mA milliamp milliamps
  mV millivolt millivolts
  kV kilovolt kilovolts
  mW milliwatt milliwatts
  Ω ohm ohms
  kΩ kilohm kilohms
  µs microsecond microseconds
  μs microsecond microseconds
  ns nanosecond nanoseconds
  ps picosecond picoseconds
  fs femtosecond femtoseconds
  fm femtometer femtometers
  mol mole moles
  mmol millimole millimoles
  lm lumen lumens
  mmHg millimeter_of_mercury millimeters_of_mercury
  atm atmosphere atmospheres
  mbar millibar millibars
  bps basis_point basis_points
  kbps kilobit_per_second kilobits_per_second
  PB petabyte petabytes
  THz terahertz terahertz
  kpc kiloparsec kiloparsecs
  Gyr billion_years billion_years
  Myr million_years million_years
  Mya million_years_ago million_years_ago
  mi/h mile_per_hour miles_per_hour
  ft/s foot_per_second feet_per_second
  cc cubic_centimeter cubic_centimeters
  dm decimeter decimeters
`);

/** Those that are no words and no initials, wherever they stand: "measured in km". */
export const UNITS_ALONE = new Set('km kg cm mg kWh kHz MHz GHz mph rpm kph'.split(' '));

/** Before a unit: "20 sq ft". */
export const UNIT_PREFIXES = readTable(`
  sq square
  cu cubic
  fl fluid
`);

/** What something is counted for each of, after a slash: "$10/hr", "7 days/week". */
export const PER = readTable(`
  s second
  sec second
  second second
  min minute
  minute minute
  h hour
  hr hour
  hour hour
  d day
  day day
  night night
  wk week
  week week
  mo month
  month month
  quarter quarter
  yr year
  year year
  person person
  user user
  head head
  seat seat
  share share
  game game
  serving serving
  page page
  item item
  unit unit
  kg kilogram
  g gram
  lb pound
  oz ounce
  l liter
  L liter
  mL milliliter
  ml milliliter
  dL deciliter
  dl deciliter
  gal gallon
  gallon gallon
  m meter
  km kilometer
  mi mile
  mile mile
  ft foot
  acre acre
  m² square_meter
  m2 square_meter
  m³ cubic_meter
  m3 cubic_meter
  cm² square_centimeter
  cm³ cubic_centimeter
  km² square_kilometer
  ft² square_foot
  sqft square_foot
  kWh kilowatt_hour
  GB gigabyte
  MB megabyte
  mol mole
  bbl barrel
  t ton
  pp person
`);
/** Those after a unit without any number: "mg/dL" is a measure, "kg/lb" a choice. */
export const PER_ALONE = new Set('s h hr min l L dL mL m² m³ m2 m3 cm² cm³ km²'.split(' '));
