import type { Look } from '../../domain/film.ts';
import type { CaptionSettings } from '../../domain/video.ts';

/** Units of a layout: a picture's shorter side has this many, whatever its size in pixels; y grows downwards. */
export const LAYOUT_UNITS = 1080;

/** A rectangle in layout units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where captions stand, in layout units. */
export interface CaptionPlace {
  /** Middle of the lines together. */
  readonly x: number;
  readonly y: number;
  /** Most width of a line, its outline included. */
  readonly width: number;
  readonly maxLines: number;
  /** Size of the letters where they fit. */
  readonly size: number;
}

export interface FrameLayout {
  /** Pixels to a layout unit. */
  readonly unit: number;
  readonly width: number;
  readonly height: number;
  /** Where pictures and cards stand: clear of the captions. */
  readonly stage: Box;
  /** Room below captions in the middle, for what goes with the pictures above them. */
  readonly below?: Box;
  readonly captions: CaptionPlace;
}

type Arranged = Pick<FrameLayout, 'stage' | 'below' | 'captions'>;

export const CAPTION_LINE_HEIGHT = 1.2;

/** Room between captions and pictures. */
const GAP = 20;
const SIZE_SHARES: Record<CaptionSettings['size'], number> = { small: 0.8, medium: 1, large: 1.25 };

interface Shape {
  readonly width: number;
  readonly height: number;
  /** Letters of medium size. Montserrat ExtraBold at 84 of 1080 reads well on a telephone (MEDIA.md). */
  readonly letters: Record<Exclude<CaptionSettings['style'], 'none'>, number>;
  readonly captionWidth: number;
  readonly maxLines: number;
  /** Captions above the pictures begin here. */
  readonly upperFrom: number;
  /** Captions below them begin here, or earlier where large letters would not end in time. */
  readonly lowerFrom: number;
  readonly lowerTo: number;
  /** Where pictures end that stand below captions or have none. */
  readonly stageEnd: number;
  readonly stageStart: number;
  /** Share of the height at which captions in the middle stand below the pictures, or `beside` them. */
  readonly middle: number | 'beside';
}

/** Telephones lay buttons over the right 12 %, a title over the top and texts over the bottom 20 %. */
const TALL: Shape = {
  width: 1080,
  height: 1920,
  letters: { 'word-pop': 84, line: 62 },
  captionWidth: 820,
  maxLines: 2,
  upperFrom: 250,
  lowerFrom: 1258,
  lowerTo: 1536,
  stageStart: 130,
  stageEnd: 1660,
  middle: 0.55,
};
/** Players lay their controls over the bottom 8 %; one line is read at a glance. */
const WIDE: Shape = {
  width: 1920,
  height: 1080,
  letters: { 'word-pop': 76, line: 56 },
  captionWidth: 1500,
  maxLines: 1,
  upperFrom: 66,
  lowerFrom: 884,
  lowerTo: 1000,
  stageStart: 30,
  stageEnd: 1040,
  middle: 'beside',
};
const SQUARE: Shape = {
  width: 1080,
  height: 1080,
  letters: { 'word-pop': 76, line: 54 },
  captionWidth: 940,
  maxLines: 2,
  upperFrom: 60,
  lowerFrom: 826,
  lowerTo: 1022,
  stageStart: 24,
  stageEnd: 1050,
  middle: 0.64,
};

/** By ratio, so that drafts and small test pictures are arranged like the whole film. */
const shapeOf = ({ width, height }: Pick<Look, 'width' | 'height'>): Shape => {
  if (width === height) return SQUARE;
  return width > height ? WIDE : TALL;
};

/** Beside the captions in a wide picture, above them in others. */
const layoutMiddle = (shape: Shape, size: number): Arranged => {
  if (shape.middle === 'beside')
    return {
      stage: { left: 60, top: 50, width: 1060, height: 960 },
      captions: { x: 1480, y: 540, width: 720, maxLines: 3, size },
    };
  const y = shape.height * shape.middle;
  const { width, captionWidth, maxLines, stageStart, stageEnd } = shape;
  const half = (size * CAPTION_LINE_HEIGHT * maxLines) / 2 + GAP;
  return {
    stage: { left: 0, top: stageStart, width, height: y - half - stageStart },
    below: { left: 0, top: y + half, width, height: stageEnd - y - half },
    captions: { x: shape.width / 2, y, width: captionWidth, maxLines, size },
  };
};

const layoutShape = (shape: Shape, { position, style, size: letters }: CaptionSettings): Arranged => {
  const size = shape.letters[style === 'none' ? 'line' : style] * SIZE_SHARES[letters];
  const { width, captionWidth, maxLines, stageStart, stageEnd } = shape;
  if (position === 'middle' && style !== 'none') return layoutMiddle(shape, size);
  const band = size * CAPTION_LINE_HEIGHT * maxLines;
  const from = position === 'upper' ? shape.upperFrom : Math.min(shape.lowerFrom, shape.lowerTo - band);
  const captions = { x: width / 2, y: from + band / 2, width: captionWidth, maxLines, size };
  const top = position === 'upper' ? from + band + GAP : 0;
  if (style === 'none')
    return { captions, stage: { left: 0, top: stageStart, width, height: stageEnd - stageStart } };
  const end = position === 'upper' ? stageEnd : from - GAP;
  return { captions, stage: { left: 0, top, width, height: end - top } };
};

/** Where everything stands in a picture of this look: the shape decides, and where its captions are. */
export const layoutFrame = (look: Pick<Look, 'width' | 'height' | 'captions'>): FrameLayout => {
  const unit = Math.min(look.width, look.height) / LAYOUT_UNITS;
  const arranged = layoutShape(shapeOf(look), look.captions);
  return { unit, width: look.width / unit, height: look.height / unit, ...arranged };
};
