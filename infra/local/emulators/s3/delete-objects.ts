import { ServiceError } from '../aws/service-error.ts';
import { assertBucket, type BucketContext, type S3Operation } from './bucket-context.ts';
import { checkWrite } from './conditions.ts';
import { findObject, type ObjectName } from './object-rows.ts';
import { readXmlBody } from './read-small-body.ts';
import { malformedXml, unsupported } from './s3-error.ts';
import { childrenOf, document, element, textElement, textOf, type XmlNode } from './xml.ts';

/** Removes an object and its bytes; one that is not there is no error. `match` is an ETag to insist on. */
export const removeObject = async (
  context: BucketContext,
  name: ObjectName,
  match?: string,
): Promise<void> => {
  const object = findObject(context, name);
  if (match !== undefined) checkWrite({ 'if-match': match }, object);
  if (object === undefined) return;
  context.database
    .prepare('DELETE FROM objects WHERE bucket = ? AND key = ? AND content = ?')
    .run(name.bucket, name.key, object.content);
  await context.content.remove([object.content]);
};

/** DeleteObject. */
export const deleteObject: S3Operation = async (context, request) => {
  assertBucket(context, request.bucket);
  await removeObject(context, request, request.headers['if-match']);
  return { status: 204 };
};

const deleteOne = async (context: BucketContext, bucket: string, node: XmlNode): Promise<string> => {
  const key = textOf(node, 'Key') ?? '';
  try {
    const other = node.children.find(({ name }) => name !== 'Key' && name !== 'ETag');
    if (other !== undefined) throw unsupported(`${other.name} of an object to delete`);
    await removeObject(context, { bucket, key }, textOf(node, 'ETag'));
    return element('Deleted', [textElement('Key', key)]);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return element('Error', [
      textElement('Key', key),
      textElement('Code', error.code),
      textElement('Message', error.message),
    ]);
  }
};

/** DeleteObjects: up to 1,000 keys. */
export const deleteObjects: S3Operation = async (context, request) => {
  assertBucket(context, request.bucket);
  const body = await readXmlBody(request);
  const nodes = childrenOf(body, 'Object');
  if (nodes.length === 0 || nodes.length > 1000) throw malformedXml('Delete takes 1 to 1000 objects.');
  const results: string[] = [];
  for (const node of nodes) results.push(await deleteOne(context, request.bucket, node));
  const isQuiet = textOf(body, 'Quiet') === 'true';
  const shown = isQuiet ? results.filter((result) => result.startsWith('<Error>')) : results;
  return { status: 200, body: document('DeleteResult', shown) };
};
