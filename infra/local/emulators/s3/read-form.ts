import { ByteReader } from './byte-reader.ts';
import { invalidRequest } from './s3-error.ts';

/** S3 allows 20 KB for everything in a form but its file. */
const MAX_FIELD_BYTES = 20_480;

export interface UploadForm {
  /** The fields before the file, by lower-case name. */
  readonly fields: Map<string, string>;
  /** The file's bytes; what follows it in the form is not read. */
  readonly file: AsyncIterable<Buffer>;
}

const readName = (head: string): string => {
  const name = /^content-disposition:[^\r\n]*[; ]name="([^"]*)"/im.exec(head)?.[1];
  if (name === undefined) throw invalidRequest('A part of the form has no name.');
  return name.toLowerCase();
};

/** Reads a multipart/form-data body (RFC 7578) up to its file, and leaves the file to be read. */
export const readForm = async (contentType: string, body: AsyncIterable<Buffer>): Promise<UploadForm> => {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw invalidRequest('The form has no boundary.');
  const reader = new ByteReader(body);
  const fields = new Map<string, string>();
  let left = MAX_FIELD_BYTES;
  await reader.readText(`--${boundary}`, 0);
  for (;;) {
    if ((await reader.readText('\r\n', 2)) === '--') throw invalidRequest('The form has no file.');
    const head = await reader.readText('\r\n\r\n', 4096);
    const name = readName(head);
    if (name === 'file') return { fields, file: reader.until(`\r\n--${boundary}`) };
    const value = await reader.readText(`\r\n--${boundary}`, left);
    left -= value.length + name.length;
    if (left < 0) throw invalidRequest(`The fields of the form are over ${MAX_FIELD_BYTES} bytes.`);
    fields.set(name, value);
  }
};
