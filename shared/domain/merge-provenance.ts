import type { Provenance } from './provenance.ts';

const identify = ({ kind, name, set, source, author, licence, url, sha256 }: Provenance): string =>
  JSON.stringify([kind, name, set, source, author, licence, url, sha256]);

/** Every asset once, in order of first use. Two entries are the same asset when all their fields agree. */
export const mergeProvenance = (...lists: readonly (readonly Provenance[])[]): readonly Provenance[] => [
  ...new Map(lists.flat().map((entry) => [identify(entry), entry])).values(),
];
