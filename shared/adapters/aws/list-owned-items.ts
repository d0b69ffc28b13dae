import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { FacelessError } from '../../domain/errors.ts';
import { type Audited, fromItem } from './audited-items.ts';
import { readCursor, writeCursor } from './owner-cursor.ts';
import { queryPage } from './read-items.ts';
import type { ReadTables } from './tables.ts';

const MAX_PAGE = 100;

/**
 * Reads of one page at most, and items of each where a filter passes some over: a page that finds few of its kind
 * ends there with a cursor, so that a long list costs no request more than this.
 */
const READS = { most: 5, filtered: 100 } as const;

export interface OwnedListing {
  readonly owner: string;
  /** Of the sort key: `VIDEO#`. */
  readonly prefix: string;
  readonly limit: number;
  readonly cursor?: string;
  /** An attribute that the items must have, with its value. */
  readonly filter?: readonly [name: string, value: string];
}

export interface OwnedPage<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

const assertLimit = (limit: number): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE)
    throw new FacelessError('INVALID_INPUT', `A page holds 1 to ${MAX_PAGE} items, not ${limit}.`);
};

const toQuery = (
  { owner, prefix, limit, filter }: OwnedListing,
  below: string,
): Omit<QueryCommandInput, 'TableName'> => ({
  // One range: from the newest, or from just below the cursor, down to the first.
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :below',
  FilterExpression: `attribute_not_exists(removedAt)${filter ? ' AND #filter = :filter' : ''}`,
  ...(filter && { ExpressionAttributeNames: { '#filter': filter[0] } }),
  ExpressionAttributeValues: {
    ':pk': `OWNER#${owner}`,
    ':first': prefix,
    ':below': `${prefix}${below}`,
    ...(filter && { ':filter': filter[1] }),
  },
  ScanIndexForward: false,
  Limit: filter ? READS.filtered : limit + 2,
});

interface Listing<T> {
  readonly items: readonly T[];
  /** Where the reading ended; undefined at the end of the list. */
  readonly last: string | undefined;
}

/** Items below an id, newest first, until there are more than `limit` or the reads are used up. */
const readBelow = async <T extends Audited>(
  { client, tableName }: ReadTables,
  listing: OwnedListing,
  below: string,
): Promise<Listing<T>> => {
  const input = { TableName: tableName, ...toQuery(listing, below) };
  const items: T[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  for (let reads = 0; reads < READS.most; reads += 1) {
    const page = await queryPage(client, { ...input, ExclusiveStartKey: start });
    const found = page.items.map((item) => fromItem<T>(item)).filter((item) => item !== undefined);
    items.push(...found.filter(({ id }) => id !== below));
    start = page.next;
    if (start === undefined || items.length > listing.limit) break;
  }
  return { items, last: start && String(start['sk']).slice(listing.prefix.length) };
};

/** A page of an owner's things, newest first. Throws INVALID_INPUT for a foreign cursor; UNAVAILABLE. */
export const listOwnedItems = async <T extends Audited>(
  tables: ReadTables,
  listing: OwnedListing,
): Promise<OwnedPage<T>> => {
  const { owner, limit, cursor } = listing;
  assertLimit(limit);
  const below = cursor === undefined ? '~' : readCursor(owner, cursor);
  const { items, last } = await readBelow<T>(tables, listing, below);
  const page = items.slice(0, limit);
  const end = items.length > limit ? page.at(-1)?.id : last;
  return end === undefined ? { items: page } : { items: page, cursor: writeCursor(owner, end) };
};
