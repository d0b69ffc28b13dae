import type { Muxer, MuxerOptions } from 'node-av';
import * as av from './av.ts';

/**
 * Opens node-av's muxer on a file. It takes its own file for a caller's and never closes it (6.1), one
 * descriptor a file; without this mark it does.
 */
export const openMuxer = async (path: string, options: MuxerOptions = {}): Promise<Muxer> => {
  const muxer = await av.Muxer.open(path, options);
  muxer.getFormatContext().clearFlags(av.AVFMT_FLAG_CUSTOM_IO);
  return muxer;
};
