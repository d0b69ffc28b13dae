import type { IncomingHttpHeaders } from 'node:http';
import { ByteReader } from './byte-reader.ts';
import { ContentDigests, type ChecksumAlgorithm } from './content-digests.ts';
import { invalidRequest, s3Error, unsupported } from './s3-error.ts';

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64; of a multipart object, with the number of parts behind a hyphen. */
  readonly value: string;
}

const CHECKSUM_HEADER = /^x-amz-checksum-(?!mode$|type$|algorithm$)/;
const ALGORITHMS: readonly ChecksumAlgorithm[] = ['CRC32', 'SHA1', 'SHA256'];

/** The algorithm that a checksum header, or a request for one, names. Others than three are refused. */
export const readAlgorithm = (name: string): ChecksumAlgorithm => {
  const algorithm = ALGORITHMS.find((known) => known === name.toUpperCase());
  if (algorithm === undefined) throw unsupported(`the checksum algorithm ${name}`);
  return algorithm;
};

const readHeader = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const findChecksumHeader = (headers: IncomingHttpHeaders): string | undefined =>
  Object.keys(headers).find((name) => CHECKSUM_HEADER.test(name)) ?? readHeader(headers, 'x-amz-trailer');

/**
 * The body of a request, decoded from `aws-chunked` where it is, and checked against everything that its
 * headers and trailers say of it.
 */
export class Payload {
  readonly #headers: IncomingHttpHeaders;
  readonly #body: AsyncIterable<Buffer>;
  readonly #algorithm: ChecksumAlgorithm | undefined;
  readonly #digests: ContentDigests;
  readonly #trailers: Record<string, string> = {};

  constructor(headers: IncomingHttpHeaders, body: AsyncIterable<Buffer>) {
    this.#headers = headers;
    this.#body = body;
    const header = findChecksumHeader(headers);
    this.#algorithm = header === undefined ? undefined : readAlgorithm(header.replace('x-amz-checksum-', ''));
    const wanted: ChecksumAlgorithm[] = this.#algorithm === undefined ? [] : [this.#algorithm];
    this.#digests = new ContentDigests(this.#declaredSha256() === undefined ? wanted : [...wanted, 'SHA256']);
  }

  /** The decoded bytes. Read them to the end before `verify`. */
  async *chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of this.#decode()) {
      this.#digests.update(chunk);
      yield chunk;
    }
  }

  /** Compares what came with what was declared. Returns size, MD5 and the declared checksum. */
  verify(): { size: number; md5: Buffer; checksum: Checksum | undefined } {
    const found = this.#digests.finish();
    const { size } = this.#digests;
    const declaredSize = readHeader(this.#headers, 'x-amz-decoded-content-length');
    if (declaredSize !== undefined && Number(declaredSize) !== size)
      throw s3Error('IncompleteBody', 400, `The body has ${size} bytes, not ${declaredSize}.`);
    const sha256 = this.#declaredSha256();
    if (sha256 !== undefined && found.SHA256?.toString('hex') !== sha256)
      throw s3Error('XAmzContentSHA256Mismatch', 400, 'The SHA-256 of the body is not the signed one.');
    const md5 = readHeader(this.#headers, 'content-md5');
    if (md5 !== undefined && md5 !== found.md5.toString('base64'))
      throw s3Error('BadDigest', 400, 'The Content-MD5 is not that of the body.');
    const value = this.#algorithm && found[this.#algorithm]?.toString('base64');
    return { size, md5: found.md5, checksum: this.#verifyChecksum(value) };
  }

  #verifyChecksum(value: string | undefined): Checksum | undefined {
    if (this.#algorithm === undefined || value === undefined) return undefined;
    const name = `x-amz-checksum-${this.#algorithm.toLowerCase()}`;
    const declared = readHeader(this.#headers, name) ?? this.#trailers[name];
    if (declared !== value) throw s3Error('BadDigest', 400, `The ${name} is not that of the body.`);
    return { algorithm: this.#algorithm, value };
  }

  #declaredSha256(): string | undefined {
    const declared = readHeader(this.#headers, 'x-amz-content-sha256');
    return declared !== undefined && /^[0-9a-f]{64}$/.test(declared) ? declared : undefined;
  }

  async *#decode(): AsyncGenerator<Buffer> {
    const declared = readHeader(this.#headers, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
    if (declared === 'UNSIGNED-PAYLOAD' || this.#declaredSha256() !== undefined) {
      yield* this.#body;
      return;
    }
    if (declared !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') throw unsupported(`a payload of ${declared}`);
    const reader = new ByteReader(this.#body);
    for (;;) {
      const [length = ''] = (await reader.readText('\r\n', 1024)).split(';');
      if (!/^[0-9a-fA-F]{1,8}$/.test(length)) throw invalidRequest('A chunk does not begin with its length.');
      if (Number.parseInt(length, 16) === 0) break;
      yield* reader.take(Number.parseInt(length, 16));
      await reader.readText('\r\n', 0);
    }
    await this.#readTrailers(reader);
  }

  async #readTrailers(reader: ByteReader): Promise<void> {
    for (;;) {
      const line = await reader.readText('\r\n', 1024);
      if (line === '') return;
      const colon = line.indexOf(':');
      this.#trailers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
  }
}
