import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { chainRow, FIRST_HASH, hashEvent, type Tampering } from '../../shared/domain/audit-chain.ts';
import type { AuditRow, EventRow } from '../../shared/domain/audit.ts';
import { merkleRoot } from '../../shared/domain/merkle.ts';
import {
  follows,
  isIntact,
  makeSeal,
  planPeriod,
  SEAL_LAG,
  SEAL_PERIOD,
  startOfPeriod,
} from '../../shared/domain/seal.ts';
import { judgeChain, judgePeriod, type KnownChain } from '../../shared/domain/verification.ts';
import { makeAudit } from '../support/make-video.ts';

const START = Date.parse('2030-01-01T00:00:00.000Z');

const makeRows = (length: number, actor = 'user:1', before: readonly AuditRow[] = []): AuditRow[] => {
  const rows = [...before];
  for (let seq = rows.length + 1; seq <= length; seq += 1)
    rows.push(
      chainRow(makeAudit({ actor, details: { seq } }), {
        id: `row-${seq}`,
        subject: 'video#1',
        owner: 'owner-a',
        seq,
        timestamp: new Date(START + seq * 60_000).toISOString(),
        prevHash: rows.at(-1)?.hash ?? FIRST_HASH,
      }),
    );
  return rows;
};

const headOf = (rows: readonly AuditRow[]) => ({ seq: rows.length, hash: rows.at(-1)?.hash ?? '' });
const judge = (rows: readonly AuditRow[], change: Partial<KnownChain>) =>
  judgeChain({ subject: 'video#1', rows, hasItem: true, displaced: [], ...change });

/** Length of a chain and two places in it, the first before the second. */
const places = fc.tuple(fc.integer({ min: 2, max: 30 }), fc.nat(), fc.nat()).map(([length, a, b]) => {
  const at = a % (length - 1);
  return { length, at, later: at + 1 + (b % (length - at - 1)) };
});

type Damage = (rows: readonly AuditRow[], at: number, later: number) => AuditRow[];
const DAMAGES: Readonly<Record<string, { readonly how: Tampering; readonly damage: Damage }>> = {
  'edits one': {
    how: 'edited',
    damage: (rows, at) => rows.map((row, index) => (index === at ? { ...row, success: false } : row)),
  },
  'removes one': { how: 'removed', damage: (rows, at) => rows.toSpliced(at, 1) },
  'swaps two': {
    how: 'reordered',
    damage: (rows, at, later) => rows.with(at, rows[later] as AuditRow).with(later, rows[at] as AuditRow),
  },
  'cuts the end off': { how: 'cut', damage: (rows, at) => rows.slice(0, at) },
};

suite('a chain', () => {
  for (const [name, { how, damage }] of Object.entries(DAMAGES))
    test(`that somebody ${name} breaks there`, () => {
      fc.assert(
        fc.property(places, ({ length, at, later }) => {
          const rows = makeRows(length);
          const newest = headOf(rows);
          assert.equal(judge(rows, { newest }), undefined);
          const found = judge(damage(rows, at, later), { newest, sealed: [newest] });
          const isAll = how === 'cut' && at === 0;
          assert.deepEqual([found?.how, found?.seq], [isAll ? 'vanished' : how, at + 1]);
        }),
      );
    });

  test('that is written anew from some row on, its head too, breaks at the next seal', () => {
    fc.assert(
      fc.property(places, ({ length, at, later }) => {
        const rows = makeRows(length);
        const forged = makeRows(length, 'user:mallory', rows.slice(0, at));
        const sealed = [headOf(rows.slice(0, at + 1)), headOf(rows.slice(0, later + 1))];
        assert.equal(judge(forged, { newest: headOf(forged) }), undefined, 'no head knows');
        const found = judge(forged, { newest: headOf(forged), sealed });
        assert.deepEqual([found?.how, found?.seq], ['edited', at + 1]);
      }),
    );
  });

  test('whatever is done to its rows at random, it is whole only if they are as they were', () => {
    const row = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), fc.option(row), (order, edit) => {
        const rows = makeRows(8);
        const changed = order
          .map((index) => rows[index] as AuditRow)
          .map((one, index) => (index === edit ? { ...one, reason: 'none' } : one));
        const isSame = JSON.stringify(changed) === JSON.stringify(rows);
        const newest = headOf(rows);
        assert.equal(judge(changed, { newest, sealed: [newest] }) === undefined, isSame);
      }),
    );
    const whole = makeRows(8);
    assert.equal(judge(whole, { newest: headOf(whole) }), undefined);
  });

  test('without its item, or under other keys, is broken as well', () => {
    const rows = makeRows(3);
    assert.equal(judge(rows, { newest: undefined })?.how, 'headless');
    assert.equal(judge(rows, { newest: undefined, hasItem: false }), undefined);
    assert.equal(judge(rows, { newest: headOf(rows), displaced: [2] })?.seq, 2);
  });
});

const event = (id: string, change: Partial<EventRow> = {}): EventRow => ({
  ...makeAudit({ type: 'data_access', action: 'video_viewed' }),
  id,
  owner: 'owner-a',
  timestamp: '2030-01-01T00:30:00.000Z',
  ...change,
});

suite('a seal', () => {
  const period = { from: '2030-01-01T00:00:00.000Z', to: '2030-01-01T01:00:00.000Z' };
  const rows = [...makeRows(4), event('a'), event('b')];
  const first = makeSeal({ previous: undefined, period, rows });

  test('holds what moved, follows the one before, and shows any change of itself', () => {
    assert.deepEqual(first.heads, [{ subject: 'video#1', ...headOf(makeRows(4)) }]);
    assert.deepEqual(first.events, [
      { id: 'a', hash: hashEvent(event('a')) },
      { id: 'b', hash: hashEvent(event('b')) },
    ]);
    const next = { from: period.to, to: '2030-01-01T02:00:00.000Z' };
    const second = makeSeal({ previous: first, period: next, rows: [] });
    assert.ok(isIntact(first) && follows(first, undefined) && isIntact(second) && follows(second, first));
    for (const change of [
      { heads: [] },
      { events: first.events.toReversed() },
      { rows: 5 },
      { to: next.to },
      { prevHash: second.hash },
      { root: second.root },
    ])
      assert.equal(isIntact({ ...first, ...change }), false, JSON.stringify(change));
    assert.equal(follows(second, undefined), false);
    assert.equal(follows(first, second), false);
    assert.equal(follows(makeSeal({ previous: first, period, rows }), first), false, 'the same hour again');
  });

  test('is the same whatever the order in which rows are read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        assert.deepEqual(makeSeal({ previous: undefined, period, rows: shuffled }), first);
      }),
    );
  });

  test('tells every row of no chain that is gone, changed or new, and chained ones that came late', () => {
    assert.deepEqual(judgePeriod(first, rows), []);
    const later = makeRows(5);
    const found = judgePeriod(first, [...later, event('b', { actor: 'user:2' }), event('c')]);
    assert.deepEqual(
      found.map(({ how, rowId }) => [how, rowId]),
      [
        ['removed', 'a'],
        ['edited', 'b'],
        ['added', 'c'],
        ['added', 'row-5'],
      ],
    );
  });
});

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
