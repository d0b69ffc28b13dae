import type { Camera, Look, Shot } from '../../domain/film.ts';
import type { Backdrop } from '../media/compose-backdrop.ts';
import { toYuvPlanes } from '../media/plane-colour.ts';
import { enlargePlane, type SoftPlane } from '../media/plane-enlarge.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { allocatePicture } from '../media/plane-picture.ts';
import { CAMERA_REACH } from './move-actor.ts';
import { paintBackdrop, type BackdropStyle } from './paint-backdrop.ts';
import type { Palette } from './palettes.ts';
import { LAYOUT_UNITS } from './frame-layout.ts';
import type { SoftCanvas } from './soft-canvas.ts';

/** How far the backdrop follows the camera, against the subject's 1. */
export const BACKDROP_DEPTH = 0.45;
/** Samples of the soft picture along the film's shorter side: one to six pixels at 1080. */
const SOFT_SAMPLES = 190;

export interface BackdropRequest {
  readonly shot: Shot;
  readonly look: Look;
  readonly palette: Palette;
  readonly style: BackdropStyle;
  /** The subject's place and size in layout units. */
  readonly focus: { readonly x: number; readonly y: number; readonly size: number };
  /** Half the axes of the innermost ring, in layout units. */
  readonly ring: { readonly rx: number; readonly ry: number };
}

const unitOf = ({ width, height }: Pick<Look, 'width' | 'height'>): number =>
  Math.min(width, height) / LAYOUT_UNITS;

const driftAxis = (camera: Camera): Backdrop['axis'] =>
  camera === 'drift-left' || camera === 'drift-right' ? 'x' : 'y';

/** Pixels on both sides of an axis, even, for the camera's way. */
export const backdropMargin = (look: Pick<Look, 'width' | 'height'>): number =>
  2 * Math.ceil((CAMERA_REACH * BACKDROP_DEPTH * unitOf(look)) / 2 + 2);

const yuvPlanes = ({ width, height, values }: SoftCanvas): readonly SoftPlane[] =>
  toYuvPlanes(values).map((plane) => ({ width, height, values: plane }));

/** Paints a shot's backdrop and enlarges it, with room for its drift, into planes. */
export const buildBackdrop = (memory: PlaneMemory, request: BackdropRequest): Backdrop => {
  const { shot, look, palette, style, focus, ring } = request;
  const unit = unitOf(look);
  const axis = driftAxis(shot.camera);
  const margin = backdropMargin(look);
  const width = look.width + (axis === 'x' ? 2 * margin : 0);
  const height = look.height + (axis === 'y' ? 2 * margin : 0);
  const canvas = paintBackdrop({
    style,
    palette,
    seed: shot.seed,
    width: Math.round((SOFT_SAMPLES * width) / unit / LAYOUT_UNITS),
    height: Math.round((SOFT_SAMPLES * height) / unit / LAYOUT_UNITS),
    samples: SOFT_SAMPLES,
    focus: {
      x: focus.x / LAYOUT_UNITS + (width - look.width) / 2 / unit / LAYOUT_UNITS,
      y: focus.y / LAYOUT_UNITS + (height - look.height) / 2 / unit / LAYOUT_UNITS,
      size: focus.size / LAYOUT_UNITS,
    },
    ring: { rx: ring.rx / LAYOUT_UNITS, ry: ring.ry / LAYOUT_UNITS },
  });
  const picture = allocatePicture(memory, width, height);
  const planes = yuvPlanes(canvas);
  for (const [index, plane] of [picture.y, picture.u, picture.v].entries())
    enlargePlane(memory, plane, { soft: planes[index]!, seed: shot.seed + index });
  return { picture, axis, margin };
};
