// The hot loops of composing, on planes of 8-bit samples in linear memory. AssemblyScript; rebuilt by
// `node infra/toolchain/build-kernel.ts`. Weights and opacities are 0..256; sizes and strides are bytes.
// Sprites hold colour that is already multiplied by its coverage, so that a tap outside them adds nothing.

// Two halves of a v128 as 16-bit lanes: a*wa + b*wb of 8 neighbouring samples.
@inline
function tap8(a: usize, b: usize, wa: v128, wb: v128): v128 {
  return i16x8.add(i16x8.mul(v128.load_ext<u8>(a), wa), i16x8.mul(v128.load_ext<u8>(b), wb));
}

@inline
function narrow8(value: v128): v128 {
  return i8x16.narrow_i16x8_u(value, value);
}

// Four taps at (row, row + stride), samples left and at the position, in 8.8 fixed point.
@inline
function sample8(at: usize, stride: usize, w00: v128, w01: v128, w10: v128, w11: v128): v128 {
  const below = at + stride;
  return i16x8.shr_u(i16x8.add(tap8(at, at + 1, w00, w01), tap8(below, below + 1, w10, w11)), 8);
}

@inline
function sample1(at: usize, stride: usize, w00: i32, w01: i32, w10: i32, w11: i32): i32 {
  const below = at + stride;
  return (
    (<i32>load<u8>(at) * w00 +
      <i32>load<u8>(at, 1) * w01 +
      <i32>load<u8>(below) * w10 +
      <i32>load<u8>(below, 1) * w11) >>
    8
  );
}

// Coverage 0..255 times opacity as a weight of 0..256, without leaving 16 bits.
@inline
function coverage8(alpha: v128, strength: v128): v128 {
  const share = i16x8.shr_u(i16x8.mul(alpha, strength), 8);
  return i16x8.add(share, i16x8.shr_u(share, 7));
}

@inline
function coverage1(alpha: i32, opacity: i32): i32 {
  const share = (alpha * opacity) >> 8;
  return share + (share >> 7);
}

// Whether the first nine samples, which eight of a shifted sprite are made of, are all 255.
@inline
function isFull9(samples: v128): bool {
  return (i8x16.bitmask(i8x16.eq(samples, i8x16.splat(-1))) & 0x1ff) == 0x1ff;
}

/**
 * dst = colour * opacity + dst * (1 - alpha * opacity), the sprite shifted right by fx/256 and down by fy/256.
 * `colour` and `alpha` point at the sample above and left of the one that falls on `dst`.
 */
export function blend(
  dst: usize, dstStride: usize, colour: usize, alpha: usize, stride: usize,
  width: i32, height: i32, fx: i32, fy: i32, opacity: i32,
): void {
  const w00 = (fx * fy + 128) >> 8;
  const w01 = fy - w00;
  const w10 = fx - w00;
  const w11 = 256 - fx - fy + w00;
  const v00 = i16x8.splat(<i16>w00);
  const v01 = i16x8.splat(<i16>w01);
  const v10 = i16x8.splat(<i16>w10);
  const v11 = i16x8.splat(<i16>w11);
  const strength = i16x8.splat(<i16>opacity);
  const one = i16x8.splat(256);
  for (let row = 0; row < height; row++) {
    let x = 0;
    for (; x + 8 <= width; x += 8) {
      // Two looks spare most of a sprite its taps: half of it is empty, a quarter covers all that is below.
      const above = v128.load(alpha + x);
      const below = v128.load(alpha + x + stride);
      if (!v128.any_true(v128.or(above, below))) continue;
      const c = sample8(colour + x, stride, v00, v01, v10, v11);
      if (opacity == 256 && isFull9(v128.and(above, below))) {
        v128.store64_lane(dst + x, narrow8(c), 0);
        continue;
      }
      const a = sample8(alpha + x, stride, v00, v01, v10, v11);
      const cover = coverage8(a, strength);
      const under = i16x8.mul(v128.load_ext<u8>(dst + x), i16x8.sub(one, cover));
      const sum = i16x8.shr_u(i16x8.add(i16x8.mul(c, strength), under), 8);
      v128.store64_lane(dst + x, narrow8(sum), 0);
    }
    for (; x < width; x++) {
      const a = sample1(alpha + x, stride, w00, w01, w10, w11);
      const c = sample1(colour + x, stride, w00, w01, w10, w11);
      const cover = coverage1(a, opacity);
      const sum = (c * opacity + <i32>load<u8>(dst + x) * (256 - cover)) >> 8;
      store<u8>(dst + x, min(sum, 255));
    }
    dst += dstStride;
    colour += stride;
    alpha += stride;
  }
}

