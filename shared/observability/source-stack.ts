import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A place in a bundle, as a stack gives it: file, line and column, both counted from 1. */
const PLACE = /(file:\/\/\/[^\s():]{1,1000}\.mjs):(\d{1,7}):(\d{1,7})/g;

const maps = new Map<string, SourceMap | undefined>();

const readMap = (file: string): SourceMap | undefined => {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8')) as SourceMapPayload);
  } catch {
    // Code that was not bundled has none, and a stack is no reason to fail.
    return undefined;
  }
};

const findMap = (file: string): SourceMap | undefined => {
  if (!maps.has(file)) maps.set(file, readMap(file));
  return maps.get(file);
};

/**
 * A stack with places in our sources in place of those in the bundle (`shared/queue/run-part.ts:80:7`). Node's own
 * `--enable-source-maps` reads and parses every map at each cold start, a fifth of its CPU time; here a map is read
 * with the first stack that somebody looks at. What Lambda prints by itself, such as an error at import, keeps the
 * bundle's places.
 */
export const sourceStack = (stack: string): string =>
  stack.replaceAll(PLACE, (place, file: string, line: string, column: string) => {
    const origin = findMap(file)?.findOrigin(Number(line), Number(column));
    if (origin === undefined || !('fileName' in origin)) return place;
    return `${origin.fileName.replace(/^(?:\.\.\/){1,20}/, '')}:${origin.lineNumber}:${origin.columnNumber}`;
  });
