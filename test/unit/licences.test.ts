import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { isAllowed } from '../../infra/build/licences/licence-policy.ts';
import { listLicences } from '../../infra/build/licences/list-licences.ts';
import { writePage } from '../../infra/build/licences/write-page.ts';
import { ROOT } from '../../infra/build/paths.ts';

suite('licences', () => {
  test('of all packages are on the list', (context) => {
    const packages = listLicences();
    assert.ok(packages.length > 400);
    assert.deepEqual(
      packages.filter(({ name, licence }) => !isAllowed(name, licence)),
      [],
    );
    context.diagnostic(`${String(packages.length)} packages, all with an allowed licence`);
  });

  test('that ask for more are allowed to the packages that are named, and none by being unknown', () => {
    assert.ok(isAllowed('jszip', '(MIT OR GPL-3.0-or-later)'));
    assert.ok(isAllowed('@img/sharp-libvips-linux-x64', 'Apache-2.0 AND LGPL-3.0-or-later'));
    for (const licence of [
      'GPL-3.0-only',
      'AGPL-3.0-only',
      'LGPL-3.0-or-later',
      'MIT AND GPL-2.0-only',
      'none',
      '',
    ])
      assert.ok(!isAllowed('other', licence), licence);
    assert.ok(!isAllowed('other', '(MIT AND (GPL-2.0-only OR GPL-3.0-only))'));
  });

  test('stand in docs/licences.md as the lockfile has them: npm run generate', () => {
    assert.equal(readFileSync(join(ROOT, 'docs', 'licences.md'), 'utf8'), writePage(listLicences()));
  });

  test('and versions of all of them are in the bill of materials', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'faceless-sbom-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'sbom.json');
    execFileSync(process.execPath, ['infra/build/write-sbom.ts', file], { cwd: ROOT });
    const document = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly bomFormat: string;
      readonly components: readonly Readonly<Record<string, unknown>>[];
    };
    assert.equal(document.bomFormat, 'CycloneDX');
    const listed = new Set(document.components.map(({ purl }) => purl));
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly name?: string; readonly version: string }>>;
    };
    for (const [path, { name = path.split('node_modules/').at(-1), version }] of Object.entries(packages))
      if (path !== '') assert.ok(listed.has(`pkg:npm/${name?.replace('@', '%40') ?? ''}@${version}`), path);
    context.diagnostic(`${String(document.components.length)} components in the bill of materials`);
    for (const { name, version, licenses, purl } of document.components)
      assert.ok(typeof version === 'string' && licenses !== undefined && purl !== undefined, String(name));
  });
});
