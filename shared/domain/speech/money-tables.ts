import { readTable } from './read-table.ts';

/** What stands before an amount: singular, plural. */
export const CURRENCIES = readTable(`
  $ dollar dollars
  US$ dollar dollars
  £ pound pounds
  € euro euros
  ¥ yen yen
  ₹ rupee rupees
  ₩ won won
  ฿ baht baht
  ₿ bitcoin bitcoins
  ₽ ruble rubles
  ₺ lira lira
  ₪ shekel shekels
  ₱ peso pesos
  ₦ naira naira
  ₴ hryvnia hryvnias
  C$ canadian_dollar canadian_dollars
  CA$ canadian_dollar canadian_dollars
  A$ australian_dollar australian_dollars
  AU$ australian_dollar australian_dollars
  NZ$ new_zealand_dollar new_zealand_dollars
  HK$ hong_kong_dollar hong_kong_dollars
  S$ singapore_dollar singapore_dollars
  R$ real reals
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
  'staff workers customers passengers viewers voters patients students tourists refugees adults pupils pensioners members britons americans people users views followers subscribers downloads copies years jobs homes households visitors readers children women men dollars euros pounds tons tonnes barrels miles species stars galaxies cells neurons acres hectares trees'.split(
    ' ',
  ),
);
/** What `$2m`, `£3bn` multiply by. */
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
