/** SECURITY §4: no regular expression takes more than linear time in what it is given. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from 'scslre';
import { listPatterns, patternsOf, type PatternInCode } from '../support/scans/list-patterns.ts';

/** What repeated character makes a pattern slow, said with its place. */
const findSlow = ({ source, flags, place }: PatternInCode): readonly string[] =>
  analyse({ source, flags }).reports.map(
    ({ type, character }) =>
      `${place} /${source}/${flags}: ${type} on many ${JSON.stringify(character.pick)}`,
  );

suite('regular expressions', () => {
  test('of all code are linear', (context) => {
    const patterns = listPatterns();
    assert.ok(patterns.length > 300);
    assert.deepEqual(patterns.flatMap(findSlow), []);
    context.diagnostic(`${String(patterns.length)} regular expressions, all linear`);
  });

  test('that are not would be found', () => {
    const bad = [
      'const a = /^(a+)+$/;',
      'const b = /[.,]+$/u;',
      'const c = /^\\s*(.*?)\\s*$/;',
      'f(/\\d+\\w*x/g);',
    ].join('\n');
    const slow = patternsOf('bad.ts', bad).flatMap(findSlow);
    assert.deepEqual(
      [...new Set(slow.map((found) => found.split(' ')[0]))],
      ['bad.ts:1', 'bad.ts:2', 'bad.ts:3', 'bad.ts:4'],
    );
  });
});
