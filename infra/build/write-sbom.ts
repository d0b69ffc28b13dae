/**
 * `npm run sbom [-- FILE]`: every package of the lockfile with version, checksum and licence, as a CycloneDX document.
 * npm writes it; the layer's packages are among them, since its lockfile is cut out of the same one.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { statedLicence } from './licences/licence-policy.ts';
import { ROOT } from './paths.ts';

interface Component {
  name: string;
  licenses?: readonly object[];
}
interface Document {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

const ARGUMENTS = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
const file = resolve(process.argv[2] ?? 'out/sbom.cdx.json');
const text = execFileSync('npm', ARGUMENTS, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const document = JSON.parse(text) as Document;
// npm takes the folder's name.
document.metadata.component.name = 'faceless';
for (const component of document.components)
  component.licenses ??= [{ license: { id: statedLicence(component.name, undefined) } }];
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(document, undefined, 2)}\n`);
process.stdout.write(`${file}: ${String(document.components.length)} packages\n`);
