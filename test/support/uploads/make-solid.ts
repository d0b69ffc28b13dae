import { sharp } from '../../../shared/adapters/media/sharp.ts';

/** A picture of one colour, half transparent where it has four channels. */
export const makeSolid = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: '#2244667f' } });
