/** Several sorted shards read as one list, a page at a time. Pure. */

export type Order = 'newest' | 'oldest';

/** What one query of a shard gave. */
export interface ShardPage<Row> {
  /** In order. */
  readonly rows: readonly Row[];
  /** The position up to which the shard was read, where it goes on; undefined at its end. */
  readonly end: string | undefined;
}

export interface MergedPage<Row> {
  readonly rows: readonly Row[];
  /** The position after which the next page begins; undefined at the end. */
  readonly next: string | undefined;
}

/**
 * The first `limit` rows of all shards together. Beyond the nearest of the shards' ends nothing is known to be
 * complete, so nothing of it is given: a page may be short, or empty, and go on.
 */
export const mergeShards = <Row>(
  pages: readonly ShardPage<Row>[],
  { limit, order, positionOf }: { limit: number; order: Order; positionOf: (row: Row) => string },
): MergedPage<Row> => {
  const compare = (a: string, b: string): number => (a < b ? -1 : 1) * (order === 'oldest' ? 1 : -1);
  const ends = pages.flatMap(({ end }) => (end === undefined ? [] : [end]));
  const [horizon] = ends.toSorted(compare);
  const known = pages
    .flatMap(({ rows }) => rows)
    .filter(
      (row) => horizon === undefined || compare(positionOf(row), horizon) < 0 || positionOf(row) === horizon,
    )
    .toSorted((a, b) => compare(positionOf(a), positionOf(b)));
  const rows = known.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: known.length > limit && last !== undefined ? positionOf(last) : horizon };
};
