import { readFile, writeFile } from 'node:fs/promises';
import { toCanonicalJson } from '../../../shared/domain/canonical-json.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Clock, ObjectStore } from '../../../shared/ports/world.ts';

interface StoredObject {
  readonly bytes: Uint8Array;
  readonly modifiedAt: Date;
}

/** The bucket in memory; `content` is what it holds, by key. */
export const createMemoryObjects = (
  clock: Clock,
): ObjectStore & { readonly content: Map<string, StoredObject> } => {
  const content = new Map<string, StoredObject>();
  const put = (key: string, bytes: Uint8Array): { key: string; sha256: string; bytes: number } => {
    content.set(key, { bytes, modifiedAt: clock.now() });
    return { key, sha256: sha256(bytes), bytes: bytes.length };
  };
  const get = (key: string): StoredObject => {
    const found = content.get(key);
    if (found === undefined) throw new FacelessError('NOT_FOUND', `The bucket has no ${key}.`);
    return found;
  };
  return {
    content,
    putJson: async (key, value) => {
      const stored = put(key, Buffer.from(toCanonicalJson(value)));
      return { key, sha256: stored.sha256 };
    },
    getJson: async <T>(stored: { readonly key: string; readonly sha256: string }): Promise<T> => {
      const { bytes } = get(stored.key);
      if (sha256(bytes) !== stored.sha256)
        throw new FacelessError('UNAVAILABLE', 'Not what was written.', { retryable: true });
      return JSON.parse(Buffer.from(bytes).toString()) as T;
    },
    putFile: async ({ key, path }) => put(key, await readFile(path)),
    getFile: async (key, path) => writeFile(path, get(key).bytes),
    find: async (key) => {
      const found = content.get(key);
      if (found === undefined) return undefined;
      return { key, sha256: sha256(found.bytes), bytes: found.bytes.length, modifiedAt: found.modifiedAt };
    },
    removePrefix: async (prefix) => {
      for (const key of content.keys()) if (key.startsWith(prefix)) content.delete(key);
    },
    presignGet: async ({ key }) => `https://bucket.test/${key}`,
  };
};
