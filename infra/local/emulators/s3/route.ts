import type { IncomingHttpHeaders } from 'node:http';
import { splitUrl } from '../aws/canonical-request.ts';
import type { S3Operation, S3Request } from './bucket-context.ts';
import { completeMultipartUpload } from './complete-multipart-upload.ts';
import { copyObject } from './copy-object.ts';
import { deleteObject, deleteObjects } from './delete-objects.ts';
import { getObject, headObject, OVERRIDE_PARAMETERS } from './get-object.ts';
import { deleteLifecycle, getLifecycle, putLifecycle } from './lifecycle.ts';
import { listObjects } from './list-objects.ts';
import * as buckets from './manage-buckets.ts';
import * as multipart from './multipart-upload.ts';
import * as tagging from './object-tagging.ts';
import { putObject } from './put-object.ts';
import { s3Error, unsupported } from './s3-error.ts';

interface Route {
  readonly operation: S3Operation;
  /** Query parameters that are read beside the one that chooses the route. */
  readonly parameters?: readonly string[];
}

const putOrCopy: S3Operation = async (context, request) =>
  'x-amz-copy-source' in request.headers ? copyObject(context, request) : putObject(context, request);

const uploadPart: S3Operation = async (context, request) => {
  if ('x-amz-copy-source' in request.headers) throw unsupported('UploadPartCopy');
  return multipart.uploadPart(context, request);
};

const LIST_PARAMETERS = ['prefix', 'delimiter', 'max-keys', 'continuation-token', 'start-after'];

const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['GET service', { operation: buckets.listBuckets }],
  ['PUT bucket', { operation: buckets.createBucket }],
  ['HEAD bucket', { operation: buckets.headBucket }],
  ['DELETE bucket', { operation: buckets.deleteBucket }],
  ['GET bucket?location', { operation: buckets.getBucketLocation }],
  ['GET bucket?list-type', { operation: listObjects, parameters: LIST_PARAMETERS }],
  ['GET bucket?uploads', { operation: multipart.listMultipartUploads, parameters: ['prefix'] }],
  ['PUT bucket?lifecycle', { operation: putLifecycle }],
  ['GET bucket?lifecycle', { operation: getLifecycle }],
  ['DELETE bucket?lifecycle', { operation: deleteLifecycle }],
  ['POST bucket?delete', { operation: deleteObjects }],
  ['PUT object', { operation: putOrCopy }],
  ['PUT object?uploadId', { operation: uploadPart, parameters: ['partNumber'] }],
  ['PUT object?tagging', { operation: tagging.putObjectTagging }],
  ['GET object', { operation: getObject, parameters: OVERRIDE_PARAMETERS }],
  ['GET object?uploadId', { operation: multipart.listParts }],
  ['GET object?tagging', { operation: tagging.getObjectTagging }],
  ['HEAD object', { operation: headObject, parameters: OVERRIDE_PARAMETERS }],
  ['DELETE object', { operation: deleteObject }],
  ['DELETE object?uploadId', { operation: multipart.abortMultipartUpload }],
  ['DELETE object?tagging', { operation: tagging.deleteObjectTagging }],
  ['POST object?uploads', { operation: multipart.createMultipartUpload }],
  ['POST object?uploadId', { operation: completeMultipartUpload }],
]);

const SUBRESOURCES = ['list-type', 'uploads', 'uploadId', 'tagging', 'delete', 'lifecycle', 'location'];

const KNOWN_HEADERS =
  /^x-amz-(date|content-sha256|user-agent|security-token|decoded-content-length|trailer|sdk-checksum-algorithm|checksum-.+|copy-source|copy-source-if-.+|metadata-directive|tagging|tagging-directive|meta-.+)$/;

// What a presigned URL carries. Of the checksum that the SDK puts there, of an empty body, S3 takes no notice.
const SIGNING_PARAMETERS =
  /^x-amz-(algorithm|content-sha256|credential|date|expires|security-token|signature|signedheaders|checksum-.+|sdk-checksum-algorithm)$/i;

const refuseUnknown = (request: S3Request, subresource: string | undefined, route: Route): void => {
  const header = Object.keys(request.headers).find(
    (name) => name.startsWith('x-amz-') && !KNOWN_HEADERS.test(name),
  );
  if (header !== undefined) throw unsupported(`the header ${header}`);
  const known = new Set([
    'x-id',
    ...(route.parameters ?? []),
    ...(subresource === undefined ? [] : [subresource]),
  ]);
  const parameter = [...request.query.keys()].find(
    (name) => !known.has(name) && !SIGNING_PARAMETERS.test(name),
  );
  if (parameter !== undefined) throw unsupported(`the query parameter ${parameter}`);
};

/** The operation that a request asks for; what is not implemented is refused by name. */
export const findOperation = (request: S3Request): S3Operation => {
  const level = request.bucket === '' ? 'service' : request.key === '' ? 'bucket' : 'object';
  const subresource = SUBRESOURCES.find((name) => request.query.has(name));
  const name = `${request.method} ${level}${subresource === undefined ? '' : `?${subresource}`}`;
  const route = ROUTES.get(name);
  if (route === undefined)
    throw unsupported(`${name} (query: ${[...request.query.keys()].join(', ') || 'none'})`);
  refuseUnknown(request, subresource, route);
  return route.operation;
};

/** Reads bucket, key and query of a path-style URL. */
export const parseRequest = (raw: {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: AsyncIterable<Buffer>;
}): S3Request => {
  const [path, query] = splitUrl(raw.url);
  const slash = path.indexOf('/', 1);
  const encoded = slash === -1 ? [path.slice(1), ''] : [path.slice(1, slash), path.slice(slash + 1)];
  try {
    const [bucket = '', key = ''] = encoded.map((part) => decodeURIComponent(part));
    if (Buffer.byteLength(key) > 1024) throw s3Error('KeyTooLongError', 400, 'A key has at most 1024 bytes.');
    return { ...raw, bucket, key, query: new URLSearchParams(query) };
  } catch (error) {
    if (error instanceof URIError) throw s3Error('InvalidURI', 400, 'The path cannot be decoded.');
    throw error;
  }
};
