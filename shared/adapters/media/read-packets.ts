import type { Demuxer, Packet } from 'node-av';
import * as av from './av.ts';
import { breathe } from './breathe.ts';
import { throwIfCancelled } from './media-errors.ts';

/**
 * The packets of an open file in file order, stamped with their stream's time base. A packet lives until the
 * next one is asked for. Throws FFmpeg's error where the file is damaged, CANCELLED where the job is.
 */
export const readPackets = async function* (
  input: Demuxer,
  signal: AbortSignal,
): AsyncGenerator<Packet, void> {
  const context = input.getFormatContext();
  using packet = new av.Packet();
  packet.alloc();
  for (;;) {
    throwIfCancelled(signal);
    await breathe();
    const result = context.readFrameSync(packet);
    if (result === av.AVERROR_EOF) return;
    av.FFmpegError.throwIfError(result, 'Reading a packet');
    const stream = input.streams[packet.streamIndex];
    if (stream) packet.timeBase = stream.timeBase;
    yield packet;
    packet.unref();
  }
};
