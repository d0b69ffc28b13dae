import { open } from 'node:fs/promises';

/** A top-level box of an ISO base media file (ISO/IEC 14496-12, 4.2): where it starts and how long it is. */
export interface FileBox {
  readonly type: string;
  readonly offset: number;
  readonly size: number;
}

const HEADER_BYTES = 16;

const readBox = (header: Buffer, offset: number, fileSize: number): FileBox => {
  const short = header.readUInt32BE(0);
  const long = short === 1 ? Number(header.readBigUInt64BE(8)) : short;
  return { type: header.toString('latin1', 4, 8), offset, size: long === 0 ? fileSize - offset : long };
};

/** The top-level boxes in file order; reads headers only. Stops where the bytes are no longer boxes. */
export const listBoxes = async (path: string): Promise<readonly FileBox[]> => {
  await using file = await open(path, 'r');
  const { size: fileSize } = await file.stat();
  const boxes: FileBox[] = [];
  const header = Buffer.alloc(HEADER_BYTES);
  for (let offset = 0; offset + 8 <= fileSize;) {
    header.fill(0);
    await file.read(header, 0, HEADER_BYTES, offset);
    const box = readBox(header, offset, fileSize);
    if (box.size < 8) break;
    boxes.push(box);
    offset += box.size;
  }
  return boxes;
};
