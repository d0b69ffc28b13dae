import type { S3Request } from './bucket-context.ts';
import { Payload } from './payload.ts';
import { s3Error } from './s3-error.ts';
import { parseXml, type XmlNode } from './xml.ts';

/** A list of 10,000 parts or 1,000 keys stays below this. */
const MAX_BYTES = 4 * 1024 * 1024;

/** The XML document in a request's body, its checksums checked. */
export const readXmlBody = async (request: S3Request): Promise<XmlNode> => {
  const payload = new Payload(request.headers, request.body);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload.chunks()) {
    size += chunk.length;
    if (size > MAX_BYTES)
      throw s3Error('MaxMessageLengthExceeded', 400, `The body is over ${MAX_BYTES} bytes.`);
    chunks.push(chunk);
  }
  payload.verify();
  return parseXml(Buffer.concat(chunks).toString('utf8'));
};
