import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WordTiming } from '../../shared/domain/film.ts';
import type { CaptionSettings } from '../../shared/domain/video.ts';
import { createPlaneMemory } from '../../shared/adapters/media/plane-memory.ts';
import { allocatePicture } from '../../shared/adapters/media/plane-picture.ts';
import { pictureToRgb } from '../../shared/adapters/media/plane-to-rgb.ts';
import { createCaptionTrack } from '../../shared/adapters/visuals/caption-track.ts';
import { layoutFrame } from '../../shared/adapters/visuals/frame-layout.ts';
import { SMALL_LOOK, sayWords } from '../support/make-scene.ts';

const GREY = 110;
const CENTRE = 128;

interface Spot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws the captions of a scene over grey; tells where pixels are as asked for, in a picture of 540×960. */
const filmCaptions = (words: readonly WordTiming[], colour: CaptionSettings['colour']) => {
  const look = { ...SMALL_LOOK, width: 540, height: 960, captions: { ...SMALL_LOOK.captions, colour } };
  const memory = createPlaneMemory();
  const picture = allocatePicture(memory, look.width, look.height);
  const track = createCaptionTrack(memory, words, look);
  const luma = look.width * look.height;
  const find = (seconds: number, isWanted: (red: number, blue: number) => boolean): Spot => {
    memory.view(picture.at, picture.size).fill(GREY, 0, luma).fill(CENTRE, luma);
    track.show(picture, { seconds, accent: [255, 200, 60] });
    const rgb = pictureToRgb(memory, picture);
    const spot = { left: look.width, right: -1, top: look.height, bottom: -1 };
    for (let at = 0; at < luma; at += 1) {
      if (!isWanted(rgb[3 * at]!, rgb[3 * at + 2]!)) continue;
      const [x, y] = [at % look.width, Math.floor(at / look.width)];
      spot.left = Math.min(spot.left, x);
      spot.right = Math.max(spot.right, x);
      spot.top = Math.min(spot.top, y);
      spot.bottom = Math.max(spot.bottom, y);
    }
    return spot;
  };
  return { find, look, size: layoutFrame(look).captions.size * layoutFrame(look).unit };
};

const isYellow = (red: number, blue: number): boolean => red > 200 && blue < 130;
const isWhite = (red: number, blue: number): boolean => red > 225 && blue > 225;
const heightOf = ({ top, bottom }: Spot): number => bottom - top;

describe('the captions of a scene', () => {
  it('read from the side where its narration begins, also where one begins with another script', () => {
    const words = sayWords('They said العزيز, which means peace.', 0, 0.5);
    const only = sayWords('العزيز, which means peace', 10, 0.5);
    const { find } = filmCaptions([...words, ...only], 'yellow');
    const [foreign, english] = [10.3, 10.8].map((seconds) => find(seconds, isYellow));
    assert.ok(foreign!.right < english!.left, 'the Arabic word stands on the left of the next');
  });

  it('mark the spoken word among white ones too', () => {
    const { find } = filmCaptions(sayWords('Bees make honey', 0, 0.5), 'white');
    const [first, second] = [0.3, 0.8].map((seconds) => find(seconds, isWhite));
    assert.ok(first!.right < second!.left);
  });

  it('keep their size where a word is longer than a line, and that of its neighbours', () => {
    const text = `They read electroencephalography ${'Rindfleischetikettierung'.repeat(3)} it`;
    const words = sayWords(text, 0, 1);
    const { find, size } = filmCaptions(words, 'yellow');
    for (const seconds of [1.5, 2.3, 2.8, 3.2, 3.7, 4.5])
      assert.ok(heightOf(find(seconds, isYellow)) > 0.5 * size, `at ${seconds} s`);
  });
});
