/**
 * What things cost, each with where the price stands and when it was looked up: public list prices of AWS in us-east-1,
 * without free tier, discounts or tax. The only place with prices; docs/cost.md is written from it.
 */
interface Price {
  readonly what: string;
  /** Dollars as the source prints them. */
  readonly usd: string;
  /** For how much, in words. */
  readonly for: string;
  /** So many of the amounts that the ledger counts. */
  readonly amounts: number;
  readonly source: string;
  readonly seen: string;
}

const SEEN = '2026-11-24';
const LAMBDA = { source: 'https://aws.amazon.com/lambda/pricing/', seen: SEEN };
const SQS = { source: 'https://aws.amazon.com/sqs/pricing/', seen: SEEN };
const DYNAMODB = { source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/', seen: SEEN };
const S3 = { source: 'https://aws.amazon.com/s3/pricing/', seen: SEEN };
const BEDROCK = { source: 'https://aws.amazon.com/bedrock/pricing/', seen: SEEN };

const MILLION = 1_000_000;

export const PRICES = {
  /** Megabytes of a function's memory times milliseconds. */
  megabyteMs: {
    what: 'Lambda on arm64, computing',
    usd: '0.0000133334',
    for: 'GB-second',
    amounts: 1024 * 1000,
    ...LAMBDA,
  },
  invocations: {
    what: 'Lambda, requests',
    usd: '0.20',
    for: 'million requests',
    amounts: MILLION,
    ...LAMBDA,
  },
  queueRequests: {
    what: 'SQS, standard queues',
    usd: '0.40',
    for: 'million requests',
    amounts: MILLION,
    ...SQS,
  },
  tableWrites: {
    what: 'DynamoDB on demand, writes',
    usd: '0.625',
    for: 'million units',
    amounts: MILLION,
    ...DYNAMODB,
  },
  tableReads: {
    what: 'DynamoDB on demand, reads',
    usd: '0.125',
    for: 'million units',
    amounts: MILLION,
    ...DYNAMODB,
  },
  objectPuts: {
    what: 'S3 Standard, PUT and LIST',
    usd: '0.005',
    for: 'thousand requests',
    amounts: 1000,
    ...S3,
  },
  objectGets: {
    what: 'S3 Standard, GET and HEAD',
    usd: '0.0004',
    for: 'thousand requests',
    amounts: 1000,
    ...S3,
  },
  /** Of what is written, for the month that follows. */
  bytes: {
    what: 'S3 Standard, storage for a month',
    usd: '0.023',
    for: 'GB',
    amounts: 1024 ** 3,
    ...S3,
  },
} as const satisfies Readonly<Record<string, Price>>;

interface ModelPrice {
  /** In the model's id, its inference profile or their ARN. */
  readonly name: string;
  readonly input: Price;
  readonly output: Price;
}

const tokens = (what: string, usd: readonly [input: string, output: string]): Omit<ModelPrice, 'name'> => {
  const common = { for: 'million tokens', amounts: MILLION, ...BEDROCK };
  return {
    input: { what: `${what}, input`, usd: usd[0], ...common },
    output: { what: `${what}, output`, usd: usd[1], ...common },
  };
};

/** The first whose name is in the model's holds. */
export const MODEL_PRICES: readonly ModelPrice[] = [
  { name: 'nova-micro', ...tokens('Amazon Nova Micro', ['0.035', '0.14']) },
  { name: 'nova-lite', ...tokens('Amazon Nova Lite', ['0.06', '0.24']) },
  { name: 'nova-pro', ...tokens('Amazon Nova Pro', ['0.80', '3.20']) },
];

/** Of a model that the table does not have: assumed, and dear, so that a budget ends early rather than late. */
export const OTHER_MODEL: Omit<ModelPrice, 'name'> = {
  input: { what: 'Any other model, input', usd: '3', for: 'million tokens', amounts: MILLION, ...assumed() },
  output: {
    what: 'Any other model, output',
    usd: '15',
    for: 'million tokens',
    amounts: MILLION,
    ...assumed(),
  },
};

function assumed(): Pick<Price, 'source' | 'seen'> {
  return { source: 'assumed', seen: SEEN };
}

export type { Price };
