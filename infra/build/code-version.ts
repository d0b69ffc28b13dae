import type { Bundle } from './bundle-functions.ts';
import { hashText } from './hash-tree.ts';
import { readLayerLock } from './layer-packages.ts';

/** Part of every cache key of a worker: new code or a new package of the layer may draw another picture. */
export const codeVersion = ({ hash }: Bundle): string => hashText(hash, JSON.stringify(readLayerLock()));
