import { listExceptions, PARTS } from './licence-policy.ts';
import type { LicensedPackage, Use } from './list-licences.ts';

const TITLES: Readonly<Record<Use, string>> = {
  layer: 'In the media layer, as published',
  product: 'Bundled into functions, or used by the commands',
  development: 'For building and checking only',
};

const listOf = (packages: readonly LicensedPackage[]): string => {
  const licences = [...new Set(packages.map(({ licence }) => licence))].toSorted();
  return licences
    .map((licence) => {
      const names = packages.filter((each) => each.licence === licence).map(({ name }) => `\`${name}\``);
      return `- **${licence}** (${String(names.length)}): ${names.join(', ')}`;
    })
    .join('\n');
};

/** The page `docs/licences.md`: every package by its licence and its use. */
export const writePage = (packages: readonly LicensedPackage[]): string => {
  const sections = (Object.keys(TITLES) as Use[]).map((use) => {
    const used = packages.filter((each) => each.use === use);
    return `## ${TITLES[use]} (${String(used.length)})\n\n${listOf(used)}\n`;
  });
  const notes = [
    ...PARTS.map(([part, licence, where]) => `- **${part}** (${licence}): ${where}`),
    ...listExceptions().map(([licence, reason]) => `- **${licence}**: ${reason}`),
  ];
  return [
    '# Licences of the packages\n',
    'Made by `npm run generate` from `package-lock.json`; do not edit. Which licences are allowed is in\n`infra/build/licences/licence-policy.ts`, and a test refuses any other. `npm run sbom` writes the same packages with\nversions and checksums as a CycloneDX document.\n',
    `## To be heeded\n\n${notes.join('\n')}\n`,
    ...sections,
  ].join('\n');
};
