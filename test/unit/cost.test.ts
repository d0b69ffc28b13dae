import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readStageConfig, STAGE_NAMES } from '../../infra/config.ts';
import { readBudgets } from '../../shared/config/budgets.ts';
import { estimateCost, expectPart, STAGE_MEMORY, totalOf } from '../../shared/domain/cost/estimate-cost.ts';
import {
  beginPart,
  closeHold,
  type Hold,
  type Moved,
  openHold,
  settlePart,
} from '../../shared/domain/cost/hold.ts';
import { MODEL_PRICES, OTHER_MODEL, PRICES } from '../../shared/domain/cost/price-table.ts';
import { formatDollars, priceAmount, priceUse, readDollars } from '../../shared/domain/cost/price-use.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { ASPECTS, QUALITIES, FILM_STAGES } from '../../shared/domain/video.ts';

const all = [
  ...Object.values(PRICES),
  ...[...MODEL_PRICES, OTHER_MODEL].flatMap(({ input, output }) => [input, output]),
];

suite('prices', () => {
  test('say what they are for, where they stand and when that was', () => {
    for (const { what, usd, for: unit, amounts, source, seen } of all) {
      assert.match(usd, /^\d[\d.]*$/, what);
      assert.ok(unit !== '' && Number.isSafeInteger(amounts) && amounts > 0, what);
      assert.match(source, /^(?:https:\/\/aws\.amazon\.com\/.+|assumed)$/, what);
      assert.match(seen, /^20\d\d-\d\d-\d\d$/, what);
    }
  });

  test('make whole nano-dollars, to the digit, and nothing free', () => {
    // A GB-second is $0.0000133334: 13,333.4 nano-dollars.
    assert.equal(priceUse({ megabyteMs: 1024 * 1000 }), 13_334);
    assert.equal(priceUse({ megabyteMs: 10 * 1024 * 1000 }), 133_334);
    assert.equal(priceUse({ megabyteMs: 1 }), 1);
    assert.equal(priceUse({ invocations: 5, queueRequests: 5, tableWrites: 8, tableReads: 8 }), 9_000);
    assert.equal(priceUse({ objectPuts: 2, objectGets: 5, bytes: 1024 ** 3 }), 23_012_000);
    assert.equal(priceUse({ sceneHits: 5, characters: 900 }), 0);
  });

  test('of tokens are the model’s, and dear where nobody knows it', () => {
    const used = { inputTokens: 1_000_000, outputTokens: 1_000_000 };
    assert.equal(priceUse(used, 'eu.amazon.nova-lite-v1:0'), 300_000_000);
    assert.equal(priceUse(used, 'another'), 18_000_000_000);
    for (const { input, output } of MODEL_PRICES) {
      assert.ok(priceAmount(input, 1000) < priceAmount(OTHER_MODEL.input, 1000));
      assert.ok(priceAmount(output, 1000) < priceAmount(OTHER_MODEL.output, 1000));
    }
  });

  test('grow with what is used, whatever is split up', () => {
    const amount = fc.integer({ min: 0, max: 10 ** 9 });
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(PRICES)), amount, amount, (price, one, other) => {
        const [apart, together] = [
          priceAmount(price, one) + priceAmount(price, other),
          priceAmount(price, one + other),
        ];
        assert.ok(Number.isSafeInteger(together) && together <= apart && apart <= together + 1);
      }),
    );
  });

  test('of budgets are read exactly, and refused where they are none', () => {
    assert.equal(readDollars('0.1'), 100_000_000);
    assert.equal(readDollars('20'), 20_000_000_000);
    assert.equal(readDollars('999999.999999'), 999_999_999_999_000);
    for (const text of ['', '-1', '1e3', '1.', '.5', '1,5', 'value', '1.0000001', '1000000'])
      assert.equal(readDollars(text), undefined, text);
    assert.throws(
      () => readBudgets({ BUDGET_VIDEO_USD: '1', BUDGET_MONTH_USD: 'much' }),
      /^Error: BUDGET_MONTH_USD is "much"; it is an amount of dollars such as 0\.50 or 20\.$/,
    );
    assert.equal(formatDollars(2_100_400), '$0.002100');
    assert.equal(formatDollars(20_000_000_000), '$20.00');
  });
});

suite('budgets of a stage', () => {
  test('have defaults, and are the environment’s where it has some', () => {
    for (const name of STAGE_NAMES) assert.ok(readBudgets(readStageConfig(name).budgets).video > 0);
    assert.deepEqual(readStageConfig('production').budgets, {
      BUDGET_VIDEO_USD: '1',
      BUDGET_MONTH_USD: '20',
    });
    process.env['BUDGET_MONTH_USD'] = '5.50';
    assert.equal(readStageConfig('production').budgets.BUDGET_MONTH_USD, '5.50');
    process.env['BUDGET_MONTH_USD'] = 'all';
    assert.throws(() => readStageConfig('production'), /BUDGET_MONTH_USD is "all"/);
    process.env['BUDGET_MONTH_USD'] = '';
    assert.equal(readStageConfig('production').budgets.BUDGET_MONTH_USD, '20', 'empty is absent');
    delete process.env['BUDGET_MONTH_USD'];
  });
});

const film = fc.record({
  filmSeconds: fc.integer({ min: 15, max: 3600 }),
  settings: fc.record({ aspect: fc.constantFrom(...ASPECTS), quality: fc.constantFrom(...QUALITIES) }),
});

