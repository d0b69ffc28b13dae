import { createHash } from 'node:crypto';
import type { JsonObject } from '../aws/serve-json.ts';
import { ServiceError } from '../aws/service-error.ts';
import type { TableDatabase } from './table-database.ts';
import type { WriteBuffer } from './write-buffer.ts';

/** DynamoDB remembers a ClientRequestToken for ten minutes after its transaction. */
const TOKEN_LIFE_MS = 10 * 60_000;
const PREFIX = 'transaction~';

interface Remembered {
  readonly hash: string;
  readonly at: number;
}

/** The tokens of the transactions of the last ten minutes, kept in the database beside what they wrote. */
export class TransactionTokens {
  readonly #known = new Map<string, Remembered>();

  static async load(database: TableDatabase): Promise<TransactionTokens> {
    const tokens = new TransactionTokens();
    const rows = await database.store.db.iterator({ gte: PREFIX, lt: `${PREFIX}\u{FFFF}` }).all();
    const byAge = rows.map(([key, value]) => ({ token: key.slice(PREFIX.length), ...(value as Remembered) }));
    byAge.sort((left, right) => left.at - right.at);
    for (const { token, hash, at } of byAge) tokens.#known.set(token, { hash, at });
    return tokens;
  }

  /** Whether this very transaction was already done. Throws IdempotentParameterMismatchException. */
  isDone(token: string, items: unknown): boolean {
    const known = this.#known.get(token);
    if (known === undefined || Date.now() - known.at > TOKEN_LIFE_MS) return false;
    if (known.hash === hashOf(items)) return true;
    throw new ServiceError(
      'IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request.',
    );
  }

  /** Writes the token into the transaction's own batch and drops tokens that are too old. */
  remember(token: string, items: unknown, buffer: WriteBuffer): void {
    const now = Date.now();
    for (const [old, { at }] of this.#known) {
      if (now - at <= TOKEN_LIFE_MS) break;
      this.#known.delete(old);
      buffer.del(PREFIX + old);
    }
    const row: Remembered & JsonObject = { hash: hashOf(items), at: now };
    buffer.put(PREFIX + token, row);
    this.#known.delete(token);
    this.#known.set(token, row);
  }

  forget(token: string): void {
    this.#known.delete(token);
  }
}

const hashOf = (items: unknown): string =>
  createHash('sha256').update(JSON.stringify(items)).digest('base64');
