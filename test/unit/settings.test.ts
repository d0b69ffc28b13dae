import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readStageConfig } from '../../infra/config.ts';
import { describeSettings } from '../../infra/environments.ts';
import { readSettings } from '../../shared/config/settings.ts';
import { compareSettings, flattenSettings, type Settings } from '../../shared/domain/settings.ts';

const SEED = 20_261_124;

test('settings have each value under its whole name', () => {
  const tree = { A: 'x', LIST: ['b', 'c'], NONE: [], LIMITS: { read: { requests: 3 } } };
  assert.deepEqual(flattenSettings(tree), { A: 'x', LIST: 'b,c', NONE: '', 'LIMITS.read.requests': '3' });
});

test('those of a stage are few enough for a row, and none is where a key is kept or a password', () => {
  const config = readStageConfig('production');
  const scriptWriter = {
    SCRIPT_WRITER: 'openai',
    SCRIPT_MODEL: 'm',
    SCRIPT_ENDPOINT: 'https://me:hunter2@models.example/v1',
    SCRIPT_KEY: 'ssm:/models/key',
  };
  const text = JSON.stringify(describeSettings({ ...config, scriptWriter }));
  const settings = readSettings(text);
  assert.equal(settings['REGISTRATION'], 'closed');
  assert.equal(settings['RATE_LIMITS.read.requests'], '300');
  assert.equal(settings['SCRIPT_ENDPOINT'], 'https://models.example');
  assert.doesNotMatch(text, /hunter2|ssm:/);
  assert.ok(text.length < 2000, `${text.length} of the 4,096 bytes that a function's environment may have`);
});

test('a comparison names exactly what differs, with both sides', () => {
  const settings = fc.dictionary(fc.constantFrom('A', 'B', 'C.d', 'C.e'), fc.constantFrom('', '1', '2'));
  fc.assert(
    fc.property(settings, settings, (before: Settings, after: Settings) => {
      const details = compareSettings(before, after) ?? {};
      const expected = ['A', 'B', 'C.d', 'C.e'].flatMap((name) =>
        before[name] === after[name] ? [] : [{ name, from: before[name], to: after[name] }],
      );
      for (const { name, from, to } of expected) {
        assert.equal(details[`${name}.from`], from);
        assert.equal(details[`${name}.to`], to);
      }
      const sides = expected.flatMap(({ from, to }) => [from, to]).filter((side) => side !== undefined);
      assert.equal(Object.keys(details).length, sides.length);
    }),
    { seed: SEED },
  );
});
