import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type ChecksumAlgorithm = 'CRC32' | 'SHA1' | 'SHA256';

/** The checksums of a body, counted while it passes. MD5 is S3's ETag and CRC32 the SDK's default. */
export class ContentDigests {
  readonly #md5 = createHash('md5');
  readonly #others = new Map<string, Hash>();
  #crc = 0;
  #size = 0;

  constructor(algorithms: Iterable<ChecksumAlgorithm> = []) {
    for (const algorithm of algorithms)
      if (algorithm !== 'CRC32') this.#others.set(algorithm, createHash(algorithm));
  }

  update(chunk: Buffer): void {
    this.#size += chunk.length;
    this.#crc = crc32(chunk, this.#crc);
    this.#md5.update(chunk);
    for (const hash of this.#others.values()) hash.update(chunk);
  }

  get size(): number {
    return this.#size;
  }

  /** Ends the counting: raw bytes by name. */
  finish(): { readonly md5: Buffer } & Partial<Record<ChecksumAlgorithm, Buffer>> {
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(this.#crc);
    const others = [...this.#others].map(([name, hash]) => [name, hash.digest()] as const);
    return { md5: this.#md5.digest(), CRC32: crc, ...Object.fromEntries(others) };
  }
}
