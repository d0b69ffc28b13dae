/** What was measured on a finished file, decoded from start to end. Times are seconds of the film. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface MeasuredStream {
  readonly codec: string;
  /** The codec's own profile number: 100 is H.264 High, 1 is AAC-LC. */
  readonly profile: number;
  /** When the first frame is shown, and when the last one ends. */
  readonly start: number;
  readonly end: number;
}

export interface MeasuredPicture extends MeasuredStream {
  readonly width: number;
  readonly height: number;
  readonly pixelFormat: string;
  /** Primaries, transfer and matrix are BT.709 and say so; the range is limited. */
  readonly isBt709: boolean;
  readonly frameRate: number;
  readonly frames: number;
  /** Frames that do not follow the one before them by exactly one frame's time. */
  readonly unevenFrames: number;
}

export interface MeasuredSound extends MeasuredStream {
  readonly sampleRate: number;
  readonly channels: number;
}

export interface FilmMeasurements {
  readonly fastStart: boolean;
  readonly picture: MeasuredPicture | undefined;
  readonly sound: MeasuredSound | undefined;
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
  /** Loudness of the last 400 ms, ten times a second; the first value belongs to 0.1 s. */
  readonly momentaryLufs: readonly number[];
  readonly black: readonly Stretch[];
  readonly frozen: readonly Stretch[];
  readonly silent: readonly Stretch[];
}
