/** Amounts before a noun, which are said in the singular: "a twenty dollar bill", "the five kilometer run". */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** After these nothing but a noun with its adjectives comes. */
const ARTICLES = words('a an another');
const DETERMINERS = words('the this my your his its our their');
/** Between an article and an amount: "a whopping $20 million bonus". */
const ADJECTIVES = words(`
  new old used single mere whopping full whole small large big huge tiny cheap typical standard classic modest massive
  brand-new crisp fresh measly rare free fine hefty cool straight daily weekly monthly annual annualized one-time
  maximum minimum average initial final round solid stunning record reported estimated
`);
/** What is nearly always called by its size or price, also without an article. */
const SIZED = words(`
  one ones bill bills banknote banknotes note notes coin coins fine fines ticket tickets coffees budget budgets loan loans deposit
  salary bonus gift voucher vouchers coupon coupons stamp stamps
  tin tins cans jar jars pack packs packet packets bottle bottles bag bags box boxes carton cartons tub tubs pot pots
  block blocks bar bars tube tubes pouch pouches sachet sachets pieces cubes slices strips chunks rounds squares
  steak steaks fillet fillets skillet tray dish pan pans
  run runs race races walk walks hike hikes drive drives ride rides swim sprint sprints dash relay relays trip trips radius lap laps
  ssd hdd disk disks stick sticks card bulb bulbs screen screens display monitor battery batteries motor lens lenses
`);
/** After an amount these begin something else: "for $20 a day", "the 5 km that are left". */
const FOLLOWERS = words(`
  a an the this that these those it he she they we you i me him us them who which what whose there
  of on in at to from by for with without within into onto over under above below across along per than as off via
  between behind beyond near north south east west away apart ago back down up out away long wide tall high deep thick
  and or but nor so because while when where if then after before until till since although though once
  is are was were be been am has have had do does did will would can could should may might must shall not
  more less each every extra total cash today yesterday tomorrow now later later alone only just also too even again
  took went came made got gave paid spent lost left won ran said saw put set cost costs goes comes takes makes buys
  feels seems looks gets means wide across both all his her my your our their its
`);

/** What stands before an amount, nearest first. */
type Before = readonly [previous: string, before: string];

const followsArticle = ([previous, before]: Before): boolean => {
  const nearest = previous.toLowerCase();
  return ARTICLES.has(nearest) || (ADJECTIVES.has(nearest) && ARTICLES.has(before.toLowerCase()));
};

const followsDeterminer = ([previous, before]: Before): boolean => {
  const nearest = previous.toLowerCase();
  return DETERMINERS.has(nearest) || (ADJECTIVES.has(nearest) && DETERMINERS.has(before.toLowerCase()));
};

/** Whether an amount stands between an article and a noun, or before a noun that is called by its size. */
export const isAttributive = (before: Before, next: string): boolean => {
  const noun = next.toLowerCase();
  if (!/^\p{L}/u.test(noun)) return false;
  // "a $20 a month plan", "a 12 oz can"
  if (FOLLOWERS.has(noun)) return /^(?:an?|per|can)$/.test(noun) && followsArticle(before);
  if (SIZED.has(noun) || followsArticle(before)) return true;
  return followsDeterminer(before) && !/(?:ed|ing|ly)$/.test(noun);
};
