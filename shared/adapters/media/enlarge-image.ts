import type { PlaneMemory } from './plane-memory.ts';
import type { RgbaImage } from './plane-sprite.ts';

/** Neighbours of a sample on an axis. */
const TAPS = 4;
/** Bytes of a pixel as four floats, and of a column's taps: where they begin, and their weights. */
const PIXEL = 16;
const TAP_BYTES = 20;
/** Empty samples beyond each end of an axis, so that every sample has its neighbours. */
const MARGIN = 2;

/** Catmull and Rom's cubic: through the samples, and a little crisper between them than a straight line. */
const cubicWeights = (share: number): readonly [number, number, number, number] => {
  const [one, two, three] = [share, share ** 2, share ** 3];
  return [
    -0.5 * one + two - 0.5 * three,
    1 - 2.5 * two + 1.5 * three,
    0.5 * one + 2 * two - 1.5 * three,
    -0.5 * two + 0.5 * three,
  ];
};

/** Where the first of a sample's neighbours lies, from -2 on, and how much each counts. */
const neighbours = (at: number, size: number, wanted: number) => {
  const exact = ((at + 0.5) * size) / wanted - 0.5;
  const left = Math.floor(exact);
  return { first: left - 1, weights: cubicWeights(exact - left) };
};

const loadTaps = (memory: PlaneMemory, size: number, wanted: number): number => {
  const address = memory.allocate(wanted * TAP_BYTES);
  const numbers = memory.view(address, wanted * TAP_BYTES);
  const view = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  for (let column = 0; column < wanted; column += 1) {
    const { first, weights } = neighbours(column, size, wanted);
    const at = column * TAP_BYTES;
    view.setUint32(at, (first + MARGIN) * PIXEL, true);
    for (const [index, weight] of weights.entries()) view.setFloat32(at + 4 + index * 4, weight, true);
  }
  return address;
};

/** The image's rows at the wanted width, as floats: four that follow one another are held at a time. */
const createWideRows = (memory: PlaneMemory, { width, height, pixels }: RgbaImage, wanted: number) => {
  const source = memory.allocate(pixels.length);
  memory.view(source, pixels.length).set(pixels);
  const line = memory.allocate((width + 2 * MARGIN) * PIXEL);
  const taps = loadTaps(memory, width, wanted);
  const size = wanted * PIXEL;
  const room = memory.allocate((TAPS + 1) * size);
  const empty = room + TAPS * size;
  const held = [-1, -1, -1, -1];
  const row = (index: number): number => {
    if (index < 0 || index >= height) return empty;
    const place = index % TAPS;
    const address = room + place * size;
    if (held[place] !== index) {
      memory.kernel.spread(line + MARGIN * PIXEL, source + index * width * 4, width);
      memory.kernel.stretchRow(address, wanted, line, taps);
      held[place] = index;
    }
    return address;
  };
  const release = (): void => {
    for (const address of [source, line, taps, room]) memory.release(address);
  };
  return { row, release };
};

/**
 * Enlarges an image of straight colour to `size` (width and height in pixels), with `room` empty pixels around it.
 * What lies outside the image counts as empty. Colour comes out multiplied by coverage.
 */
export const enlargeImage = (
  memory: PlaneMemory,
  image: RgbaImage,
  {
    size,
    room,
  }: { readonly size: { readonly width: number; readonly height: number }; readonly room: number },
): RgbaImage => {
  const [width, height] = [size.width + 2 * room, size.height + 2 * room];
  const rows = createWideRows(memory, image, size.width);
  const target = memory.allocate(width * height * 4);
  const weightsAt = memory.allocate(TAPS * 4);
  for (let y = 0; y < size.height; y += 1) {
    const { first, weights } = neighbours(y, image.height, size.height);
    memory.floats(weightsAt, TAPS).set(weights);
    const line = target + ((y + room) * width + room) * 4;
    const four = [rows.row(first), rows.row(first + 1), rows.row(first + 2), rows.row(first + 3)];
    memory.kernel.sumRows(line, size.width, ...four, weightsAt);
  }
  const pixels = memory.view(target, width * height * 4).slice();
  memory.release(target);
  memory.release(weightsAt);
  rows.release();
  return { width, height, pixels, multiplied: true };
};
