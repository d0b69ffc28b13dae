import assert from 'node:assert/strict';
import { FUNCTION_USES } from '../function-uses/function-uses.ts';
import type { RecordedUses } from './record-uses.ts';

/** Each function sent only what its role allows; who was told that an object is missing may know it (else 403). */
export const assertAllowed = ({ uses, missed }: RecordedUses, expected: readonly string[]): void => {
  for (const name of expected) assert.ok(uses.has(name), `${name} was called`);
  for (const [name, seen] of uses) {
    const denied = [...seen].filter((use) => FUNCTION_USES[name]?.includes(use) !== true);
    assert.deepEqual(denied, [], name);
  }
  for (const name of missed) assert.ok(FUNCTION_USES[name]?.includes('ListBucket bucket'), name);
};