/** As `blend`, but unshifted: sprites that stand on whole samples, such as captions. */
export function blendWhole(
  dst: usize, dstStride: usize, colour: usize, alpha: usize, stride: usize,
  width: i32, height: i32, opacity: i32,
): void {
  const strength = i16x8.splat(<i16>opacity);
  const one = i16x8.splat(256);
  for (let row = 0; row < height; row++) {
    let x = 0;
    for (; x + 8 <= width; x += 8) {
      const a = v128.load_ext<u8>(alpha + x);
      if (!v128.any_true(a)) continue;
      const c = v128.load_ext<u8>(colour + x);
      const cover = coverage8(a, strength);
      const under = i16x8.mul(v128.load_ext<u8>(dst + x), i16x8.sub(one, cover));
      v128.store64_lane(dst + x, narrow8(i16x8.shr_u(i16x8.add(i16x8.mul(c, strength), under), 8)), 0);
    }
    for (; x < width; x++) {
      const a = <i32>load<u8>(alpha + x);
      const cover = coverage1(a, opacity);
      const sum = (<i32>load<u8>(colour + x) * opacity + <i32>load<u8>(dst + x) * (256 - cover)) >> 8;
      store<u8>(dst + x, min(sum, 255));
    }
    dst += dstStride;
    colour += stride;
    alpha += stride;
  }
}

// Eight samples along two rows, `step` apart: `pick` tells which bytes after `at` are left of them.
@inline
function gather8(at: usize, stride: usize, pick: v128, w00: v128, w01: v128, w10: v128, w11: v128): v128 {
  const top = v128.load(at);
  const low = v128.load(at + stride);
  const next = i16x8.add(pick, i16x8.splat(1));
  const above = i16x8.add(i16x8.mul(v128.swizzle(top, pick), w00), i16x8.mul(v128.swizzle(top, next), w01));
  const below = i16x8.add(i16x8.mul(v128.swizzle(low, pick), w10), i16x8.mul(v128.swizzle(low, next), w11));
  return i16x8.shr_u(i16x8.add(above, below), 8);
}

// The widest step in 16.16 with which eight samples lie within the sixteen bytes that are loaded.
const WIDEST_STEP: i32 = 0x1f000;

/**
 * Blends a sprite at another scale: sample (u, v) in 16.16 fixed point of the first target sample and the step
 * from one to the next.
 */
