import { badRequest } from './google-error.ts';
import { headerOf, type YoutubeRequest } from './youtube-context.ts';

interface Part {
  readonly contentType: string;
  readonly body: Buffer;
}

const readPart = (text: Buffer): Part => {
  const head = text.indexOf('\r\n\r\n');
  if (head === -1) throw badRequest('badContent', 'A part of the body has no headers.');
  const headers = text.subarray(0, head).toString('latin1');
  const [, contentType = ''] = /^content-type: *([^\r\n]*)/im.exec(headers) ?? [];
  return { contentType, body: text.subarray(head + 4) };
};

const boundaryOf = (contentType: string): string => {
  const [, quoted, plain] = /^multipart\/related;.*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw badRequest('badContent', 'The body is not multipart/related.');
  return boundary;
};

/** The two parts of an upload (RFC 2387): a resource as JSON, and a file. */
export const readMultipart = (
  request: YoutubeRequest,
): { readonly resource: unknown; readonly media: Part } => {
  const delimiter = Buffer.from(`--${boundaryOf(headerOf(request, 'content-type'))}`);
  const parts: Part[] = [];
  let from = request.body.indexOf(delimiter);
  while (from !== -1) {
    const start = from + delimiter.length;
    const to = request.body.indexOf(delimiter, start);
    // Between "\r\n" after this delimiter and "\r\n" before the next.
    if (to !== -1) parts.push(readPart(request.body.subarray(start + 2, to - 2)));
    from = to;
  }
  const [resource, media] = parts;
  if (parts.length !== 2 || resource === undefined || media === undefined)
    throw badRequest('badContent', 'The body has a resource and a file.');
  try {
    return { resource: JSON.parse(resource.body.toString('utf8')) as unknown, media };
  } catch {
    throw badRequest('parseError', 'The resource is not JSON.');
  }
};
