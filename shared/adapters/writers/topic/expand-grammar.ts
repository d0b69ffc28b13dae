/** A context-free grammar over text: `{symbol}` stands for one of the symbol's alternatives, which may hold others. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** What has been chosen so far in one film, and the chance that chooses on. */
export interface Choices {
  readonly random: () => number;
  /** How often each alternative was taken, by symbol. */
  readonly uses: Map<string, number[]>;
}

export const createChoices = (random: () => number): Choices => ({ random, uses: new Map() });

/** Deeper than this an alternative that names its own symbol is no longer taken. */
const DEEPEST = 4;

const SYMBOL = /\{([a-zA-Z]+)\}/g;

/** By chance among those taken least: a film goes through all of them before one comes again. */
const choose = (symbol: string, open: readonly number[], { random, uses }: Choices): number => {
  const counts = uses.get(symbol) ?? [];
  uses.set(symbol, counts);
  const least = Math.min(...open.map((at) => counts[at] ?? 0));
  const fresh = open.filter((at) => (counts[at] ?? 0) === least);
  const at = fresh[Math.floor(random() * fresh.length)] ?? 0;
  counts[at] = least + 1;
  return at;
};

const chooseAlternative = (grammar: Grammar, symbol: string, choices: Choices, depth: number): string => {
  const alternatives = grammar[symbol];
  if (alternatives === undefined) throw new RangeError(`The grammar has no symbol {${symbol}}.`);
  const all = alternatives.map((_, at) => at);
  const ending = all.filter((at) => !alternatives[at]?.includes(`{${symbol}}`));
  const at = choose(symbol, depth > DEEPEST && ending.length > 0 ? ending : all, choices);
  return alternatives[at] ?? '';
};

/** The text with a choice for each of its symbols. Throws a RangeError for a symbol that the grammar does not have. */
export const expandText = (grammar: Grammar, text: string, choices: Choices, depth = 0): string =>
  text.replaceAll(SYMBOL, (_, symbol: string) =>
    expandText(grammar, chooseAlternative(grammar, symbol, choices, depth), choices, depth + 1),
  );

const startSentences = (text: string): string =>
  text.replaceAll(/(^|[.?!:] )(["“]?)(\p{Ll})/gu, (whole, before: string, mark: string, letter: string) =>
    before.startsWith(':') && mark === '' ? whole : before + mark + letter.toUpperCase(),
  );

/** Before a vowel's sound "a" is "an"; "one", "use" and the like begin with a consonant's. */
const fixArticles = (text: string): string =>
  text.replaceAll(/\b([Aa]) (?=[aeiouAEIOU])(?!(?:one|once|us[eu]|uni|eu)\w*\b)/g, '$1n ');

/** The expanded text as prose: sentences begin with a capital, articles fit, spaces are single. */
export const toProse = (text: string): string =>
  startSentences(
    fixArticles(text.replaceAll(/\s+/g, ' ').trim()).replaceAll(
      /\b([Ll]et) letting\b/g,
      '$1 the art of letting',
    ),
  );