export function blendScaled(
  dst: usize, dstStride: usize, colour: usize, alpha: usize, stride: usize,
  width: i32, height: i32, u0: i32, v0: i32, step: i32, opacity: i32,
): void {
  const strength = i16x8.splat(<i16>opacity);
  const full = i16x8.splat(256);
  const half = i16x8.splat(128);
  const low = i32x4.splat(0xff);
  // An index beyond the vector gives zero: the upper byte of each 16-bit lane.
  const upper = i16x8.splat(<i16>0xff00);
  const first = i32x4.mul(i32x4.splat(step), i32x4(0, 1, 2, 3));
  const second = i32x4.mul(i32x4.splat(step), i32x4(4, 5, 6, 7));
  const vectors = step <= WIDEST_STEP ? width & ~7 : 0;
  let v = v0;
  for (let row = 0; row < height; row++) {
    const line = <usize>(v >> 16) * stride;
    const fy = (v >> 8) & 255;
    const down = i16x8.splat(<i16>fy);
    let u = u0;
    let x = 0;
    for (; x < vectors; x += 8) {
      const at = line + <usize>(u >> 16);
      const place = i32x4.splat(u & 0xffff);
      u += step << 3;
      if (!v128.any_true(v128.or(v128.load(alpha + at), v128.load(alpha + at + stride)))) continue;
      const one = i32x4.add(place, first);
      const two = i32x4.add(place, second);
      const pick = v128.or(i16x8.narrow_i32x4_u(i32x4.shr_u(one, 16), i32x4.shr_u(two, 16)), upper);
      const across = i16x8.narrow_i32x4_u(
        v128.and(i32x4.shr_u(one, 8), low),
        v128.and(i32x4.shr_u(two, 8), low),
      );
      const w11 = i16x8.shr_u(i16x8.add(i16x8.mul(across, down), half), 8);
      const w10 = i16x8.sub(down, w11);
      const w01 = i16x8.sub(across, w11);
      const w00 = i16x8.sub(i16x8.sub(full, down), w01);
      const a = gather8(alpha + at, stride, pick, w00, w01, w10, w11);
      const c = gather8(colour + at, stride, pick, w00, w01, w10, w11);
      const under = i16x8.mul(v128.load_ext<u8>(dst + x), i16x8.sub(full, coverage8(a, strength)));
      v128.store64_lane(dst + x, narrow8(i16x8.shr_u(i16x8.add(i16x8.mul(c, strength), under), 8)), 0);
    }
    for (; x < width; x++) {
      const at = line + <usize>(u >> 16);
      const fx = (u >> 8) & 255;
      const w11 = (fx * fy + 128) >> 8;
      const w10 = fy - w11;
      const w01 = fx - w11;
      const w00 = 256 - fx - fy + w11;
      const a = sample1(alpha + at, stride, w00, w01, w10, w11);
      if (a) {
        const c = sample1(colour + at, stride, w00, w01, w10, w11);
        const cover = coverage1(a, opacity);
        const sum = (c * opacity + <i32>load<u8>(dst + x) * (256 - cover)) >> 8;
        store<u8>(dst + x, min(sum, 255));
      }
      u += step;
    }
    v += step;
    dst += dstStride;
  }
}

/** Copies a window of a larger picture, `at` + `next` * f/256 with next one sample right or one row below. */
export function shiftCopy(
  dst: usize, dstStride: usize, src: usize, stride: usize, width: i32, height: i32, next: usize, f: i32,
): void {
  const far = i16x8.splat(<i16>f);
  const near = i16x8.splat(<i16>(256 - f));
  for (let row = 0; row < height; row++) {
    if (f == 0) {
      memory.copy(dst, src, width);
    } else {
      let x = 0;
      for (; x + 16 <= width; x += 16) {
        const at = src + x;
        const low = i16x8.shr_u(tap8(at, at + next, near, far), 8);
        const high = i16x8.shr_u(tap8(at + 8, at + next + 8, near, far), 8);
        v128.store(dst + x, i8x16.narrow_i16x8_u(low, high));
      }
      for (; x < width; x++) {
        const at = src + x;
        store<u8>(dst + x, (<i32>load<u8>(at) * (256 - f) + <i32>load<u8>(at + next) * f) >> 8);
      }
    }
    dst += dstStride;
    src += stride;
  }
}

/**
 * Uncovers `over` on `dst`: a sample is open where its `order` (0..255) lies below `level`, through an edge that
 * is 32 steps wide. `order` has the plane's own size; `level` runs from 0 (closed) to 288 (open).
 */
