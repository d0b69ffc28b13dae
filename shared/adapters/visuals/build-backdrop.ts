import type { Camera, Look, Shot } from '../../domain/film.ts';
import type { Backdrop } from '../media/compose-backdrop.ts';
import { toYuv } from '../media/plane-colour.ts';
import { enlargePlane, type SoftPlane } from '../media/plane-enlarge.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { allocatePicture } from '../media/plane-picture.ts';
import { CAMERA_REACH } from './move-actor.ts';
import { paintBackdrop, type BackdropStyle } from './paint-backdrop.ts';
import type { Palette } from './palettes.ts';
import { LAYOUT_WIDTH } from './scene-actors.ts';
import type { SoftCanvas } from './soft-canvas.ts';

/** How far the backdrop follows the camera, against the subject's 1. */
export const BACKDROP_DEPTH = 0.45;
/** Samples of the soft picture across the film's width: one to six pixels at 1080. */
const SOFT_WIDTH = 190;

export interface BackdropRequest {
  readonly shot: Shot;
  readonly look: Look;
  readonly palette: Palette;
  readonly style: BackdropStyle;
  /** The subject's place in layout units. */
  readonly focus: { readonly x: number; readonly y: number };
}

const driftAxis = (camera: Camera): Backdrop['axis'] =>
  camera === 'drift-left' || camera === 'drift-right' ? 'x' : 'y';

const yuvPlanes = ({ width, height, values }: SoftCanvas): readonly SoftPlane[] => {
  const size = width * height;
  const [y, u, v] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  for (let index = 0, at = 0; index < size; index += 1, at += 3)
    [y[index], u[index], v[index]] = toYuv([values[at]!, values[at + 1]!, values[at + 2]!]);
  return [y, u, v].map((plane) => ({ width, height, values: plane }));
};

/** Paints a shot's backdrop and enlarges it, with room for its drift, into planes. */
export const buildBackdrop = (memory: PlaneMemory, request: BackdropRequest): Backdrop => {
  const { shot, look, palette, style, focus } = request;
  const unit = look.width / LAYOUT_WIDTH;
  const axis = driftAxis(shot.camera);
  const margin = 2 * Math.ceil((CAMERA_REACH * BACKDROP_DEPTH * unit) / 2 + 2);
  const width = look.width + (axis === 'x' ? 2 * margin : 0);
  const height = look.height + (axis === 'y' ? 2 * margin : 0);
  const canvas = paintBackdrop({
    style,
    palette,
    seed: shot.seed,
    width: SOFT_WIDTH,
    height: Math.round((SOFT_WIDTH * height) / width),
    focus: {
      x: (focus.x * unit + (width - look.width) / 2) / width,
      y: (focus.y * unit + (height - look.height) / 2) / height,
    },
  });
  const picture = allocatePicture(memory, width, height);
  const planes = yuvPlanes(canvas);
  for (const [index, plane] of [picture.y, picture.u, picture.v].entries())
    enlargePlane(memory, plane, { soft: planes[index]!, seed: shot.seed + index });
  return { picture, axis, margin };
};
