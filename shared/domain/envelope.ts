/**
 * The message between stages. Old schema versions stay readable: `readEnvelope` lives in
 * `shared/queue/envelope.ts`. Ids only; large values are in the bucket.
 */
import type { Stage } from './video.ts';

export interface Envelope {
  readonly schema: 1;
  readonly videoId: string;
  readonly owner: string;
  readonly stage: Stage;
  /** Scene index for `render-scene`, 0 elsewhere. */
  readonly part: number;
  readonly attempt: number;
  /** UUID of the request that started the attempt. */
  readonly requestId: string;
  /** X-Ray trace header, where there is one. */
  readonly trace?: string;
}
