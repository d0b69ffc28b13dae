import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { WriteLines } from '../../ports/world.ts';

/** Streams, so that memory does not grow with the file. What the lines throw is thrown as it is. */
export const writeLines: WriteLines = async (path, lines) =>
  pipeline(Readable.from(lines, { objectMode: false }), createGzip(), createWriteStream(path));
