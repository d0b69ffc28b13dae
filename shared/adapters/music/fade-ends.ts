const FADE_IN_SECONDS = 1;

/**
 * Gain of each sample of music that comes in, and goes in its last `fadeOutSeconds`: no longer than the closing pause, so
 * that it is heard once more before.
 */
export const fadeEnds = (
  samples: number,
  sampleRate: number,
  fadeOutSeconds: number,
): ((sample: number) => number) => {
  const fadeIn = Math.min(FADE_IN_SECONDS * sampleRate, samples / 4);
  const fadeOut = Math.min(fadeOutSeconds * sampleRate, samples / 3);
  return (sample) => {
    if (sample >= fadeIn && samples - sample >= fadeOut) return 1;
    const nearest = Math.max(0, Math.min(sample / fadeIn, (samples - sample) / fadeOut));
    return Math.sin((nearest * Math.PI) / 2) ** 2;
  };
};
