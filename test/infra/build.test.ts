import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { bundleFunctions } from '../../infra/build/bundle-functions.ts';
import { FUNCTION_ENTRIES } from '../../infra/build/function-entries.ts';
import { publishFolder } from '../../infra/build/publish-folder.ts';
import { inlineKeys } from '../../infra/build/slim-sdk.ts';
import { withoutNotes, writeHints } from '../../infra/build/validator-hints.ts';
import { synthLocal } from '../../infra/build/synth-local.ts';

const parent = mkdtempSync(join(tmpdir(), 'faceless-build-'));
after(() => rmSync(parent, { recursive: true }));

const write =
  (text: string) =>
  async (folder: string): Promise<void> => {
    writeFileSync(join(folder, 'file'), text);
  };

describe('bundleFunctions', () => {
  it('names every entry that has no source file', async () => {
    const absent = ['functions/absent/one.ts', 'functions/absent/two.ts'];
    const entries = absent.map((entry) => ({ name: entry, kind: 'api', entry }) as const);
    await assert.rejects(bundleFunctions(entries), {
      message: `These functions have no source file: ${absent.join(', ')}.`,
    });
  });

  it('exports a handler from every bundle', async () => {
    const bundles = await bundleFunctions();
    for (const { name } of FUNCTION_ENTRIES) {
      const code = readFileSync(join(bundles.get(name)?.folder ?? '', 'index.mjs'), 'utf8');
      assert.match(code, /export\s*\{[^}]*\bas handler\b[^}]*\}/u, name);
    }
  });

  it('takes credentials from the environment only', async () => {
    for (const { name, inputs } of (await bundleFunctions()).values()) {
      const others = inputs.filter((input) =>
        /node_modules\/@aws-sdk\/(?:credential-provider-(?!env)|nested-clients)/u.test(input),
      );
      assert.deepEqual(others, [], name);
    }
  });
});

describe('inlineKeys', () => {
  it('puts constant texts in place of computed keys, and leaves other keys alone', () => {
    const source =
      'const _hC = "httpCode";\nconst _n = 5;\nexport var a = [{ [_hC]: 204, [_n]: 1, [_x]: 2, b: [_hC] }];';
    assert.equal(
      inlineKeys(source),
      'const _hC = "httpCode";\nconst _n = 5;\nexport var a = [{ "httpCode": 204, [_n]: 1, [_x]: 2, b: [_hC] }];',
    );
  });
});

describe('a validator’s hints', () => {
  const schema = {
    type: 'object',
    properties: {
      title: { type: 'string', pattern: '^a', description: 'a word with a', examples: ['ab'] },
      'a/b': { oneOf: [{ properties: { type: { const: 'x' } } }], discriminator: { propertyName: 'type' } },
      description: { type: 'string', minLength: 1 },
    },
    additionalProperties: false,
  };

  it('stand where the code had the path into the schema, and only where they say something', () => {
    const at = (path: string): string => `{instancePath,schemaPath:${JSON.stringify(path)},keyword}`;
    const hint = (text: string): string => `{instancePath,hint:${JSON.stringify(text)},keyword}`;
    const cases = [
      ['#/additionalProperties', hint('title, a/b, description')],
      ['#/properties/title/pattern', hint('a word with a')],
      ['#/properties/a~1b/discriminator', hint('x')],
      ['#/properties/description/minLength', '{instancePath,keyword}'],
    ] as const;
    for (const [path, expected] of cases) assert.equal(writeHints(at(path), schema), expected);
    assert.throws(() => writeHints(at('#/properties/other/type'), schema), /nothing at #\/properties\/other/);
  });

  it('leave a schema that demands the same, fields called description included', () => {
    assert.deepEqual(withoutNotes(schema), {
      ...schema,
      properties: { ...schema.properties, title: { type: 'string', pattern: '^a' } },
    });
  });
});

describe('publishFolder', () => {
  it('builds once, and shares the result of the first of several builders', async () => {
    const folder = join(parent, 'once', 'hash');
    let builds = 0;
    const build = async (temporary: string): Promise<void> => {
      builds += 1;
      await write('built')(temporary);
    };
    await publishFolder(folder, build);
    await publishFolder(folder, build);
    assert.equal(builds, 1);
    assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'built');
  });

  it('takes the folder that another builder published meanwhile', async () => {
    const folder = join(parent, 'race', 'hash');
    await publishFolder(folder, async (temporary) => {
      await write('second')(temporary);
      await publishFolder(folder, write('first'));
    });
    assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'first');
    assert.deepEqual(readdirSync(join(parent, 'race')), ['hash']);
  });

  it('leaves nothing behind when the build fails', async () => {
    const folder = join(parent, 'broken', 'hash');
    await assert.rejects(
      publishFolder(folder, async (temporary) => {
        await write('half')(temporary);
        throw new Error('no source');
      }),
      /no source/u,
    );
    assert.deepEqual(readdirSync(join(parent, 'broken')), []);
  });

  it('keeps the six that were used last', async () => {
    for (let index = 0; index < 8; index += 1) {
      const folder = await publishFolder(join(parent, 'many', `hash-${index}`), write(String(index)));
      const day = new Date(Date.UTC(2026, 0, index + 1));
      utimesSync(folder, day, day);
    }
    await publishFolder(join(parent, 'many', 'last'), write('last'));
    assert.deepEqual(readdirSync(join(parent, 'many')).toSorted(), [
      'hash-3',
      'hash-4',
      'hash-5',
      'hash-6',
      'hash-7',
      'last',
    ]);
  });
});

describe('synthLocal', () => {
  it('gives the same assembly again while the sources are the same', async () => {
    const { cloudAssembly } = await synthLocal();
    assert.ok(existsSync(join(cloudAssembly, 'Faceless-local-Api.template.json')));
    assert.equal((await synthLocal()).cloudAssembly, cloudAssembly);
  });
});
