import type { DocumentSource } from './build-source.ts';
import type { Arguments } from './read-arguments.ts';

/** What was asked for and does nothing in a document of this mode, for the author; undefined where there is none. */
export function findIgnored(
  { type }: Pick<DocumentSource, 'type'>,
  { durationSeconds }: Pick<Arguments, 'durationSeconds'>,
): string | undefined {
  return durationSeconds === undefined || type === 'notes' || type === 'topic'
    ? undefined
    : `--duration ${String(durationSeconds)} is ignored: a text with mode: ${type} is narrated as written, however long that takes. With mode: notes it is condensed to a length.`;
}
