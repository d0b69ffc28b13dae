import { assertBucket, type BucketContext, type S3Operation } from './bucket-context.ts';
import { checkTags } from './object-headers.ts';
import { getObjectRow, type ObjectName } from './object-rows.ts';
import { readXmlBody } from './read-small-body.ts';
import { childrenOf, document, element, textElement, textOf } from './xml.ts';

const saveTags = (context: BucketContext, name: ObjectName, tags: Readonly<Record<string, string>>): void => {
  assertBucket(context, name.bucket);
  getObjectRow(context, name);
  context.database
    .prepare('UPDATE objects SET tags = ? WHERE bucket = ? AND key = ?')
    .run(JSON.stringify(tags), name.bucket, name.key);
};

/** PutObjectTagging: the object's bytes, headers and time stay as they are. */
export const putObjectTagging: S3Operation = async (context, request) => {
  const body = await readXmlBody(request);
  const tags = childrenOf(body, 'TagSet').flatMap((set) => childrenOf(set, 'Tag'));
  saveTags(
    context,
    request,
    checkTags(tags.map((tag) => [textOf(tag, 'Key') ?? '', textOf(tag, 'Value') ?? ''])),
  );
  return { status: 200 };
};

/** GetObjectTagging. */
export const getObjectTagging: S3Operation = (context, request) => {
  assertBucket(context, request.bucket);
  const tags = Object.entries(getObjectRow(context, request).tags).map(([key, value]) =>
    element('Tag', [textElement('Key', key), textElement('Value', value)]),
  );
  return { status: 200, body: document('Tagging', [element('TagSet', tags)]) };
};

/** DeleteObjectTagging. */
export const deleteObjectTagging: S3Operation = (context, request) => {
  saveTags(context, request, {});
  return { status: 204 };
};