export function reveal(dst: usize, over: usize, order: usize, length: i32, level: i32): void {
  const edge = i16x8.splat(<i16>level);
  const zero = i16x8.splat(0);
  const full = i16x8.splat(256);
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    const open = i16x8.shl(i16x8.sub(edge, v128.load_ext<u8>(order + i)), 3);
    const weight = i16x8.min_s(i16x8.max_s(open, zero), full);
    const mixed = i16x8.add(
      i16x8.mul(v128.load_ext<u8>(over + i), weight),
      i16x8.mul(v128.load_ext<u8>(dst + i), i16x8.sub(full, weight)),
    );
    v128.store64_lane(dst + i, narrow8(i16x8.shr_u(mixed, 8)), 0);
  }
  for (; i < length; i++) {
    const weight = min(max((level - <i32>load<u8>(order + i)) << 3, 0), 256);
    store<u8>(dst + i, (<i32>load<u8>(over + i) * weight + <i32>load<u8>(dst + i) * (256 - weight)) >> 8);
  }
}

/**
 * One row of 32-bit floats, widened by linear steps to `outWidth` of them (up to three more are written).
 * `start` and `step` are source columns in 16.16 fixed point.
 */
export function widenRow(dst: usize, outWidth: i32, src: usize, start: i32, step: i32): void {
  const fraction = f32x4.splat(1.0 / 65536.0);
  const low = i32x4.splat(0xffff);
  const advance = i32x4.splat(step << 2);
  let place = i32x4.add(i32x4.splat(start), i32x4.mul(i32x4.splat(step), i32x4(0, 1, 2, 3)));
  for (let x = 0; x < outWidth; x += 4) {
    const a = src + (<usize>(i32x4.extract_lane(place, 0) >> 16) << 2);
    const b = src + (<usize>(i32x4.extract_lane(place, 1) >> 16) << 2);
    const c = src + (<usize>(i32x4.extract_lane(place, 2) >> 16) << 2);
    const d = src + (<usize>(i32x4.extract_lane(place, 3) >> 16) << 2);
    let left = v128.load32_zero(a);
    let right = v128.load32_zero(a, 4);
    left = v128.load32_lane(b, left, 1);
    right = v128.load32_lane(b, right, 1, 4);
    left = v128.load32_lane(c, left, 2);
    right = v128.load32_lane(c, right, 2, 4);
    left = v128.load32_lane(d, left, 3);
    right = v128.load32_lane(d, right, 3, 4);
    const way = f32x4.mul(f32x4.convert_i32x4_s(v128.and(place, low)), fraction);
    v128.store(dst + (<usize>x << 2), f32x4.add(left, f32x4.mul(f32x4.sub(right, left), way)));
    place = i32x4.add(place, advance);
  }
}

/**
 * One row of bytes from the widened rows of 32-bit floats (0..255) around it, `fy` the share of the lower one;
 * noise is added before rounding, so that slow gradients do not band. Noise is a 32-bit xorshift, ± `grain`
 * levels; returns its state.
 */
export function blendRows(
  dst: usize, width: i32, upper: usize, lower: usize, fy: f32, grain: f32, seed: i32,
): i32 {
  const share = f32x4.splat(fy);
  const unit = f32x4.splat(grain / 2147483648.0);
  const half = f32x4.splat(0.5);
  let noise = v128.or(i32x4.mul(i32x4.splat(seed), i32x4(0x2545f491, 0x3c6ef35f, 0x5851f42d, 0x14057b7f)), i32x4.splat(1));
  for (let x = 0; x < width; x += 4) {
    const top = v128.load(upper + (<usize>x << 2));
    const mixed = f32x4.add(top, f32x4.mul(f32x4.sub(v128.load(lower + (<usize>x << 2)), top), share));
    noise = v128.xor(noise, i32x4.shl(noise, 13));
    noise = v128.xor(noise, i32x4.shr_u(noise, 17));
    noise = v128.xor(noise, i32x4.shl(noise, 5));
    const grained = f32x4.add(f32x4.add(mixed, f32x4.mul(f32x4.convert_i32x4_s(noise), unit)), half);
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.max(grained, f32x4.splat(0)));
    const short = i16x8.narrow_i32x4_s(whole, whole);
    const bytes = i8x16.narrow_i16x8_u(short, short);
    if (x + 4 <= width) {
      v128.store32_lane(dst + x, bytes, 0);
    } else {
      store<u8>(dst + x, i8x16.extract_lane_u(bytes, 0));
      if (x + 1 < width) store<u8>(dst + x + 1, i8x16.extract_lane_u(bytes, 1));
      if (x + 2 < width) store<u8>(dst + x + 2, i8x16.extract_lane_u(bytes, 2));
    }
  }
  return i32x4.extract_lane(noise, 0);
}

