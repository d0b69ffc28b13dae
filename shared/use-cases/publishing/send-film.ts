import { open, type FileHandle } from 'node:fs/promises';
import { FacelessError } from '../../domain/errors.ts';
import { logFrom } from '../../observability/logger.ts';
import type { ChannelGrant, Publisher, UploadSession } from '../../ports/publisher.ts';

/** A multiple of 256 KiB, which YouTube asks for; what a cut connection costs at most. */
const CHUNK_BYTES = 8 * 1024 * 1024;

/** Failures in a row without a byte of progress. */
const MOST_FAILURES = 3;

const log = logFrom('send-film');

export interface SendFilm {
  readonly grant: ChannelGrant;
  readonly session: UploadSession;
  readonly path: string;
  /** Bytes that the session has already. */
  readonly from: number;
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly progress: (fraction: number) => void;
}

const lost = (): FacelessError =>
  new FacelessError('UNAVAILABLE', 'YouTube lost the upload; it is begun again.', { retryable: true });

const readChunk = async (file: FileHandle, at: number, bytes: number): Promise<Uint8Array> => {
  const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, bytes - at));
  const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
  if (bytesRead === chunk.length) return chunk;
  throw new FacelessError('UNAVAILABLE', 'The film’s file is shorter than it was.', { retryable: true });
};

/**
 * Sends the rest of a file, and gives YouTube's id of the video. After a failure the session is asked how far it is:
 * an answer may be lost whose bytes, or whose video, are there. Throws UNAVAILABLE (retryable) where that does not
 * help, and what the publisher throws.
 */
export const sendFilm =
  (publisher: Pick<Publisher, 'sendChunk' | 'askUpload'>) =>
  async ({ grant, session, path, from, signal, progress }: SendFilm): Promise<string> => {
    const file = await open(path);
    let at = from;
    let failures = 0;
    const step = async () => {
      try {
        // All bytes are there, and the video is not yet.
        if (at === session.bytes) failures += 1;
        if (at === session.bytes && failures < MOST_FAILURES)
          return await publisher.askUpload(grant, session);
        const chunk = await readChunk(file, at, session.bytes);
        return await publisher.sendChunk(grant, session, { offset: at, chunk });
      } catch (error) {
        failures += 1;
        if (!(error instanceof FacelessError && error.retryable) || failures >= MOST_FAILURES) throw error;
        log.warn('chunk_failed', 'A piece of the film did not arrive; the upload is asked how far it is.', {
          error,
        });
        return publisher.askUpload(grant, session);
      }
    };
    try {
      for (;;) {
        signal.throwIfAborted();
        const state = await step();
        if (state.kind === 'done') return state.videoId;
        if (state.kind === 'lost') throw lost();
        if (state.received > at) failures = 0;
        at = state.received;
        progress(at / session.bytes);
      }
    } finally {
      await file.close();
    }
  };
