import { invalidRequest } from './s3-error.ts';

/** Reads a stream of bytes by lines, lengths and delimiters, holding only what it has to. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #fill(): Promise<void> {
    const next = await this.#source.next();
    if (next.done === true) throw invalidRequest('The body ends before it is whole.');
    this.#buffer = this.#buffer.length === 0 ? next.value : Buffer.concat([this.#buffer, next.value]);
  }

  #cut(length: number): Buffer {
    const head = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return head;
  }

  /** Text up to a delimiter, which is consumed; at most `limit` bytes. */
  async readText(delimiter: string, limit: number): Promise<string> {
    const most = limit + Buffer.byteLength(delimiter);
    for (;;) {
      const at = this.#buffer.indexOf(delimiter);
      if (at > limit || (at === -1 && this.#buffer.length >= most))
        throw invalidRequest(`A part of the body is over ${limit} bytes.`);
      if (at !== -1) {
        const text = this.#cut(at).toString('utf8');
        this.#cut(Buffer.byteLength(delimiter));
        return text;
      }
      await this.#fill();
    }
  }

  /** The next `length` bytes, piece by piece. */
  async *take(length: number): AsyncGenerator<Buffer> {
    let left = length;
    while (left > 0) {
      if (this.#buffer.length === 0) await this.#fill();
      const piece = this.#cut(Math.min(left, this.#buffer.length));
      left -= piece.length;
      yield piece;
    }
  }

  /** What comes before a delimiter, piece by piece; the delimiter is consumed. */
  async *until(delimiter: string): AsyncGenerator<Buffer> {
    const length = Buffer.byteLength(delimiter);
    for (;;) {
      const at = this.#buffer.indexOf(delimiter);
      if (at !== -1) {
        const last = this.#cut(at);
        this.#cut(length);
        if (last.length > 0) yield last;
        return;
      }
      // The delimiter may have begun in the last bytes.
      const safe = this.#buffer.length - length + 1;
      if (safe > 0) yield this.#cut(safe);
      await this.#fill();
    }
  }
}
