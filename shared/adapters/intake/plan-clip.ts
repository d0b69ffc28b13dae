/** What a clip becomes: size and filter graph. Pure; only numbers of ours go into the graph. */
import { CLIP_RATE } from '../../domain/upload.ts';
import { MAX_SIDE } from './limits.ts';

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

export interface ClipFacts {
  /** As it is stored, before it is turned. */
  readonly width: number;
  readonly height: number;
  /** Width of a pixel by its height. */
  readonly pixelAspect: number;
  readonly turns: Turns;
}

export interface ClipPlan {
  readonly width: number;
  readonly height: number;
  readonly graph: string;
}

const TURN: Readonly<Record<Turns, readonly string[]>> = {
  0: [],
  1: ['transpose=dir=clock'],
  2: ['hflip', 'vflip'],
  3: ['transpose=dir=cclock'],
};

const toEven = (pixels: number): number => Math.max(2, Math.round(pixels / 2) * 2);

/** Upright, square pixels, within 1,920 a side, even, 30 frames a second from the file's start, BT.709. */
export const planClip = ({ width, height, pixelAspect, turns }: ClipFacts): ClipPlan => {
  const shown = { width: width * pixelAspect, height };
  const [across, down] = turns % 2 === 0 ? [shown.width, shown.height] : [shown.height, shown.width];
  const scale = Math.min(1, MAX_SIDE.video / Math.max(across, down));
  const size = { width: toEven(across * scale), height: toEven(down * scale) };
  const graph = [
    ...TURN[turns],
    `fps=${CLIP_RATE}:start_time=0`,
    `scale=w=${size.width}:h=${size.height}:flags=bicubic:out_color_matrix=bt709:out_range=tv`,
    'setsar=1',
    'format=yuv420p',
  ].join(',');
  return { ...size, graph };
};

/** The turns of a display matrix: its first two numbers are cosine and sine, in 16.16 fixed point. */
export const readTurns = (matrix: Buffer | null): Turns => {
  if (matrix === null || matrix.length < 8) return 0;
  const angle = Math.atan2(matrix.readInt32LE(4), matrix.readInt32LE(0));
  return (((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4) as Turns;
};
