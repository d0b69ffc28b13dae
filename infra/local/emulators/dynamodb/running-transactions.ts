import type { JsonObject } from '../aws/serve-json.ts';
import { ServiceError } from '../aws/service-error.ts';

/** Why one action of a cancelled transaction failed, or that it did not. */
export interface Reason extends JsonObject {
  readonly Code: string;
}

export const NO_REASON: Reason = { Code: 'None' };

/** The error of a cancelled transaction. The reasons' order is that of its actions. */
export const cancel = (reasons: readonly Reason[]): ServiceError => {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const details = { Message: message, CancellationReasons: reasons };
  return new ServiceError('TransactionCanceledException', message, { details });
};

const CONFLICT: Reason = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' };

/**
 * The items and tokens of transactions that have begun and not ended. One that meets another on an item is
 * cancelled with TransactionConflict, as on AWS: callers have to be ready for it here, too.
 */
export class RunningTransactions {
  readonly #items = new Set<string>();
  readonly #tokens = new Set<string>();

  /** Throws TransactionInProgressException, upon which the SDK tries again. */
  assertNotRunning(token: string | undefined): void {
    if (token !== undefined && this.#tokens.has(token))
      throw new ServiceError('TransactionInProgressException', 'The transaction with this token is running.');
  }

  /** Takes items and token; the returned function gives them back. */
  enter(items: readonly string[], token: string | undefined): () => void {
    if (items.some((id) => this.#items.has(id)))
      throw cancel(items.map((id) => (this.#items.has(id) ? CONFLICT : NO_REASON)));
    for (const id of items) this.#items.add(id);
    if (token !== undefined) this.#tokens.add(token);
    return () => {
      for (const id of items) this.#items.delete(id);
      if (token !== undefined) this.#tokens.delete(token);
    };
  }
}
