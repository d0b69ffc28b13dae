import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { merkleRoot } from '../../shared/domain/merkle.ts';
import { planPeriod, SEAL_LAG, SEAL_PERIOD, startOfPeriod } from '../../shared/domain/seal.ts';

const START = Date.parse('2030-01-01T00:00:00.000Z');

test('a Merkle root changes with every leaf and with their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 }), fc.nat(), (leaves, at) => {
      const root = merkleRoot(leaves);
      const index = at % leaves.length;
      assert.notEqual(merkleRoot(leaves.with(index, `${leaves[index] ?? ''}!`)), root);
      assert.notEqual(merkleRoot(leaves.toSpliced(index, 1)), root);
      assert.notEqual(merkleRoot([...leaves, '']), root);
      assert.notEqual(merkleRoot(leaves.toReversed()), root);
    }),
  );
});

test('periods follow one another without a gap, end by the hour, and never before the lag', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 3 });
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 30 }), minutes, (stamps, passed) => {
      const times = stamps.map((minute) => new Date(START + minute * 60_000).toISOString()).toSorted();
      const now = new Date(START + passed * 60_000);
      let from = startOfPeriod(times[0] ?? '');
      for (let count = 0; ; count += 1) {
        const next = planPeriod({ from, firstRow: times.find((time) => time >= from), now });
        if (next === undefined) break;
        assert.ok(count <= times.length, 'idle hours are sealed together');
        assert.equal(next.from, from);
        assert.equal(next.to, startOfPeriod(next.to));
        assert.ok(Date.parse(next.to) + SEAL_LAG <= now.getTime());
        const inside = times.filter((time) => time >= next.from && time < next.to);
        const hours = new Set(inside.map((time) => startOfPeriod(time)));
        assert.ok(hours.size <= 1, 'rows of one hour');
        from = next.to;
      }
      const open = now.getTime() - SEAL_LAG - SEAL_PERIOD;
      assert.ok(Date.parse(from) > open || from >= now.toISOString(), 'all that is over is sealed');
    }),
  );
});
