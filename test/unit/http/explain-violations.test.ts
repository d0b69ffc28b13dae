import assert from 'node:assert/strict';
import test from 'node:test';
import { explainViolations, type Violation } from '../../../shared/http/explain-violations.ts';

const explain = (violation: Partial<Violation>) =>
  explainViolations([{ instancePath: '/body', keyword: 'other', params: {}, ...violation }])[0];

test('says where and what would be right', () => {
  const cases: readonly (readonly [Partial<Violation>, string, string])[] = [
    [{ keyword: 'required', params: { missingProperty: 'source' } }, '/source', 'is required'],
    [
      {
        keyword: 'additionalProperties',
        params: { additionalProperty: 'a/b' },
        hint: 'title, source',
      },
      '/a~1b',
      'is not known; known are title, source',
    ],
    [{ keyword: 'additionalProperties', params: { additionalProperty: 'x' } }, '/x', 'is not known; none is'],
    [{ keyword: 'enum', params: { allowedValues: ['slt', 'rms'] } }, '', 'must be one of slt, rms'],
    [{ keyword: 'const', params: { allowedValue: '9:16' } }, '', 'must be 9:16'],
    [{ keyword: 'type', params: { type: 'string' } }, '', 'must be of the type string'],
    [{ keyword: 'minLength', params: { limit: 1 } }, '', 'must not be empty'],
    [{ keyword: 'minLength', params: { limit: 3 } }, '', 'must have at least 3 characters'],
    [{ keyword: 'maxLength', params: { limit: 9 } }, '', 'must have at most 9 characters'],
    [{ keyword: 'minimum', params: { limit: 15 } }, '', 'must be at least 15'],
    [{ keyword: 'maximum', params: { limit: 99 } }, '', 'must be at most 99'],
    [{ keyword: 'minItems', params: { limit: 1 } }, '', 'must have at least 1'],
    [
      {
        keyword: 'discriminator',
        params: { tag: 'type' },
        hint: 'notes, topic',
      },
      '/type',
      'must be one of notes, topic',
    ],
    [{ keyword: 'maxItems', params: { limit: 30 } }, '', 'must have at most 30 items'],
    [{ keyword: 'pattern', hint: 'one line' }, '', 'must be one line'],
    [{ keyword: 'pattern' }, '', 'must be of another form'],
    [{ keyword: 'if' }, '', 'is not valid'],
  ];
  for (const [violation, pointer, detail] of cases) assert.deepEqual(explain(violation), { pointer, detail });
});

test('points into the section of the event', () => {
  assert.equal(explain({ instancePath: '/queryStringParameters/limit' })?.pointer, '/limit');
  assert.equal(explain({ instancePath: '/body/settings/tags/3' })?.pointer, '/settings/tags/3');
});
