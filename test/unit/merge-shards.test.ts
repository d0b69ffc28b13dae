import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mergeShards, type Order, type ShardPage } from '../../shared/domain/merge-shards.ts';

/** A shard read from a position, `most` rows at once, of which a filter passes over the odd ones. */
const readShard = (
  shard: readonly string[],
  { after, order, most }: { after: string | undefined; order: Order; most: number },
): ShardPage<string> => {
  const sorted = order === 'oldest' ? shard.toSorted() : shard.toSorted().toReversed();
  const left = sorted.filter(
    (row) => after === undefined || (order === 'oldest' ? row > after : row < after),
  );
  const read = left.slice(0, most);
  return {
    rows: read.filter((row) => Number(row) % 2 === 0),
    end: left.length > most ? read.at(-1) : undefined,
  };
};

const numbers = fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { maxLength: 60 });

test('pages of shards are the whole list once, in order, whatever the shards and the filter', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom<Order>('newest', 'oldest'),
      (all, shards, limit, order) => {
        const rows = all.map(String);
        const parts = Array.from({ length: shards }, (_, shard) =>
          rows.filter((_row, index) => index % shards === shard),
        );
        const seen: string[] = [];
        let after: string | undefined;
        for (let pages = 0; pages <= rows.length; pages += 1) {
          const read = parts.map((part) => readShard(part, { after, order, most: limit + 2 }));
          const page = mergeShards(read, { limit, order, positionOf: (row) => row });
          assert.ok(page.rows.length <= limit);
          seen.push(...page.rows);
          after = page.next;
          if (after === undefined) break;
        }
        const even = rows.filter((row) => Number(row) % 2 === 0).toSorted();
        assert.equal(after, undefined, 'it ends');
        assert.deepEqual(seen, order === 'oldest' ? even : even.toReversed());
      },
    ),
  );
});
