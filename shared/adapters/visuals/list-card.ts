import { joinPieces, type TextPiece } from '../../domain/planning/captions/cut-words.ts';
import {
  CARD_GAP,
  CARD_LINE,
  type CardContent,
  css,
  measurePieces,
  pane,
  svg,
  textLine,
  type TextPlace,
  wordsOf,
} from './card-text.ts';
import type { Palette } from './palettes.ts';
import { directWords } from './text-direction.ts';
import { type TextLine, type WideWord, wrapText } from './wrap-text.ts';

const EDGE = 48;
/** Shares of the letters' size: a mark, with the room behind it; and what parts items more than lines. */
const MARK = 0.84;
const MARK_ROOM = 1.2;
const ITEM_GAP = 0.3;

const LARGEST = 78;
/** Items are broken before letters are smaller than this. */
const GOOD = 60;
const SMALLEST = 12;

interface Rows {
  readonly size: number;
  readonly items: readonly (readonly TextLine[])[];
}

type Room = Pick<CardContent, 'width' | 'height'>;

const heightOf = ({ size, items }: Rows): number =>
  size * (items.flat().length * CARD_LINE + (items.length - 1) * ITEM_GAP);

const sizesTo = (least: number): readonly number[] =>
  Array.from({ length: LARGEST - least + 1 }, (_, less) => LARGEST - less);

/** As large as they fit: an item a line, else in two. */
const fitItems = (items: readonly (readonly WideWord[])[], room: Room): Rows => {
  const ways = [
    ...sizesTo(GOOD).map((size) => ({ size, maxLines: 1 })),
    ...sizesTo(SMALLEST).map((size) => ({ size, maxLines: 2 })),
  ];
  let rows: Rows = { size: SMALLEST, items: [] };
  for (const { size, maxLines } of ways) {
    const maxWidth = room.width / size - MARK_ROOM;
    rows = { size, items: items.map((item) => wrapText(item, { gap: CARD_GAP, maxWidth, maxLines })) };
    const isNarrow = rows.items.flat().every((line) => line.width <= maxWidth);
    if (isNarrow && heightOf(rows) <= room.height) break;
  }
  return rows;
};

const drawMark = (at: { x: number; y: number; size: number }, palette: Palette): string =>
  `<g transform="translate(${at.x} ${at.y}) scale(${(at.size * MARK) / 88})"><circle r="44" fill="${css(palette.accent)}"/><path d="M-22 0 l16 17 l30 -34" fill="none" stroke="${css(palette.deep)}" stroke-width="13" stroke-linecap="round" stroke-linejoin="round"/></g>`;

/** Where a line stands: below how many others, and how many items above it are whole. */
interface ListLine {
  readonly text: string;
  readonly width: number;
  readonly above: number;
  readonly item: number;
  readonly isFirst: boolean;
}

const linesOf = (pieces: readonly (readonly TextPiece[])[], rows: Rows): readonly ListLine[] =>
  rows.items
    .flatMap((lines, item) =>
      lines.map(({ words, width }, at) => ({
        text: joinPieces(words.map((word) => pieces[item]![word]!)),
        width: width * rows.size,
        item,
        isFirst: at === 0,
      })),
    )
    .map((line, above) => ({ ...line, above }));

/** Items under one another, each behind its mark. */
export const listCard = ({ text, palette, width, height }: CardContent): string => {
  const pieces = text.split(' · ').map(wordsOf);
  const items = pieces.map((item) => measurePieces(item, text));
  const rows = fitItems(items, { width: width - 2 * EDGE, height: height - 2 * EDGE });
  const lines = linesOf(pieces, rows);
  const { size } = rows;
  const longest = Math.max(...lines.map((line) => line.width));
  const wide = Math.ceil((longest + MARK_ROOM * size) / 2 + EDGE) * 2;
  const high = Math.ceil(heightOf(rows) + 2 * EDGE);
  const isMirrored = directWords([text]).direction === 'right-to-left';
  const anchor: TextPlace['anchor'] = isMirrored ? 'end' : 'start';
  const place = (x: number): number => (isMirrored ? wide - x : x);
  const drawn = lines.map(({ text: line, above, item, isFirst }) => {
    const y = EDGE + size * ((above + 0.5) * CARD_LINE + item * ITEM_GAP);
    const mark = isFirst ? drawMark({ x: place(EDGE + (size * MARK) / 2), y, size }, palette) : '';
    const at = { x: place(EDGE + MARK_ROOM * size), y: y + size * 0.35, size, anchor };
    return mark + textLine(line, at, 'fill="#fff"');
  });
  return svg(wide, high, `${pane(palette, { width: wide, height: high, radius: 56 })}${drawn.join('')}`);
};
