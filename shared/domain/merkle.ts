import { toCanonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';

// As in RFC 6962 §2.1: leaves and nodes begin differently, so that neither can be passed off as the other.
const hashLeaf = (leaf: unknown): string => sha256(`\0${toCanonicalJson(leaf)}`);
const hashPair = (left: string, right: string | undefined): string =>
  right === undefined ? left : sha256(`\u0001${left}${right}`);

/** The root over the leaves in their order, in hex; of none: the hash of nothing. */
export const merkleRoot = (leaves: readonly unknown[]): string => {
  let level = leaves.map(hashLeaf);
  while (level.length > 1) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => index * 2);
    const below = level;
    level = pairs.map((index) => hashPair(below[index] ?? '', below[index + 1]));
  }
  return level[0] ?? sha256('');
};
