import type { Picture } from './picture.ts';

/**
 * Pictures that a viewer takes for the same one although their names and keywords do not show it: the member that
 * stands for all, by its name in the art set, then what belongs to it. The first line that fits holds.
 */
const NAMED: readonly (readonly [canonical: string, members: RegExp])[] = [
  ['envelope', /envelope|mailbox|^(?:e mail|postbox|inbox tray|outbox tray)$/],
  ['white flag', /^flag\b(?! in hole)|\bflags?$/],
  ['sun', /^sun(?: with face)?$/],
  ['full moon', /\bmoon\b(?! cake| viewing)/],
  ['sunrise', /^(?:sunrise.*|sunset)$/],
  ['cloud', /^cloud\b|^sun behind/],
  ['umbrella', /^(?:closed )?umbrella/],
  ['glowing star', /^(?:star|glowing star|dizzy|sparkles?|eight pointed star|shooting star)$/],
  ['globe showing europe africa', /^globe\b/],
  ['alarm clock', /o clock$|thirty$|clock$|^(?:watch|stopwatch)$/],
  ['calendar', /calendar/],
  ['red heart', /\bhearts?\b(?!.*(?:face|cat))(?<!anatomical heart)|^kiss mark$/],
  ['books', /\bbooks?\b|^notebook|^ledger$/],
  ['memo', /^(?:memo|page .*|bookmark tabs|spiral notepad|clipboard)$/],
  ['pencil', /^(?:pencil|pen|crayon|writing hand|fountain pen|black nib|paintbrush)$/],
  ['money bag', /banknote|^money (?:with wings|bag)$|^heavy dollar sign$|^currency exchange$/],
  ['chart increasing', /^(?:bar chart|chart .*)$/],
  ['credit card', /^(?:credit card|identification card|flower playing cards)$/],
  ['airplane', /airplane/],
  ['automobile', /automobile|taxi|police car$|sport utility|racing car|pickup truck|^minibus$|\bbus$/],
  ['locomotive', /\btrain\b|railway|^(?:locomotive|tram|tram car|metro|monorail|station|light rail|trolleybus)$|cableway$/],
  ['ship', /^(?:ship|passenger ship|ferry|motor boat|speedboat|sailboat|canoe)$/],
  ['mountain', /mountain$|^mount fuji$/],
  ['house', /^(?:houses?|house with garden|derelict house|hut)$/],
  ['cityscape', /cityscape|^(?:night with stars|bridge at night)$/],
  ['deciduous tree', /\btree\b|^pine decoration$/],
  ['seedling', /^(?:seedling|herb|potted plant)$|\bleaf\b/],
  ['bouquet', /^(?:cherry blossom|white flower|rosette|rose|wilted flower|hibiscus|sunflower|blossom|tulip|bouquet|hyacinth)$/],
  ['warning', /^(?:warning|police car light|construction|prohibited|no entry|stop sign|sos button|no .*)$/],
  ['speech balloon', /^(?:speech balloon|left speech bubble|right anger bubble|eye in speech bubble)$/],
  ['laptop', /^(?:laptop|desktop computer|computer mouse|keyboard)$/],
  ['mobile phone', /^(?:mobile phone|telephone)/],
  ['movie camera', /^(?:film .*|clapper board|cinema|movie camera|video camera)$/],
  ['musical notes', /^musical (?:notes?|score)$/],
  ['open file folder', /folder|^card (?:file box|index.*)$|^file cabinet$/],
  ['wastebasket', /^(?:wastebasket|litter in bin sign|recycling symbol)$/],
  ['bread', /^(?:bread|baguette bread)$/],
  ['fork and knife with plate', /^(?:fork and knife.*|spoon)$/],
  ['microbe', /^(?:microbe|petri dish)$/],
  ['person', /^(?:person|man|woman|boy|girl|child|baby|older person|old man|old woman|(?:people|women|men|woman and man) holding .*|(?:man|woman|person) (?:beard|blond hair|red hair|curly hair|white hair|bald))$/],
  ['smiling face with smiling eyes', /(?<!dog|cat|horse|cow|pig|mouse|rabbit|tiger|dragon|wind|monkey) face(?! mask)\b|\bface with\b/],
  ['raised hand', /\bhands?\b|finger|fist|thumb|palm (?:down|up)|backhand|^index|gesture|^nail polish$/],
]; // prettier-ignore

/** Words of a name that say nothing about what is to be seen. */
const FILLERS = new Set(
  'with and the for face button sign symbol person man woman red blue green orange yellow purple brown black white large small light dark left right down open closed old new input japanese keycap arrow bottle box worker fire water front facing high low two'.split(
    ' ',
  ),
);
/** Of all keywords of two pictures that share a word of their names, and how near their code points are. */
const SHARED_KEYWORDS = 0.15;
const NEIGHBOURS = 2;

const nameWords = (name: string): readonly string[] =>
  name.split(' ').filter((word) => word.length > 2 && !FILLERS.has(word));

const firstPoint = (code: string): number => Number.parseInt(code, 16);

const overlapOf = (one: Picture, other: Picture): number => {
  const keywords = new Set(one.keywords);
  const shared = other.keywords.filter((keyword) => keywords.has(keyword)).length;
  return shared / Math.max(1, keywords.size + other.keywords.length - shared);
};

const looksAlike = (one: Picture, other: Picture): boolean =>
  nameWords(one.name).join(' ') === nameWords(other.name).join(' ') ||
  Math.abs(firstPoint(one.code) - firstPoint(other.code)) <= NEIGHBOURS ||
  overlapOf(one, other) >= SHARED_KEYWORDS;

/** Groups of two and more by a word of their names. */
const groupByWord = (pictures: readonly Picture[], members: readonly number[]): readonly number[][] => {
  const groups = new Map<string, number[]>();
  for (const at of members)
    for (const word of nameWords(pictures[at]?.name ?? '')) {
      const group = groups.get(word);
      if (group === undefined) groups.set(word, [at]);
      else group.push(at);
    }
  return [...groups.values()].filter((group) => group.length > 1);
};

/**
 * For each picture the one that stands for all that look like it: phases of the moon, clocks, hearts of any colour,
 * the same person in two genders. A picture of its own stands for itself.
 */
export const groupFamilies = (pictures: readonly Picture[]): readonly number[] => {
  const family = pictures.map((_, at) => at);
  const byName = new Map(pictures.map(({ name }, at) => [name, at]));
  const rest = pictures.flatMap(({ name }, at) => {
    const canonical = NAMED.find(([, members]) => members.test(name))?.[0];
    if (canonical === undefined) return [at];
    family[at] = byName.get(canonical) ?? at;
    return [];
  });
  const unite = (one: number, other: number): void => {
    const [from, to] = [family[other] ?? other, family[one] ?? one];
    for (const at of rest) if (family[at] === from) family[at] = to;
  };
  for (const group of groupByWord(pictures, rest))
    for (const [order, one] of group.entries())
      for (const other of group.slice(order + 1)) {
        const [first, second] = [pictures[one], pictures[other]];
        if (first !== undefined && second !== undefined && looksAlike(first, second)) unite(one, other);
      }
  return family;
};
