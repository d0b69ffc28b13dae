/** Files that are made to hurt whoever reads them (SECURITY §5). */
import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A square grey PNG of so many pixels a side: a few kilobytes that unfold to `side`² bytes. */
export const makeHugePng = (side: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const rows = deflateSync(Buffer.alloc(side * (side + 1)), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A GIF that says it has 65,535² pixels, and is 35 bytes long. */
export const makeHugeGif = (): Buffer => {
  const size = 'ffffffff';
  return Buffer.from(`474946383961${size}800000000000ffffff2c00000000${size}00020144003b`, 'hex');
};

/** A WebP animation whose canvas has 16,384² pixels. */
export const makeHugeWebp = (): Buffer => {
  const extended = Buffer.from('565038580a00000002000000ff3f00ff3f00', 'hex');
  const animation = Buffer.from('414e494d06000000000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('WEBP'), extended, animation]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
};

/** The first bytes by which a type is known, before something else. */
export const FOREHEADS = {
  mp4: Buffer.from('000000186674797069736f6d0000020069736f6d6d703431', 'hex'),
  webm: Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853', 'hex'),
  // An empty ID3 tag: readers of sound look behind it.
  mp3: Buffer.from('49443303000000000000', 'hex'),
} as const;

/** A list of pieces to fetch, as players take it. */
export const makePlaylist = (url: string): string =>
  `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1.0,\n${url}\n#EXT-X-ENDLIST\n`;

/** A list of files to join. */
export const makeScript = (path: string): string => `ffconcat version 1.0\nfile '${path}'\n`;

/** Writes another size into the pictures of a VP8 stream: the container goes on saying the old one. */
export const swellVp8 = (file: Buffer, side: number): Buffer => {
  const swollen = Buffer.from(file);
  const start = Buffer.from('9d012a', 'hex');
  for (let at = swollen.indexOf(start); at !== -1; at = swollen.indexOf(start, at + 1)) {
    swollen.writeUInt16LE(side, at + 3);
    swollen.writeUInt16LE(side, at + 5);
  }
  return swollen;
};

const box = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body]);
};

const boxesOf = (body: Buffer): { readonly type: string; readonly body: Buffer }[] => {
  if (body.length < 8) return [];
  const length = body.readUInt32BE(0);
  const type = body.toString('latin1', 4, 8);
  return [{ type, body: body.subarray(8, length) }, ...boxesOf(body.subarray(length))];
};

const replaceBox = (body: Buffer, [name = '', ...inner]: readonly string[], made: Buffer): Buffer =>
  Buffer.concat(
    boxesOf(body).map(({ type, body: old }) => {
      if (type !== name) return box(type, old);
      return box(type, inner.length === 0 ? made : replaceBox(old, inner, made));
    }),
  );

/** QuickTime's alias record, as FFmpeg reads it: names of volume and file, levels, and the path by itself. */
const makeAlias = (path: string): Buffer => {
  const fixed = Buffer.alloc(150);
  const named = Buffer.alloc(4 + Buffer.byteLength(path) + (Buffer.byteLength(path) % 2));
  named.writeUInt16BE(2, 0);
  named.writeUInt16BE(Buffer.byteLength(path), 2);
  named.write(path, 4);
  return Buffer.concat([fixed, named, Buffer.from('ffff0000', 'hex')]);
};

/**
 * The index of an mp4 without its pictures, which it says lie in another file: an alias of QuickTime's (`alis`), or an
 * address (`url `).
 */
export const pointElsewhere = (mp4: Buffer, type: 'alis' | 'url ', place: string): Buffer => {
  const where = type === 'alis' ? makeAlias(place) : Buffer.from(`${place}\0`);
  const flags = Buffer.alloc(4);
  const list = Buffer.concat([
    Buffer.from('0000000000000001', 'hex'),
    box(type, Buffer.concat([flags, where])),
  ]);
  const kept = boxesOf(mp4).filter(({ type: one }) => one === 'ftyp' || one === 'moov');
  const head = Buffer.concat(kept.map(({ type: one, body }) => box(one, body)));
  return replaceBox(head, ['moov', 'trak', 'mdia', 'minf', 'dinf', 'dref'], list);
};