/** dst = src * level / 256: a colour plane from the coverage of a sprite that has one colour. */
export function tint(dst: usize, src: usize, length: i32, level: i32): void {
  const strength = i16x8.splat(<i16>level);
  const half = i16x8.splat(128);
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    const product = i16x8.add(i16x8.mul(v128.load_ext<u8>(src + i), strength), half);
    v128.store64_lane(dst + i, narrow8(i16x8.shr_u(product, 8)), 0);
  }
  for (; i < length; i++) store<u8>(dst + i, (<i32>load<u8>(src + i) * level + 128) >> 8);
}

// Red, green, blue and coverage of four neighbouring pixels, 0..255, colour multiplied by coverage.
@inline
function channel4(pixels: v128, shift: i32): v128 {
  return f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(pixels, shift), i32x4.splat(0xff)));
}

@inline
function weigh4(r: v128, g: v128, b: v128, a: v128, weights: usize): v128 {
  return f32x4.add(
    f32x4.add(f32x4.mul(r, v128.load32_splat(weights)), f32x4.mul(g, v128.load32_splat(weights, 4))),
    f32x4.add(f32x4.mul(b, v128.load32_splat(weights, 8)), f32x4.mul(a, v128.load32_splat(weights, 12))),
  );
}

// Bytes of four numbers, rounded, in the first 32 bits.
@inline
function round4(values: v128): v128 {
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.add(values, f32x4.splat(0.5)));
  const short = i16x8.narrow_i32x4_s(whole, whole);
  return i8x16.narrow_i16x8_u(short, short);
}

// Means of two times two samples, in the first two lanes.
@inline
function halve4(above: v128, below: v128): v128 {
  const sum = f32x4.add(above, below);
  const even = v128.shuffle<f32>(sum, sum, 0, 2, 0, 2);
  const odd = v128.shuffle<f32>(sum, sum, 1, 3, 1, 3);
  return f32x4.mul(f32x4.add(even, odd), f32x4.splat(0.25));
}

/**
 * A sprite's planes from RGBA: each of Y, U and V is the sum of red, green, blue and coverage (multiplied, 0..255) by
 * its four of the twelve 32-bit floats at `weights`. Rows of pixels begin every `srcStride` bytes and end in empty
 * ones up to a multiple of four; `width` and `height` are even, and what is written beyond `width` is zero.
 */
