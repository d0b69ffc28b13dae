import { assertBucket, type S3Operation } from './bucket-context.ts';
import { s3Error } from './s3-error.ts';
import { document, element, textElement } from './xml.ts';

/** CreateBucket. */
export const createBucket: S3Operation = (context, { bucket }) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || bucket.includes('..'))
    throw s3Error('InvalidBucketName', 400, `The specified bucket is not valid: ${bucket}`);
  const made = context.database
    .prepare('INSERT OR IGNORE INTO buckets (name, created_at) VALUES (?, ?)')
    .run(bucket, context.now());
  if (made.changes === 0) throw s3Error('BucketAlreadyOwnedByYou', 409, 'The bucket exists and you own it.');
  return { status: 200, headers: { location: `/${bucket}` } };
};

/** HeadBucket. */
export const headBucket: S3Operation = (context, { bucket }) => {
  assertBucket(context, bucket);
  return { status: 200, headers: { 'x-amz-bucket-region': context.region } };
};

/** DeleteBucket: only an empty one. */
export const deleteBucket: S3Operation = (context, { bucket }) => {
  assertBucket(context, bucket);
  const content = context.database
    .prepare('SELECT 1 FROM objects WHERE bucket = ?1 UNION ALL SELECT 1 FROM uploads WHERE bucket = ?1')
    .get(bucket);
  if (content !== undefined) throw s3Error('BucketNotEmpty', 409, 'The bucket is not empty.');
  context.database.prepare('DELETE FROM buckets WHERE name = ?').run(bucket);
  return { status: 204 };
};

/** ListBuckets. */
export const listBuckets: S3Operation = (context) => {
  const buckets = context.database.prepare('SELECT * FROM buckets ORDER BY name').all();
  const list = buckets.map((bucket) =>
    element('Bucket', [
      textElement('Name', String(bucket['name'])),
      textElement('CreationDate', new Date(Number(bucket['created_at'])).toISOString()),
    ]),
  );
  return { status: 200, body: document('ListAllMyBucketsResult', [element('Buckets', list)]) };
};

/** GetBucketLocation. us-east-1 is the empty one. */
export const getBucketLocation: S3Operation = (context, { bucket }) => {
  assertBucket(context, bucket);
  const location = context.region === 'us-east-1' ? '' : context.region;
  return { status: 200, body: document('LocationConstraint', [location]) };
};
