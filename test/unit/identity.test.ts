import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { passwordHasher } from '../../shared/adapters/passwords/argon2.ts';
import { isCommonPassword } from '../../shared/adapters/passwords/common-passwords.ts';
import { type Failures, FORGET_SECONDS, planAttempt, waitAfter } from '../../shared/domain/back-off.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { findPasswordProblems } from '../../shared/domain/password.ts';
import {
  findSessionFault,
  IDLE_SECONDS,
  SESSION_SECONDS,
  startSession,
} from '../../shared/domain/session.ts';
import { checkPassword } from '../../shared/use-cases/check-password.ts';

const SEED = 20_261_124;

const faultOf = (password: string, owner = { username: 'anna', email: 'ann.b@example.org' }) =>
  findPasswordProblems({ password, pointer: '/password', owner }, isCommonPassword)[0]?.detail;

suite('a password', () => {
  const taken = [
    'seven green umbrellas',
    'Zebra7!Zebra8?',
    'großer Wald im Nebel',
    '月が綺麗ですね、今夜はとても静か',
    '𝒂'.repeat(15),
  ];
  for (const password of taken) test(`may be ${password}`, () => assert.equal(faultOf(password), undefined));

  const refused: readonly (readonly [string, RegExp])[] = [
    ['Zebra7!Zeb', /12 to 128/],
    ['x'.repeat(129), /12 to 128/],
    ['zebra7!zebra8?', /upper and lower/],
    ['ZebraZebraZ!!', /digits/],
    ['Zebra7Zebra88', /other signs/],
    ['MOTHERFUCKER1'.toLowerCase().slice(0, 12), /upper and lower/],
    ['1qaz2wsx3edc4rfv', /tried first/],
    ['1QAZ2wsx3EDC4rfv', /tried first/],
    ['maurolarastefy1 Anna', /username or e-mail/],
    ['I am ANN.B of there', /username or e-mail/],
    ['not faceLESS at all', /faceless/],
  ];
  for (const [password, reason] of refused)
    test(`may not be ${password.slice(0, 30)}`, () => assert.match(faultOf(password) ?? '', reason));

  test('is never quoted, and its length is what a person counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 140 }), (text) => {
        const password = text.normalize('NFC');
        const fault = faultOf(password);
        const { length } = Array.from(password);
        if (length < 12 || length > 128) assert.match(fault ?? '', /12 to 128/);
        if (length > 8) assert.ok(fault?.includes(password) !== true);
      }),
      { seed: SEED },
    );
  });
});

suite('argon2id', () => {
  test('knows its password, by the parameters of the cheat sheet', async () => {
    const hash = await passwordHasher.hash('seven green umbrellas');
    assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    assert.equal(await passwordHasher.verify(hash, 'seven green umbrellas'), true);
    assert.equal(await passwordHasher.verify(hash, 'seven green umbrella'), false);
    assert.notEqual(await passwordHasher.hash('seven green umbrellas'), hash);
  });

  test('finds nobody without a hash', async () => {
    for (const password of ['A', 'seven green umbrellas'])
      assert.equal(await passwordHasher.verify(undefined, password), false);
  });
});

suite('the check of a password', () => {
  const open = (waits: Partial<Record<string, number>> = {}) => {
    const calls: string[] = [];
    const check = checkPassword({
      attempts: {
        take: async (kind, name) => {
          calls.push(`take ${kind} ${name}`);
          return waits[kind] ?? 0;
        },
        settle: async (kind, name) => {
          calls.push(`settle ${kind} ${name}`);
        },
      },
      passwords: {
        verify: async (hash, password) => {
          calls.push('hash');
          return hash === password;
        },
      },
    });
    return { calls, check };
  };
  const given = { name: 'Anna', password: 'right', network: '203.0.113.7' };

  test('does the same work for an unknown name as for a wrong password', async () => {
    const [unknown, wrong] = [open(), open()];
    assert.equal(await unknown.check({ ...given, user: undefined }), false);
    assert.equal(await wrong.check({ ...given, user: { passwordHash: 'other' } }), false);
    assert.deepEqual(unknown.calls, ['take address 203.0.113.7', 'take account anna', 'hash']);
    assert.deepEqual(wrong.calls, unknown.calls);
  });

  test('forgets failures when it is right', async () => {
    const { calls, check } = open();
    assert.equal(await check({ ...given, user: { passwordHash: 'right' } }), true);
    assert.deepEqual(calls.slice(3), ['settle account anna', 'settle address 203.0.113.7']);
  });

  test('does no work for whoever has to wait', async () => {
    for (const kind of ['address', 'account']) {
      const { calls, check } = open({ [kind]: 7 });
      await assert.rejects(
        check({ ...given, user: { passwordHash: 'right' } }),
        (error) => isCode(error, 'RATE_LIMITED') && error.retryAfterSeconds === 7,
      );
      assert.ok(!calls.includes('hash'));
    }
  });
});

suite('back-off', () => {
  test('doubles up to a minute for an account, and to a quarter of an hour for an address', () => {
    const waits = (kind: 'account' | 'address', from: number) =>
      Array.from({ length: 8 }, (_, index) => waitAfter(kind, from + index));
    assert.deepEqual(waits('account', 5), [0, 1, 2, 4, 8, 16, 32, 60]);
    assert.deepEqual(waits('address', 20), [0, 1, 2, 4, 8, 16, 32, 64]);
    assert.equal(waitAfter('address', 1000), 900);
  });

  test('never locks: whoever waits as long as was said may try', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('account' as const, 'address' as const),
        fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 60 }),
        (kind, pauses) => {
          let now = 1_000_000;
          let known: Failures | undefined;
          for (const pause of pauses) {
            now += pause;
            const { waitSeconds, next } = planAttempt(kind, known, now);
            assert.ok(waitSeconds >= 0 && waitSeconds <= (kind === 'account' ? 60 : 900));
            if (waitSeconds > 0) assert.deepEqual(next, known);
            const { waitSeconds: later } = planAttempt(kind, next, now + waitSeconds * 1000);
            if (waitSeconds > 0) assert.equal(later, 0);
            known = next;
          }
        },
      ),
      { seed: SEED },
    );
  });

  test('forgets after a day', () => {
    const known = { failures: 50, nextAt: 0, forgetAt: 1000 };
    const { next } = planAttempt('account', known, 1000);
    assert.deepEqual(next, { failures: 1, nextAt: 1000, forgetAt: 1000 + FORGET_SECONDS * 1000 });
  });
});

suite('a session', () => {
  test('holds while it is used within the hour, for twelve', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 * IDLE_SECONDS }), { maxLength: 40 }), (pauses) => {
        const start = Date.parse('2030-01-01T00:00:00Z');
        let session = startSession({ id: 'a', sessionEpoch: 1 }, 's', new Date(start));
        let now = start;
        for (const pause of pauses) {
          now += pause * 1000;
          const fault = findSessionFault(session, new Date(now));
          const expected = now - start >= SESSION_SECONDS * 1000 || pause >= IDLE_SECONDS;
          assert.equal(fault !== undefined, expected, fault);
          if (fault !== undefined) return;
          session = { ...session, lastSeenAt: new Date(now).toISOString() };
        }
      }),
      { seed: SEED },
    );
  });
});
