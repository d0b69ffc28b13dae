import { estimateCost, type Film, totalOf } from '../../../shared/domain/cost/estimate-cost.ts';
import { MODEL_PRICES, OTHER_MODEL, type Price, PRICES } from '../../../shared/domain/cost/price-table.ts';
import { toDollars } from '../../../shared/domain/cost/price-use.ts';
import { FILM_STAGES } from '../../../shared/domain/video.ts';
import { formatMarkdown } from './format-table.ts';

const describePrice = ({ what, usd, for: unit, source, seen }: Price): string[] => [
  what,
  `$${usd} a ${unit}`,
  source,
  seen,
];

/** Every price of the table, with its source and date. */
export const formatPrices = (): string =>
  formatMarkdown(
    ['what', 'list price', 'source', 'looked up'],
    [
      ...Object.values(PRICES),
      ...[...MODEL_PRICES, OTHER_MODEL].flatMap(({ input, output }) => [input, output]),
    ].map(describePrice),
    4,
  );

const FILMS: Readonly<Record<string, Film>> = {
  '45 s upright': { filmSeconds: 45, settings: { aspect: '9:16', quality: 'standard' } },
  'in draft quality': { filmSeconds: 45, settings: { aspect: '9:16', quality: 'draft' } },
  'in high quality': { filmSeconds: 45, settings: { aspect: '9:16', quality: 'high' } },
  square: { filmSeconds: 45, settings: { aspect: '1:1', quality: 'standard' } },
  'a topic by Nova Lite': {
    filmSeconds: 45,
    settings: { aspect: '9:16', quality: 'standard' },
    model: 'nova-lite',
  },
  '10 minutes wide': { filmSeconds: 600, settings: { aspect: '16:9', quality: 'standard' } },
  '60 minutes wide': { filmSeconds: 3600, settings: { aspect: '16:9', quality: 'standard' } },
};

/** Dollars of what is far below a cent. */
export const inDollars = (nanoUsd: number): string => `$${toDollars(nanoUsd).toFixed(6)}`;

/** What the planner expects of some films, by stage. */
export const formatEstimates = (): string =>
  formatMarkdown(
    ['film', ...FILM_STAGES, 'together'],
    Object.entries(FILMS).map(([name, film]) => {
      const estimate = estimateCost(film);
      return [name, ...FILM_STAGES.map((stage) => inDollars(estimate[stage])), inDollars(totalOf(estimate))];
    }),
  );
