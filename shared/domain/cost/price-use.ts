/** From what was used to what it costs: whole nano-dollars, a billionth of a dollar each, so that sums are exact. Pure. */
import { MODEL_PRICES, OTHER_MODEL, type Price, PRICES } from './price-table.ts';

export const USED_NAMES = [
  ...(Object.keys(PRICES) as (keyof typeof PRICES)[]),
  'inputTokens',
  'outputTokens',
  'characters',
  'recordingsAligned',
  'recordingsSpread',
  'recordingsUnlike',
  'sceneHits',
  'sceneMisses',
  'voiceHits',
  'voiceMisses',
] as const;
export type UsedName = (typeof USED_NAMES)[number];

/** Amounts of a piece of work; `characters` that were voiced, recordings by how their words got their times, and look-ups of the cache have no price of their own. */
export type Used = Readonly<Partial<Record<UsedName, number>>>;

const NANO_DIGITS = 9;

/** `0.20` as 20 and 2: an exact number of so many decimals. */
const readDecimal = (text: string): { readonly digits: bigint; readonly decimals: number } => {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
};

/** Rounded up to the next nano-dollar: nothing that was used is free. */
export const priceAmount = ({ usd, amounts }: Price, amount: number): number => {
  const { digits, decimals } = readDecimal(usd);
  const above = BigInt(Math.ceil(amount)) * digits * 10n ** BigInt(NANO_DIGITS);
  const below = BigInt(amounts) * 10n ** BigInt(decimals);
  return Number((above + below - 1n) / below);
};

const pricesOf = (model: string): Readonly<Partial<Record<UsedName, Price>>> => {
  const { input, output } = MODEL_PRICES.find(({ name }) => model.includes(name)) ?? OTHER_MODEL;
  return { ...PRICES, inputTokens: input, outputTokens: output };
};

/**
 * Nano-dollars.
 *
 * @param model the language model whose tokens they are
 */
export const priceUse = (used: Used, model = ''): number => {
  const prices = pricesOf(model);
  return USED_NAMES.reduce((sum, name) => {
    const [price, amount = 0] = [prices[name], used[name]];
    return price === undefined ? sum : sum + priceAmount(price, amount);
  }, 0);
};

export const addUsed = (one: Used, other: Used): Used =>
  Object.fromEntries(
    USED_NAMES.flatMap((name) => {
      const amount = (one[name] ?? 0) + (other[name] ?? 0);
      return amount === 0 ? [] : [[name, amount]];
    }),
  );

const DOLLAR = 10 ** NANO_DIGITS;

/** Exact: nano-dollars of what a budget says, such as `20` or `0.50`. Undefined where it is no amount of dollars. */
export const readDollars = (text: string): number | undefined => {
  if (!/^(?:\d{1,6}|\d{1,6}\.\d{1,6})$/.test(text)) return undefined;
  const { digits, decimals } = readDecimal(text);
  return Number(digits * 10n ** BigInt(NANO_DIGITS - decimals));
};

/** `$0.0021`: for people, in ten-thousandths from a cent on, else in millionths. */
export const formatDollars = (nanoUsd: number): string => {
  const dollars = nanoUsd / DOLLAR;
  return `$${dollars.toFixed(Math.abs(dollars) < 0.01 && dollars !== 0 ? 6 : 2)}`;
};

/** For metrics, which are counted in dollars. */
export const toDollars = (nanoUsd: number): number => nanoUsd / DOLLAR;