export function separate(
  src: usize, srcStride: usize, width: i32, height: i32, multiplied: i32, weights: usize,
  y: usize, a: usize, stride: usize, u: usize, v: usize, c: usize, halfStride: usize,
): void {
  const unit = f32x4.splat(1.0 / 255.0);
  const one = f32x4.splat(1);
  for (let row = 0; row < height; row += 2) {
    for (let x = 0; x < width; x += 4) {
      const at = src + (<usize>x << 2);
      const upper = v128.load(at);
      const lower = v128.load(at + srcStride);
      const upperA = channel4(upper, 24);
      const lowerA = channel4(lower, 24);
      if (!v128.any_true(v128.or(upperA, lowerA))) continue;
      const upperShare = multiplied ? one : f32x4.mul(upperA, unit);
      const lowerShare = multiplied ? one : f32x4.mul(lowerA, unit);
      const r0 = f32x4.mul(channel4(upper, 0), upperShare);
      const g0 = f32x4.mul(channel4(upper, 8), upperShare);
      const b0 = f32x4.mul(channel4(upper, 16), upperShare);
      const r1 = f32x4.mul(channel4(lower, 0), lowerShare);
      const g1 = f32x4.mul(channel4(lower, 8), lowerShare);
      const b1 = f32x4.mul(channel4(lower, 16), lowerShare);
      v128.store32_lane(y + x, round4(weigh4(r0, g0, b0, upperA, weights)), 0);
      v128.store32_lane(y + x + stride, round4(weigh4(r1, g1, b1, lowerA, weights)), 0);
      v128.store32_lane(a + x, round4(upperA), 0);
      v128.store32_lane(a + x + stride, round4(lowerA), 0);
      const r = halve4(r0, r1);
      const g = halve4(g0, g1);
      const b = halve4(b0, b1);
      const cover = halve4(upperA, lowerA);
      const half = <usize>(x >> 1);
      v128.store16_lane(u + half, round4(weigh4(r, g, b, cover, weights + 16)), 0);
      v128.store16_lane(v + half, round4(weigh4(r, g, b, cover, weights + 32)), 0);
      v128.store16_lane(c + half, round4(cover), 0);
    }
    src += srcStride << 1;
    y += stride << 1;
    a += stride << 1;
    u += halfStride;
    v += halfStride;
    c += halfStride;
  }
}

/** Pixels of RGBA as four 32-bit floats each, colour multiplied by coverage. */
export function spread(dst: usize, src: usize, length: i32): void {
  const unit = f32x4.splat(1.0 / 255.0);
  for (let i = 0; i < length; i++) {
    const pixel = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(src))));
    const cover = v128.shuffle<f32>(pixel, pixel, 3, 3, 3, 3);
    const share = f32x4.replace_lane(f32x4.mul(cover, unit), 3, 1);
    v128.store(dst, f32x4.mul(pixel, share));
    src += 4;
    dst += 16;
  }
}

/**
 * One row of such pixels at another width. For each of `outWidth` there are 20 bytes at `taps`: how far the first of
 * four neighbours lies behind `src`, and the weights of the four as 32-bit floats.
 */
export function stretchRow(dst: usize, outWidth: i32, src: usize, taps: usize): void {
  for (let x = 0; x < outWidth; x++) {
    const at = src + load<u32>(taps);
    const left = f32x4.add(
      f32x4.mul(v128.load(at), v128.load32_splat(taps, 4)),
      f32x4.mul(v128.load(at, 16), v128.load32_splat(taps, 8)),
    );
    const right = f32x4.add(
      f32x4.mul(v128.load(at, 32), v128.load32_splat(taps, 12)),
      f32x4.mul(v128.load(at, 48), v128.load32_splat(taps, 16)),
    );
    v128.store(dst, f32x4.add(left, right));
    taps += 20;
    dst += 16;
  }
}

/** One row of RGBA from four rows of such pixels by the four floats at `weights`; no colour exceeds its coverage. */
export function sumRows(
  dst: usize, width: i32, first: usize, second: usize, third: usize, fourth: usize, weights: usize,
): void {
  const w0 = v128.load32_splat(weights);
  const w1 = v128.load32_splat(weights, 4);
  const w2 = v128.load32_splat(weights, 8);
  const w3 = v128.load32_splat(weights, 12);
  const zero = f32x4.splat(0);
  const most = f32x4.splat(255);
  for (let at: usize = 0, end = <usize>width << 4; at < end; at += 16) {
    const upper = f32x4.add(f32x4.mul(v128.load(first + at), w0), f32x4.mul(v128.load(second + at), w1));
    const lower = f32x4.add(f32x4.mul(v128.load(third + at), w2), f32x4.mul(v128.load(fourth + at), w3));
    const sum = f32x4.add(upper, lower);
    const cover = f32x4.min(v128.shuffle<f32>(sum, sum, 3, 3, 3, 3), most);
    const bytes = round4(f32x4.max(f32x4.min(sum, cover), zero));
    v128.store32_lane(dst, bytes, 0);
    dst += 4;
  }
}