suite('an estimate', () => {
  test('knows the functions of the stages', () => {
    const { workers } = readStageConfig('production');
    for (const stage of FILM_STAGES) assert.equal(STAGE_MEMORY[stage], workers[stage].memoryMb);
  });

  test('is whole, above nothing, and grows with length, size, quality and a model', () => {
    fc.assert(
      fc.property(film, fc.integer({ min: 1, max: 600 }), (one, longer) => {
        const total = totalOf(estimateCost(one));
        assert.ok(Number.isSafeInteger(total) && total > 0);
        assert.ok(totalOf(estimateCost({ ...one, filmSeconds: one.filmSeconds + longer })) > total);
        assert.ok(totalOf(estimateCost({ ...one, model: 'nova-lite' })) > total);
        const of = (quality: 'draft' | 'standard' | 'high') =>
          totalOf(estimateCost({ ...one, settings: { ...one.settings, quality } }));
        assert.ok(of('draft') < of('standard') && of('standard') < of('high'));
      }),
    );
  });

  test('is shared out among a stage’s parts, never more than it is', () => {
    fc.assert(
      fc.property(film, fc.integer({ min: 1, max: 400 }), (one, sceneCount) => {
        const estimate = estimateCost(one);
        const scenes = expectPart({ estimate, sceneCount }, 'render-scene') * sceneCount;
        assert.ok(scenes <= estimate['render-scene'] && scenes > estimate['render-scene'] - sceneCount);
        assert.equal(expectPart({ estimate, sceneCount }, 'check'), estimate.check);
      }),
    );
    assert.equal(expectPart({}, 'check'), 0);
  });
});

/** What may happen to the money of some videos of one owner, in any order. */
const event = fc.record({
  video: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom('open', 'begin', 'begin', 'begin', 'settle', 'settle', 'close', 'die'),
  nanoUsd: fc.integer({ min: 0, max: 400 }),
});
interface Part {
  readonly attempt: number;
  readonly expected: number;
}

suite('money that is held', () => {
  test('adds up whatever happens, is never above a budget when it is asked for, and leaves nothing held', () => {
    const budgets = { video: 1000, month: 1500 };
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        let month = 0;
        /** By what parts cost beyond what they were expected to. */
        let overrun = 0;
        const holds = new Map<number, Hold>();
        const attempts = new Map<number, number>();
        const running: (Part & { video: number })[] = [];
        const cost = new Map<number, number>();
        const spend = (video: number, nanoUsd: number) => cost.set(video, (cost.get(video) ?? 0) + nanoUsd);
        const move = (video: number, moved: Moved, isAsked: boolean): boolean => {
          if (isAsked && moved.month > 0 && month + moved.month > budgets.month) return false;
          month += moved.month;
          holds.set(video, moved.hold);
          return true;
        };
        const tryMove = (video: number, next: () => Moved): boolean => {
          try {
            return move(video, next(), true);
          } catch (error) {
            assert.ok(isCode(error, 'BUDGET_EXCEEDED') || isCode(error, 'STALE'));
            return false;
          }
        };
        const close = (video: number): void => {
          const hold = holds.get(video);
          if (hold?.attempt !== undefined) move(video, closeHold(hold), false);
        };
        const settle = (at: number, nanoUsd: number): void => {
          const [part] = running.splice(at, 1);
          const hold = part && holds.get(part.video);
          if (part === undefined || hold === undefined) return;
          move(part.video, settlePart(hold, { ...part, nanoUsd }), false);
          spend(part.video, nanoUsd - part.expected);
          overrun += Math.max(0, nanoUsd - part.expected);
        };
        for (const { video, what, nanoUsd } of events) {
          const attempt = attempts.get(video) ?? 0;
          if (what === 'open' && holds.get(video)?.attempt === undefined) {
            const ask = { attempt: attempt + 1, month: '2030-01', nanoUsd, budgets };
            if (tryMove(video, () => openHold(holds.get(video), ask))) attempts.set(video, attempt + 1);
          }
          if (what === 'begin' && attempt > 0) {
            const part = { attempt, month: '2030-01', nanoUsd, budgets };
            if (tryMove(video, () => beginPart(holds.get(video), part))) {
              running.push({ video, attempt, expected: nanoUsd });
              spend(video, nanoUsd);
            }
          }
          if (what === 'settle') settle(0, nanoUsd);
          if (what === 'die') running.shift();
          if (what === 'close') close(video);
          const held = [...holds.values()].reduce((sum, { spent, left }) => sum + spent + left, 0);
          assert.equal(month, held, 'the month holds what its videos spent and hold');
          for (const [id, { spent, left }] of holds) {
            assert.equal(spent, cost.get(id) ?? 0, 'a video has spent what its parts cost');
            assert.ok(left >= 0 && spent + left <= budgets.video + overrun);
          }
          assert.ok(month <= budgets.month + overrun);
        }
        while (running.length > 0) settle(0, 0);
        for (const video of holds.keys()) close(video);
        assert.ok([...holds.values()].every(({ left }) => left === 0));
      }),
      { numRuns: 500 },
    );
  });

  test('says which budget is used up, how far, and which setting it is', () => {
    const budgets = { video: 1_000_000_000, month: 20_000_000_000 };
    const ask = { attempt: 2, month: '2030-01', nanoUsd: 300_000_000, budgets };
    assert.throws(
      () => openHold({ month: '2030-01', spent: 800_000_000, left: 0 }, ask),
      (error) =>
        isCode(error, 'BUDGET_EXCEEDED') &&
        error.message ===
          'This takes about $0.30 more, and the video has cost $0.80 of its budget of $1.00. BUDGET_VIDEO_USD is the setting.',
    );
  });
});
