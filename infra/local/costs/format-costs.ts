import type { Used } from '../../../shared/domain/cost/price-use.ts';
import type { Timeline, TimelineCost } from '../../../shared/domain/timeline.ts';
import { STAGES } from '../../../shared/domain/video.ts';
import { inDollars } from './format-prices.ts';
import { formatMarkdown } from './format-table.ts';

const count = (amount = 0): string => String(amount);

/** Columns of the ledger's table. */
const COLUMNS: Readonly<Record<string, (used: Used) => string>> = {
  starts: ({ invocations }) => count(invocations),
  'GB-seconds': ({ megabyteMs = 0 }) => (megabyteMs / (1024 * 1000)).toFixed(2),
  'queue requests': ({ queueRequests }) => count(queueRequests),
  'table units': ({ tableWrites = 0, tableReads = 0 }) => `${tableWrites} + ${tableReads}`,
  'object requests': ({ objectPuts = 0, objectGets = 0 }) => `${objectPuts} + ${objectGets}`,
  'MB stored': ({ bytes = 0 }) => (bytes / 1_000_000).toFixed(2),
  tokens: ({ inputTokens = 0, outputTokens = 0 }) => count(inputTokens + outputTokens),
};

const toRow = (name: string, { nanoUsd, used }: TimelineCost): string[] => [
  name,
  ...Object.values(COLUMNS).map((show) => show(used)),
  inDollars(nanoUsd),
];

/** What each stage of an attempt used and cost, as the ledger has it. Writes and reads, puts and gets, stand with a plus. */
export const formatCosts = ({ cost }: Timeline): string =>
  formatMarkdown(
    ['stage', ...Object.keys(COLUMNS), 'cost'],
    [
      ...STAGES.flatMap((stage) => {
        const own = cost.stages[stage];
        return own === undefined ? [] : [toRow(stage, own)];
      }),
      toRow('together', cost),
    ],
  );
