import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { chainRow, FIRST_HASH, hashEvent, type Tampering } from '../../shared/domain/audit-chain.ts';
import type { AuditRow, EventRow } from '../../shared/domain/audit.ts';
import { follows, isIntact, makeSeal } from '../../shared/domain/seal.ts';
import { judgeChain, judgePeriod, type KnownChain } from '../../shared/domain/verification.ts';
import { makeAudit } from '../support/make-video.ts';

const START = Date.parse('2030-01-01T00:00:00.000Z');
const NOW = new Date('2030-01-02T00:00:00.000Z');

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

suite('a chain whose first rows have expired', () => {
  /** Up to `gone` rows may be missing; what is left of them, and two places after them, the first before the second. */
  const expiring = fc.record({
    rows: places.chain((place) =>
      fc.record({ place: fc.constant(place), expired: fc.integer({ min: 1, max: place.length }) }),
    ),
    kept: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
  });
  const leave = (rows: readonly AuditRow[], expired: number, kept: readonly boolean[]) =>
    rows.filter(({ seq }) => seq > expired || kept[seq - 1] === true);

  test('is whole whichever of those are gone', () => {
    fc.assert(
      fc.property(expiring, ({ rows: { place, expired: seq }, kept }) => {
        const rows = makeRows(place.length);
        const newest = headOf(rows);
        const expired = headOf(rows.slice(0, seq));
        const left = leave(rows, seq, kept);
        const sealed = [1, seq, place.length].map((length) => headOf(rows.slice(0, length)));
        assert.equal(judge(left, { newest, sealed, expired }), undefined);
        const isLess = left.length < rows.length;
        assert.equal(judge(left, { newest, sealed }) !== undefined, isLess, 'none may be gone otherwise');
      }),
    );
  });

  for (const [name, { how, damage }] of Object.entries(DAMAGES))
    test(`breaks where somebody ${name} after them`, () => {
      fc.assert(
        fc.property(places, fc.nat(), fc.array(fc.boolean(), { minLength: 30 }), (place, some, kept) => {
          const { length, at, later } = place;
          const seq = some % (at + 1);
          fc.pre(seq > 0);
          const rows = makeRows(length);
          const newest = headOf(rows);
          const expired = headOf(rows.slice(0, seq));
          const found = judge(leave(damage(rows, at, later), seq, kept), {
            newest,
            sealed: [expired, newest],
            expired,
          });
          assert.deepEqual([found?.how, found?.seq], [how, at + 1]);
        }),
      );
    });

  test('breaks at what is left of them where that was edited, moved or hashed anew beside its neighbour', () => {
    const rows = makeRows(6);
    const heads = { newest: headOf(rows), expired: headOf(rows.slice(0, 4)) };
    const changed = { ...(rows[1] as AuditRow), success: false };
    assert.deepEqual(
      judge([changed, ...rows.slice(4)], heads)?.how,
      'edited',
      'a row that is not as it was hashed',
    );
    const { hash: _hash, ...content } = changed;
    const anew = [chainRow(content, content), ...rows.slice(2)];
    assert.deepEqual([judge(anew, heads)?.how, judge(anew, heads)?.seq], ['edited', 2]);
    const moved = [rows[2], rows[1], ...rows.slice(4)] as AuditRow[];
    assert.equal(judge(moved, heads)?.how, 'reordered');
    const other = makeRows(4, 'user:mallory').slice(3);
    assert.equal(judge([...other, ...rows.slice(4)], heads)?.how, 'edited', 'the row that was sealed');
  });

  test('has lost rows, not vanished, where nothing is left', () => {
    const rows = makeRows(6);
    const expired = headOf(rows.slice(0, 4));
    assert.equal(judge([], { expired, sealed: [expired], hasItem: false }), undefined);
    const found = judge([], { expired, sealed: [expired, headOf(rows)], hasItem: false });
    assert.deepEqual([found?.how, found?.seq], ['cut', 5]);
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
    assert.deepEqual(judgePeriod(first, rows, NOW), []);
    const later = makeRows(5);
    const found = judgePeriod(first, [...later, event('b', { actor: 'user:2' }), event('c')], NOW);
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

test('a seal says when the first of its rows expires, and cannot be made to say otherwise', () => {
  const period = { from: '2030-01-01T00:00:00.000Z', to: '2030-01-01T01:00:00.000Z' };
  const kept = { expiresAt: '2031-02-05T00:30:00.000Z' };
  const rows = [event('a', { expiresAt: '2031-02-05T00:40:00.000Z' }), event('b', kept), event('c')];
  const seal = makeSeal({ previous: undefined, period, rows });
  assert.equal(seal.keptUntil, kept.expiresAt);
  for (const keptUntil of ['2030-01-01T00:00:00.000Z', undefined]) {
    const { keptUntil: _kept, ...rest } = seal;
    assert.equal(isIntact({ ...rest, ...(keptUntil && { keptUntil }) }), false);
  }
  const before = new Date(Date.parse(kept.expiresAt) - 1);
  assert.deepEqual(
    judgePeriod(seal, rows.slice(0, 1), before).map(({ rowId }) => rowId),
    ['b', 'c'],
  );
  assert.deepEqual(judgePeriod(seal, [], new Date(kept.expiresAt)), []);
  const edited = judgePeriod(seal, [event('a'), event('d')], new Date(kept.expiresAt));
  assert.deepEqual(
    edited.map(({ how, rowId }) => [how, rowId]),
    [
      ['edited', 'a'],
      ['added', 'd'],
    ],
  );
  assert.equal(makeSeal({ previous: undefined, period, rows: [event('c')] }).keptUntil, undefined);
});
