/** Reads which characters a font can show: the `cmap` table of OpenType, formats 4 and 12. */

const TABLE_RECORD = 16;
const SUBTABLE_RECORD = 8;

const findCharacterMap = (font: DataView): number => {
  const tables = font.getUint16(4);
  for (let at = 12; at < 12 + tables * TABLE_RECORD; at += TABLE_RECORD)
    if (font.getUint32(at) === 0x636d6170) return font.getUint32(at + 8);
  throw new TypeError('The font has no character map.');
};

/** Segments of 16-bit characters, each with a shift or a list of glyphs. */
const readFormat4 = (font: DataView, at: number, covered: Set<number>): void => {
  const size = font.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = font.getUint16(at + 14 + segment);
    const startAt = at + 16 + size + segment;
    const first = font.getUint16(startAt);
    const shift = font.getUint16(startAt + size);
    const listAt = startAt + 2 * size;
    const list = font.getUint16(listAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = list === 0 ? (code + shift) & 0xffff : font.getUint16(listAt + list + 2 * (code - first));
      if (glyph !== 0) covered.add(code);
    }
  }
};

/** Ranges of characters of any plane. */
const readFormat12 = (font: DataView, at: number, covered: Set<number>): void => {
  const groups = font.getUint32(at + 12);
  for (let group = at + 16; group < at + 16 + groups * 12; group += 12)
    for (let code = font.getUint32(group); code <= font.getUint32(group + 4); code += 1) covered.add(code);
};

/** The code points that a TrueType or OpenType font has glyphs for. Throws TypeError where it has no map. */
export const readCoverage = (bytes: Uint8Array): ReadonlySet<number> => {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const map = findCharacterMap(font);
  const covered = new Set<number>();
  const tables = font.getUint16(map + 2);
  for (let record = map + 4; record < map + 4 + tables * SUBTABLE_RECORD; record += SUBTABLE_RECORD) {
    const at = map + font.getUint32(record + 4);
    const format = font.getUint16(at);
    if (format === 4) readFormat4(font, at, covered);
    if (format === 12) readFormat12(font, at, covered);
  }
  return covered;
};
