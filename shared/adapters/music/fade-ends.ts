const FADE_IN_SECONDS = 1;
/** No longer than the closing pause: the music is heard once more before it goes. */
const FADE_OUT_SECONDS = 1.2;

/** Gain of each sample of music that comes in, and is gone at its end. */
export const fadeEnds = (samples: number, sampleRate: number): ((sample: number) => number) => {
  const fadeIn = Math.min(FADE_IN_SECONDS * sampleRate, samples / 4);
  const fadeOut = Math.min(FADE_OUT_SECONDS * sampleRate, samples / 3);
  return (sample) => {
    if (sample >= fadeIn && samples - sample >= fadeOut) return 1;
    const nearest = Math.max(0, Math.min(sample / fadeIn, (samples - sample) / fadeOut));
    return Math.sin((nearest * Math.PI) / 2) ** 2;
  };
};
