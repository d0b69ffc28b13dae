/** Asks the writer for a script on its own; it comes through the queue of `write-script`. Ids only. */
export interface ScriptMessage {
  readonly schema: 1;
  readonly scriptId: string;
  readonly owner: string;
  /** UUID of the request that asked for it. */
  readonly requestId: string;
}
