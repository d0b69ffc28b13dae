import type { IncomingHttpHeaders } from 'node:http';
import type { StoredObject } from './object-rows.ts';
import { invalidRequest, preconditionFailed, s3Error, unsupported } from './s3-error.ts';

const matches = (header: string, etag: string): boolean =>
  header.split(',').some((candidate) => {
    const tag = candidate.trim();
    return tag === '*' || tag.replaceAll('"', '') === etag;
  });

const seconds = (time: string): number => {
  const milliseconds = Date.parse(time);
  if (Number.isNaN(milliseconds)) throw invalidRequest(`Not a date: ${time}`);
  return Math.floor(milliseconds / 1000);
};

interface ReadConditions {
  readonly match?: string | undefined;
  readonly noneMatch?: string | undefined;
  readonly modifiedSince?: string | undefined;
  readonly unmodifiedSince?: string | undefined;
}

/** Whether a read is to be answered with 304; throws PreconditionFailed. By RFC 9110, section 13.2.2. */
const evaluate = (object: StoredObject, conditions: ReadConditions): 'proceed' | 'not-modified' => {
  const { match, noneMatch, modifiedSince, unmodifiedSince } = conditions;
  const modified = Math.floor(object.modifiedAt / 1000);
  if (match !== undefined) {
    if (!matches(match, object.etag)) throw preconditionFailed('If-Match');
  } else if (unmodifiedSince !== undefined && modified > seconds(unmodifiedSince)) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  if (noneMatch !== undefined) return matches(noneMatch, object.etag) ? 'not-modified' : 'proceed';
  const unchanged = modifiedSince !== undefined && modified <= seconds(modifiedSince);
  return unchanged ? 'not-modified' : 'proceed';
};

/** The conditions of a GET or HEAD. */
export const checkRead = (headers: IncomingHttpHeaders, object: StoredObject): 'proceed' | 'not-modified' =>
  evaluate(object, {
    match: headers['if-match'],
    noneMatch: headers['if-none-match'],
    modifiedSince: headers['if-modified-since'],
    unmodifiedSince: headers['if-unmodified-since'],
  });

/** The conditions on the source of a copy, where "not modified" is a failure, too. */
export const checkCopySource = (headers: IncomingHttpHeaders, source: StoredObject): void => {
  const read = (name: string): string | undefined =>
    headers[`x-amz-copy-source-if-${name}`] as string | undefined;
  const conditions = {
    match: read('match'),
    noneMatch: read('none-match'),
    modifiedSince: read('modified-since'),
    unmodifiedSince: read('unmodified-since'),
  };
  if (evaluate(source, conditions) === 'not-modified')
    throw preconditionFailed('x-amz-copy-source-if-none-match');
};

/** The conditions of a write on what it would replace: `If-None-Match: *` and `If-Match: <etag>`. */
export const checkWrite = (headers: IncomingHttpHeaders, existing: StoredObject | undefined): void => {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if (noneMatch !== undefined && noneMatch !== '*')
    throw unsupported('If-None-Match with anything but * on a write');
  if (noneMatch === '*' && existing !== undefined) throw preconditionFailed('If-None-Match');
  if (match === undefined) return;
  if (existing === undefined) throw s3Error('NoSuchKey', 404, 'There is no object for If-Match to match.');
  if (!matches(match, existing.etag)) throw preconditionFailed('If-Match');
};
