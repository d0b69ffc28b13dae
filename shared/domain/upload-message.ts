/** Asks the worker to inspect an upload. Ids only. */
export interface UploadMessage {
  readonly schema: 1;
  readonly uploadId: string;
  readonly owner: string;
  /** UUID of the request that asked for it. */
  readonly requestId: string;
}
