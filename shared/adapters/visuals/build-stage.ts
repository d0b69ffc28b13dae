import type { Look, Shot } from '../../domain/film.ts';
import type { OwnPicture } from '../../domain/provenance.ts';
import type { OwnPictures } from '../../ports/media.ts';
import type { Backdrop } from '../media/compose-backdrop.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { arrangeShot, drawableComposition, orbitOf } from './arrange-shot.ts';
import { buildBackdrop } from './build-backdrop.ts';
import { buildOwnPicture, locatePicture } from './build-own-picture.ts';
import { castHalo, castSpecks } from './cast-light.ts';
import { drawActor } from './draw-actor.ts';
import type { Piece } from './lit-sprite.ts';
import type { View } from './move-actor.ts';
import { BACKDROP_STYLES, type BackdropStyle } from './paint-backdrop.ts';
import { choosePalette, type Palette } from './palettes.ts';
import { openOwnClip } from './own-clip.ts';
import type { Actor } from './scene-actors.ts';
import { layoutFrame, type FrameLayout } from './frame-layout.ts';

export interface StagePart {
  readonly actor: Actor;
  readonly piece: Piece;
}

/** Everything that a shot shows, drawn once; `showStage` puts it together for one moment. */
export interface Stage {
  readonly view: View;
  /** Pixels to a layout unit. */
  readonly unit: number;
  readonly palette: Palette;
  readonly backdrop: Backdrop;
  /** Far things first. */
  readonly parts: readonly StagePart[];
  /** Of a clip: makes the backdrop what it shows so many frames after the shot began. */
  readonly play?: (at: number) => void;
  /** Frees what the stage holds. */
  readonly close: () => void;
}

export interface StageRequest {
  readonly memory: PlaneMemory;
  readonly shot: Shot;
  readonly look: Look;
  /** True where the film begins: everything stands there from the first frame. */
  readonly opening: boolean;
  /** Frames until the next shot begins to uncover itself. */
  readonly frames: number;
  readonly pictures: OwnPictures;
}

const castShot = (request: StageRequest, layout: FrameLayout, style: BackdropStyle): readonly Actor[] => {
  const { shot, opening } = request;
  const actors = arrangeShot(shot, { ...layout, opening });
  const subject = actors.find((actor) => actor.kind === 'subject');
  const specks = castSpecks(shot.seed, layout);
  return [
    ...(subject ? castHalo(subject, style) : []),
    ...specks.filter((speck) => speck.depth < 1),
    ...actors,
    ...specks.filter((speck) => speck.depth >= 1),
  ];
};

/** Specks of one size share a sprite. */
const drawCast = async (
  request: StageRequest,
  actors: readonly Actor[],
  unit: number,
): Promise<readonly StagePart[]> => {
  const { memory, shot, look } = request;
  const hasFloor = actors.some(({ kind }) => kind === 'shade');
  const workshop = { memory, shot, unit, palette: choosePalette(look, shot.palette), hasFloor };
  const shared = new Map<number, Piece>();
  const parts: StagePart[] = [];
  for (const actor of actors) {
    const piece = (actor.kind === 'speck' && shared.get(actor.size)) || (await drawActor(workshop, actor));
    if (actor.kind === 'speck') shared.set(actor.size, piece);
    parts.push({ actor, piece });
  }
  return parts;
};

/** What orbits needs its ring; otherwise the seed decides. */
const chooseStyle = (shot: Shot): BackdropStyle =>
  drawableComposition(shot) === 'orbit'
    ? 'rings'
    : BACKDROP_STYLES[(shot.seed >>> 3) % BACKDROP_STYLES.length]!;

/** The owner's picture, still or moving. */
const buildOwnBackdrop = async (request: StageRequest, image: OwnPicture) => {
  const { memory, shot, look, frames, pictures } = request;
  if (image.clip === undefined) {
    const { backdrop, camera } = await buildOwnPicture(memory, { ...request, image });
    return { backdrop, camera, close: () => memory.release(backdrop.picture.at) };
  }
  const path = locatePicture(pictures, image);
  const clip = openOwnClip(memory, { path, clipFrames: image.clip.frames, shotFrames: frames, look });
  return { ...clip, camera: shot.camera };
};

/** The owner's picture, and nothing in front of it. */
const buildOwnStage = async (request: StageRequest, image: OwnPicture): Promise<Stage> => {
  const { shot, look } = request;
  const { unit, width, height } = layoutFrame(look);
  const { camera, ...own } = await buildOwnBackdrop(request, image);
  return {
    view: { camera, focusX: width / 2, focusY: height / 2, height },
    unit,
    palette: choosePalette(look, shot.palette),
    parts: [],
    ...own,
  };
};

/** Draws all layers of a shot. Throws FacelessError MEDIA_FAILED where an illustration is missing. */
export const buildStage = async (request: StageRequest): Promise<Stage> => {
  const { memory, shot, look } = request;
  if (shot.image !== undefined) return buildOwnStage(request, shot.image);
  const layout = layoutFrame(look);
  const { unit, height, stage } = layout;
  const style = chooseStyle(shot);
  const actors = castShot(request, layout, style);
  const focus = actors.find((actor) => actor.kind === 'subject')!;
  const palette = choosePalette(look, shot.palette);
  const ring = actors.find(({ orbit }) => orbit !== undefined)?.orbit ?? orbitOf(stage);
  const backdrop = buildBackdrop(memory, { shot, look, palette, style, focus, ring });
  const parts = await drawCast(request, actors, unit);
  return {
    view: { camera: shot.camera, focusX: focus.x, focusY: focus.y, height },
    unit,
    palette,
    backdrop,
    parts,
    close: () => {
      memory.release(backdrop.picture.at);
      for (const { piece } of parts) memory.release(piece.sprite.at);
    },
  };
};
