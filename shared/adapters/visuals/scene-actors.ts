/** Something that stands in a shot: where its middle rests at the shot's end, and how it moves. */
export interface Actor {
  readonly kind: 'subject' | 'companion' | 'card' | 'shade' | 'speck' | 'halo';
  /** Middle, in layout units. */
  readonly x: number;
  readonly y: number;
  /** Width of the art, in layout units. */
  readonly size: number;
  /** Cards: most height, in layout units. */
  readonly height?: number;
  /** Cards: how much larger than designed their content is drawn; 1 where absent. */
  readonly zoom?: number;
  /** File name of the art; absent for light, shade and cards. */
  readonly art?: string;
  /** 0 far away, 1 where the subject stands, 2 close to the lens: how much the camera moves it. */
  readonly depth: number;
  /** Blur in layout units: out of focus. */
  readonly blur?: number;
  readonly opacity: number;
  readonly float: Float;
  /** Seconds after the shot's start; undefined stands there from the first frame. */
  readonly entersAt?: number;
  /** Circles around a point instead of resting. */
  readonly orbit?: Orbit;
  /** Layout units a second, upwards; leaves at the top and comes back from below. */
  readonly rising?: number;
}

export interface Float {
  /** Layout units. */
  readonly amplitude: number;
  /** Seconds. */
  readonly period: number;
  /** Radians. */
  readonly phase: number;
}

export interface Orbit {
  readonly rx: number;
  readonly ry: number;
  /** Seconds for one turn. */
  readonly period: number;
  /** Radians. */
  readonly phase: number;
}
