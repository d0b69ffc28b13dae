import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isCode } from '../../shared/domain/errors.ts';
import type { User } from '../../shared/domain/user.ts';
import { ROLES } from '../../shared/domain/permissions.ts';
import { planUserEdit } from '../../shared/domain/user-edit.ts';
import { makeUser } from '../support/make-user.ts';

const now = new Date('2030-01-02T00:00:00.000Z');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

test('an edit is one change with one action, or none where all is so; two at once and none at all are refused', () => {
  const users = fc
    .tuple(fc.constantFrom(...ROLES), fc.boolean())
    .map(([role, disabled]) => makeUser({ role, ...(disabled && { disabledAt: now.toISOString() }) }));
  const edits = fc.record({ role: maybe(fc.constantFrom(...ROLES)), disabled: maybe(fc.boolean()) });
  fc.assert(
    fc.property(users, edits, (user, edit) => {
      const given = Object.values(edit).filter((value) => value !== undefined).length;
      if (given !== 1) {
        assert.throws(
          () => planUserEdit(user, edit, now),
          (error) => isCode(error, 'INVALID_INPUT'),
        );
        return;
      }
      const plan = planUserEdit(user, edit, now);
      const after = { ...user, ...plan?.change } as User;
      assert.equal(after.role, edit.role ?? user.role);
      assert.equal(after.disabledAt !== undefined, edit.disabled ?? user.disabledAt !== undefined);
      const same = after.role === user.role && after.disabledAt === user.disabledAt;
      assert.equal(plan === undefined, same);
      // Sessions end with a disabling, and only with it.
      assert.equal(after.sessionEpoch > user.sessionEpoch, plan?.action === 'user_disabled');
    }),
  );
});
