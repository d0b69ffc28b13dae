import { FacelessError } from '../../domain/errors.ts';
import type { FilmPlan, Shot } from '../../domain/film.ts';
import { CLIP_RATE } from '../../domain/upload.ts';
import type { OwnPicture } from '../../domain/provenance.ts';
import type { OwnPictures } from '../../ports/media.ts';
import { shortenTitle } from '../../domain/planning/titles/shorten-title.ts';
import { splitSentences } from '../../domain/planning/text/split-sentences.ts';
import { composeBackdrop } from '../media/compose-backdrop.ts';
import { composeSprite } from '../media/compose-sprite.ts';
import { createPlaneMemory, type PlaneMemory } from '../media/plane-memory.ts';
import { allocatePicture, type Picture } from '../media/plane-picture.ts';
import { openClip } from '../media/read-clip.ts';
import { pictureToRgb } from '../media/plane-to-rgb.ts';
import { releaseImage, spriteFromImage } from '../media/plane-sprite.ts';
import { buildBackdrop } from './build-backdrop.ts';
import { castThumbnail } from './cast-thumbnail.ts';
import { buildOwnPicture, locatePicture } from './build-own-picture.ts';
import { drawActor } from './draw-actor.ts';
import { drawHeadline } from './draw-headline.ts';
import { sharp } from '../media/sharp.ts';
import { choosePalette, type Palette } from './palettes.ts';
import { findUnshown, hanStyleOf } from './fonts.ts';
import { LAYOUT_UNITS } from './frame-layout.ts';

export interface ThumbnailRequest {
  readonly plan: FilmPlan;
  /** Absolute path of the JPEG to write. */
  readonly path: string;
  /** The first shot's, where it is one of the owner's. */
  readonly pictures?: OwnPictures | undefined;
}

/** YouTube's size; it refuses files of 2 MB and more. */
const SIZE = { width: 1280, height: 720 };
const JPEG_QUALITY = 90;
/** Text takes the left part. */
const TEXT_WIDTH = 700;
const UNIT = SIZE.height / LAYOUT_UNITS;

interface Easel {
  readonly memory: PlaneMemory;
  readonly picture: Picture;
  readonly palette: Palette;
}

const paintScenery = async (
  { memory, picture, palette }: Easel,
  { plan, shot }: { plan: FilmPlan; shot: Shot },
): Promise<void> => {
  const still: Shot = { ...shot, camera: 'rise' };
  const actors = castThumbnail(shot);
  const look = { ...plan.look, ...SIZE };
  const focus = actors.at(-1)!;
  const ring = { rx: focus.size / 2, ry: focus.size / 2 };
  const backdrop = buildBackdrop(memory, { shot: still, look, palette, style: 'rays', focus, ring });
  composeBackdrop(memory, picture, { backdrop, shift: 0 });
  for (const member of actors) {
    const { sprite, middleX, middleY } = await drawActor(
      { memory, palette, shot, unit: UNIT, hasFloor: false },
      member,
    );
    const placement = { x: member.x * UNIT - middleX, y: member.y * UNIT - middleY, opacity: member.opacity };
    composeSprite(memory, picture, { sprite, placement });
  }
};

/** What of a text can be shown, shortened. */
const headlineOf = (text: string): readonly string[] => {
  const unshown = new Set(findUnshown(text));
  return shortenTitle(Array.from(text, (sign) => (unshown.has(sign) ? ' ' : sign)).join(''));
};

/** The title's words, or where it has none that can be shown (emoji, say), those that the film begins with. */
const chooseWords = ({ title, scenes }: FilmPlan): readonly string[] => {
  const words = headlineOf(title);
  return words.length > 0 ? words : headlineOf(splitSentences(scenes[0]?.narration ?? '')[0] ?? '');
};

const paintHeadline = ({ memory, picture, palette }: Easel, plan: FilmPlan): void => {
  const words = chooseWords(plan);
  if (words.length === 0) return;
  const { title, scenes } = plan;
  const han = hanStyleOf(title + scenes.map(({ narration }) => narration).join(' '));
  const image = drawHeadline({ words, width: TEXT_WIDTH, height: SIZE.height, accent: palette.accent, han });
  const { sprite, left, top } = spriteFromImage(memory, image);
  releaseImage(image);
  composeSprite(memory, picture, { sprite, placement: { x: 30 + left, y: top, opacity: 1 } });
};

/** Of a clip what it shows after a second: many come out of the dark. */
const showOwnPicture = async (
  { memory, picture }: Easel,
  own: { readonly shot: Shot; readonly image: OwnPicture; readonly pictures: OwnPictures },
): Promise<void> => {
  const { clip } = own.image;
  if (clip === undefined) {
    const { backdrop } = await buildOwnPicture(memory, { ...own, look: SIZE });
    composeBackdrop(memory, picture, { backdrop, shift: 0 });
    return;
  }
  const reader = openClip(locatePicture(own.pictures, own.image), SIZE);
  memory.view(picture.at, picture.size).set(reader.read(Math.min(CLIP_RATE, clip.frames >> 1)));
  reader.close();
};

/**
 * Draws the film's thumbnail: 1280×720 JPEG below 2 MB with the title, shortened, and the hook's subject. Throws
 * FacelessError MEDIA_FAILED where the plan has no shot or an illustration is missing.
 */
export const drawThumbnail = async ({
  plan,
  path,
  pictures = new Map(),
}: ThumbnailRequest): Promise<void> => {
  const shot = plan.scenes[0]?.shots[0];
  if (shot === undefined)
    throw new FacelessError('MEDIA_FAILED', 'The film has no first shot to make a thumbnail of.');
  const memory = createPlaneMemory();
  const picture = allocatePicture(memory, SIZE.width, SIZE.height);
  const easel = { memory, picture, palette: choosePalette(plan.look, shot.palette) };
  if (shot.image === undefined) await paintScenery(easel, { plan, shot });
  else {
    await showOwnPicture(easel, { shot, image: shot.image, pictures });
  }
  paintHeadline(easel, plan);
  const rgb = Buffer.from(pictureToRgb(memory, picture).buffer);
  await sharp(rgb, { raw: { ...SIZE, channels: 3 } })
    .jpeg({ quality: JPEG_QUALITY })
    .toFile(path);
};
