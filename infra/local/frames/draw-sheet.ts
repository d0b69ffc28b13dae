import sharp from 'sharp';
import { filterFrames } from '../../../shared/adapters/media/run-frames.ts';
import { decodePictures } from './decode-pictures.ts';

export interface SheetLayout {
  /** Pictures on the sheet, evenly spread over the film. */
  readonly columns: number;
  readonly rows: number;
  /** Pixels of one picture's width. */
  readonly width: number;
}

/** Writes one JPEG with pictures spread over the whole film, row by row. `frames` is the film's length. */
export async function drawSheet(
  film: { readonly path: string; readonly frames: number },
  layout: SheetLayout,
  out: string,
): Promise<void> {
  const count = layout.columns * layout.rows;
  const step = Math.max(1, Math.floor(film.frames / count));
  // The middle of each stretch: the first and the last frame say least.
  const choose = `select='eq(mod(n\\,${String(step)})\\,${String(Math.floor(step / 2))})'`;
  const tile = `tile=${String(layout.columns)}x${String(layout.rows)}:padding=6:color=white`;
  const graph = `${choose},scale=${String(layout.width)}:-2:flags=area,${tile},format=rgb24`;
  for await (using sheet of filterFrames(graph, decodePictures(film.path))) {
    const raw = { width: sheet.width, height: sheet.height, channels: 3 as const };
    await sharp(sheet.toBuffer(), { raw }).jpeg({ quality: 82, mozjpeg: true }).toFile(out);
    return;
  }
}
