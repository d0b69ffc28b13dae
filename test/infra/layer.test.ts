import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { App, Stack } from 'aws-cdk-lib';
import { Template as Assertions } from 'aws-cdk-lib/assertions';
import { createLayerLock, type Lockfile } from '../../infra/build/layer-lock.ts';
import { LAYER_FONTS, LAYER_PACKAGES, readLayerLock } from '../../infra/build/layer-packages.ts';
import { ROOT } from '../../infra/build/paths.ts';
import { MediaLayer } from '../../infra/constructs/media-layer.ts';

// The rules of CloudFormation and cdk-nag have a test of their own.
process.env['CDK_VALIDATION'] = 'false';
const folder = mkdtempSync(join(tmpdir(), 'faceless-layer-'));
after(() => rmSync(folder, { recursive: true }));

const sources = readdirSync(join(ROOT, 'shared', 'adapters'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('the media layer', () => {
  it('carries every package that adapters load from it, and no other', () => {
    const loaded = sources
      .flatMap((source) => [...source.matchAll(/fromLayer(?:\.resolve)?\(\s*'([^']+)'/gu)])
      .map(([, path = '']) => path.split('/', path.startsWith('@') ? 2 : 1).join('/'));
    const importers = sources.filter((source) =>
      /^(?:import|export)\s(?!type\b)[^;]*?from 'node-av'/mu.test(source),
    );
    assert.equal(importers.length, 1, 'one file loads FFmpeg, and its binary with it');
    const loader = readFileSync(join(ROOT, 'node_modules', 'node-av', 'dist', 'lib', 'binding.js'), 'utf8');
    const [, scope] = /`(@[^`$]+)\$\{platformArch\}`/u.exec(loader) ?? [];
    assert.deepEqual(new Set([...loaded, `${scope}linux-arm64`]), new Set(LAYER_PACKAGES));
  });

  it('carries every font that is drawn with', () => {
    const used = sources.flatMap((source) => [...source.matchAll(/'(\d00\w+)', '(\w+)_\1\.ttf'/gu)]);
    const carried = Object.entries(LAYER_FONTS).flatMap(([family, weights]) =>
      weights.map((weight) => `${family.replaceAll('-', '')} ${weight}`),
    );
    assert.deepEqual(
      used.map(([, weight, family]) => `${family?.toLowerCase()} ${weight}`).toSorted(),
      carried.toSorted(),
    );
  });

  it('takes versions, integrities and native builds for Linux on arm64 from the lockfile', () => {
    const { packages } = readLayerLock();
    const names = Object.keys(packages);
    for (const native of [
      '@seydx/node-av-linux-arm64',
      '@img/sharp-linux-arm64',
      '@img/sharp-libvips-linux-arm64',
      '@resvg/resvg-js-linux-arm64-gnu',
    ]) {
      assert.ok(names.includes(`node_modules/${native}`), native);
    }
    assert.deepEqual(
      names.filter((name) => /x64|darwin|win32|musl|node-linux/u.test(name)),
      [],
    );
    for (const [name, entry] of Object.entries(packages).filter(([path]) => path !== '')) {
      assert.match(String(entry['integrity']), /^sha512-/u, name);
    }
  });
});

describe('MediaLayer', () => {
  const synthesise = (context: Readonly<Record<string, unknown>>): Assertions => {
    const stack = new Stack(new App({ outdir: mkdtempSync(join(folder, 'app-')), context }), 'Layer');
    new MediaLayer(stack, 'MediaLayer', join(folder, 'absent'));
    return Assertions.fromStack(stack);
  };

  it('makes CloudFormation refuse a template that does not carry it', () => {
    const rules = synthesise({}).toJSON()['Rules'] as Readonly<
      Record<string, { readonly Assertions: unknown }>
    >;
    const rule = Object.entries(rules).find(([id]) => id.startsWith('MediaLayerIsBuilt'))?.[1];
    assert.deepEqual(rule?.Assertions, [
      {
        Assert: { 'Fn::Equals': ['the layer', 'not built'] },
        AssertDescription: 'The media layer is not in this template. Deploy with "npm run deploy".',
      },
    ]);
  });

  it('is built before a deployment', () => {
    assert.throws(() => synthesise({ deploy: 'true' }), /The media layer is not built/u);
  });
});

describe('createLayerLock', () => {
  const lock: Lockfile = {
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { a: '1.0.0', other: '1.0.0' } },
      'node_modules/a': {
        version: '1.0.0',
        dependencies: { b: '^1.0.0' },
        optionalDependencies: { 'a-linux-arm64': '1.0.0', 'a-darwin-arm64': '1.0.0', feature: '1.0.0' },
      },
      'node_modules/a/node_modules/b': { version: '1.5.0', dependencies: { c: '*' } },
      'node_modules/a-linux-arm64': { version: '1.0.0' },
      'node_modules/a-darwin-arm64': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/c': { version: '3.0.0', dependencies: { a: '*' } },
      'node_modules/feature': { version: '1.0.0' },
      'node_modules/other': { version: '1.0.0' },
    },
  };

  it('follows dependencies as Node resolves them, round circles too', () => {
    const { packages } = createLayerLock(lock, ['a']);
    assert.deepEqual(Object.keys(packages).toSorted(), [
      '',
      'node_modules/a',
      'node_modules/a-linux-arm64',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
    assert.deepEqual(packages['']?.dependencies, { a: '1.0.0' });
    assert.deepEqual(packages['node_modules/a']?.optionalDependencies, { 'a-linux-arm64': '1.0.0' });
  });

  it('names a package that the lockfile lacks', () => {
    assert.throws(() => createLayerLock(lock, ['absent']), /package-lock.json has no absent/u);
  });
});
