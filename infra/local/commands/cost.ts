import { formatEstimates, formatPrices } from '../costs/format-prices.ts';

process.stdout.write(`${formatPrices()}\n\n${formatEstimates()}\n`);
