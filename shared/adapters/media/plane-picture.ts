import type { PlaneMemory } from './plane-memory.ts';

/** One plane of 8-bit samples in a PlaneMemory; `at` is the address of the first sample. */
export interface Plane {
  readonly at: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** Planar YUV 4:2:0, BT.709 limited range. */
export interface ColourPlanes {
  readonly y: Plane;
  readonly u: Plane;
  readonly v: Plane;
}

/** An opaque picture: one block of memory, planes in file order. */
export interface Picture extends ColourPlanes {
  readonly at: number;
  readonly size: number;
}

/** Allocates a picture without padding: what an encoder takes as it is. `width` and `height` must be even. */
export const allocatePicture = (memory: PlaneMemory, width: number, height: number): Picture => {
  const halfWidth = width / 2;
  const halfHeight = height / 2;
  const luma = width * height;
  const chroma = halfWidth * halfHeight;
  const size = luma + 2 * chroma;
  const at = memory.allocate(size);
  const half = { stride: halfWidth, width: halfWidth, height: halfHeight };
  return {
    at,
    size,
    y: { at, stride: width, width, height },
    u: { at: at + luma, ...half },
    v: { at: at + luma + chroma, ...half },
  };
};

/** A plane that begins at one of its rows; it says nothing of where it ends. */
export const fromRow = (plane: Plane, row: number): Plane => ({
  ...plane,
  at: plane.at + row * plane.stride,
});

/** Rows of a picture as a picture of their own, in the same memory; `top` and `height` are even. */
export const bandOf = ({ y, u, v }: ColourPlanes, top: number, height: number): ColourPlanes => {
  const cut = (plane: Plane, share: number): Plane => ({
    ...fromRow(plane, top / share),
    height: height / share,
  });
  return { y: cut(y, 1), u: cut(u, 2), v: cut(v, 2) };
};

/** A see-through picture. Colour planes are multiplied by coverage; each plane has a border of empty samples. */
export interface Sprite extends ColourPlanes {
  readonly at: number;
  readonly width: number;
  readonly height: number;
  readonly a: Plane;
  /** Coverage at the size of the colour planes. */
  readonly c: Plane;
  /** A light so wide that nobody sees half a sample of its place: it stands on whole ones, at a third of the cost. */
  readonly soft?: boolean;
}

/** Allocates an empty sprite of even size; the samples `at` point at lie inside a border of one sample. */
export const allocateSprite = (memory: PlaneMemory, width: number, height: number): Sprite => {
  const stride = width + 2;
  const halfWidth = width / 2;
  const halfHeight = height / 2;
  const halfStride = halfWidth + 2;
  const luma = stride * (height + 2);
  const chroma = halfStride * (halfHeight + 2);
  const at = memory.allocate(2 * luma + 3 * chroma);
  const full = (index: number): Plane => ({ at: at + index * luma + stride + 1, stride, width, height });
  const half = (index: number): Plane => ({
    at: at + 2 * luma + index * chroma + halfStride + 1,
    stride: halfStride,
    width: halfWidth,
    height: halfHeight,
  });
  return { at, width, height, y: full(0), a: full(1), u: half(0), v: half(1), c: half(2) };
};
