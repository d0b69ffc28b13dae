import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { KERNEL_SOURCE_SHA256 } from '../../shared/adapters/media/kernel/plane-kernel-bytes.ts';
import { arrangeShot } from '../../shared/adapters/visuals/arrange-shot.ts';
import { drawCard } from '../../shared/adapters/visuals/draw-card.ts';
import { layoutFrame } from '../../shared/adapters/visuals/frame-layout.ts';
import { layoutCaption, OUTLINE_SHARE } from '../../shared/adapters/visuals/layout-caption.ts';
import { moveActor } from '../../shared/adapters/visuals/move-actor.ts';
import { choosePalette } from '../../shared/adapters/visuals/palettes.ts';
import { setText } from '../../shared/adapters/visuals/set-text.ts';
import { timeShots } from '../../shared/adapters/visuals/time-shots.ts';
import { wrapText } from '../../shared/adapters/visuals/wrap-text.ts';
import { NICHES, TONES } from '../../shared/domain/video.ts';
import { CAMERAS, LOOKS } from '../support/film-looks.ts';
import { makeShot, sayWords } from '../support/make-scene.ts';
import { DEFAULT_CAPTIONS } from '../support/make-video.ts';

const HEIGHT = 1920;
const LAYOUT = layoutFrame({ width: 1080, height: HEIGHT, captions: DEFAULT_CAPTIONS });
const widths = fc.array(fc.double({ min: 0.3, max: 9, noNaN: true }), { minLength: 1, maxLength: 5 });

const wide = (inks: readonly number[]) => inks.map((width) => ({ left: 0, width, right: 0 }));

test('the committed kernel was compiled from the committed source', async () => {
  const source = await readFile(
    new URL('../../shared/adapters/media/kernel/plane-kernel.as', import.meta.url),
  );
  assert.equal(createHash('sha256').update(source).digest('hex'), KERNEL_SOURCE_SHA256);
});

test('captions of any words stay inside their place, in every shape, at every position and size', () => {
  fc.assert(
    fc.property(widths, fc.constantFrom(...LOOKS), (inks, look) => {
      const { captions: place } = layoutFrame(look);
      const text = { words: wide(inks), fromLeft: (line: readonly number[]) => line };
      const { size, words } = layoutCaption(text, place);
      assert.equal(words.length, inks.length);
      assert.ok(new Set(words.map((word) => word.y)).size <= place.maxLines);
      for (const [index, word] of words.entries()) {
        const half = (inks[index]! + OUTLINE_SHARE) * size * 0.5;
        assert.ok(Math.abs(word.x - place.x) + half <= place.width / 2 + 1);
        assert.ok(Math.abs(word.y - place.y) <= place.size * 0.6 * place.maxLines);
      }
    }),
  );
});

test('captions stay clear of what telephones and players lay over a film, and of the pictures', () => {
  for (const look of LOOKS) {
    const { width, height, captions, stage } = layoutFrame(look);
    const half = captions.size * 0.6 * captions.maxLines;
    const [top, bottom, right] = height > width ? [0.12, 0.8, 0.88] : [0.04, 0.95, 0.97];
    assert.ok(captions.y - half >= height * top && captions.y + half <= height * bottom);
    assert.ok(captions.x + captions.width / 2 <= width * right);
    assert.ok(stage.top >= 0 && stage.top + stage.height <= height && stage.left + stage.width <= width);
    if (look.captions.style === 'none') continue;
    const isBeside = stage.left + stage.width <= captions.x - captions.width / 2;
    const [above, below] = [stage.top + stage.height <= captions.y - half, stage.top >= captions.y + half];
    assert.ok(isBeside || above || below, JSON.stringify(look));
  }
});

test('text wraps into the fewest lines that fit, in order and evenly', () => {
  assert.deepEqual(
    wrapText(wide([2, 2, 2, 2]), { gap: 0.5, maxWidth: 5, maxLines: 3 }).map((line) => line.words),
    [
      [0, 1],
      [2, 3],
    ],
  );
  fc.assert(
    fc.property(widths, fc.integer({ min: 1, max: 4 }), (inks, maxLines) => {
      const lines = wrapText(wide(inks), { gap: 0.3, maxWidth: 6, maxLines });
      assert.ok(lines.length <= maxLines);
      assert.deepEqual(
        lines.flatMap((line) => line.words),
        [...inks.keys()],
      );
    }),
  );
});

test('a card stays within its room whatever it says, and is no larger than its words need', () => {
  const palette = choosePalette({ niche: 'facts', tone: 'conversational' }, 0);
  const texts = [
    'Why?',
    '5.2 million\nyoung people a day',
    '299,792,458\nmeters per second',
    'If the wind does not turn before midnight we shall all be lost at sea.',
    'Antidisestablishmentarianism, uncharacteristically, overshadows internationalisation.',
    'nine brains · blue blood · three hearts',
    'krill · small fish · squid · plankton · shrimp · a slice of fresh bread',
    '我不会在这里',
    'يجب أن نعود إلى البيت قبل منتصف الليل',
  ];
  for (const kind of ['number', 'quote', 'list'] as const)
    for (const text of texts)
      for (const [width, height] of [
        [622, 552],
        [1073, 561],
      ] as const) {
        const card = drawCard({ kind, text, palette, width, height, scale: 0.25 });
        assert.ok(card.width <= width / 4 + 1 && card.height <= height / 4 + 1, `${kind} ${text}`);
      }
});

test('an item of a list has a line, and two where it would be too small', () => {
  const palette = choosePalette({ niche: 'facts', tone: 'conversational' }, 0);
  const heightOf = (text: string): number =>
    drawCard({ kind: 'list', text, palette, width: 620, height: 700, scale: 1 }).height;
  const short = heightOf('krill · squid · shrimp');
  assert.equal(heightOf('small eel · squid · tea'), short);
  assert.ok(heightOf('a dry pair of socks · squid · shrimp') > short);
  assert.ok(heightOf('krill · squid · shrimp · crabs') > short);
});

test('movement depends on the time to the end alone, so the next scene continues it; it is slow and bounded', () => {
  const view = { focusX: 540, focusY: 700, height: HEIGHT };
  for (const camera of CAMERAS) {
    for (const actor of arrangeShot(makeShot({ seed: 3 }), { ...LAYOUT, opening: false })) {
      const at = (afterEnd: number, sinceStart = Infinity) =>
        moveActor(actor, { ...view, camera }, { sinceStart, afterEnd });
      assert.deepEqual(at(0, 7), at(0, Infinity));
      for (let frame = -3000; frame < 12; frame += 1) {
        const [one, next] = [at(frame / 30), at((frame + 1) / 30)];
        assert.ok(Math.hypot(next.x - one.x, next.y - one.y) < 3);
        assert.ok(Math.hypot(one.x - actor.x, one.y - actor.y) < 330);
      }
    }
  }
});

test('what enters grows to full size within a second; the first shot of a film stands there at once', () => {
  const view = { camera: 'rise', focusX: 540, focusY: 700, height: HEIGHT } as const;
  const entering = arrangeShot(makeShot(), { ...LAYOUT, opening: false });
  const standing = arrangeShot(makeShot(), { ...LAYOUT, opening: true });
  for (const [index, actor] of entering.entries()) {
    assert.equal(moveActor(actor, view, { sinceStart: 0, afterEnd: -4 }).opacity, 0);
    assert.equal(moveActor(actor, view, { sinceStart: 1, afterEnd: -3 }).scale, 1);
    const settled = moveActor(standing[index]!, view, { sinceStart: 0, afterEnd: -4 });
    assert.deepEqual([settled.scale, settled.opacity > 0.8], [1, true]);
  }
});

test('neighbouring palettes differ for every niche and tone, and the list has no end', () => {
  for (const niche of NICHES) {
    for (const tone of TONES) {
      for (let index = -3; index < 20; index += 1) {
        const [one, next] = [
          choosePalette({ niche, tone }, index),
          choosePalette({ niche, tone }, index + 1),
        ];
        assert.notEqual(one.name, next.name);
      }
    }
  }
});

test('shots follow their words, fill all frames, and none is too short to be seen', () => {
  const words = sayWords('a b c d e f g h i j k l', 0, 0.5);
  const shots = [0, 4, 5, 11].map((fromWord) => makeShot({ fromWord, seed: fromWord }));
  const timed = timeShots({ shots }, { words, frames: 190, frameRate: 30 });
  assert.deepEqual(
    timed.map(({ shot, firstFrame, endFrame }) => [shot.fromWord, firstFrame, endFrame]),
    [
      [0, 0, 72],
      [5, 72, 160],
      [11, 160, 190],
    ],
  );
});

test('the last shot stays however short a scene is', () => {
  const shots = [makeShot(), makeShot({ fromWord: 1, seed: 2 })];
  const timed = timeShots({ shots }, { words: sayWords('a b'), frames: 9, frameRate: 30 });
  assert.deepEqual(
    timed.map(({ shot, firstFrame, endFrame }) => [shot.seed, firstFrame, endFrame]),
    [[2, 0, 9]],
  );
});

test('words of a right-to-left line stand from right to left, with the same room between them', () => {
  const { captions: place } = layoutFrame({ width: 1080, height: 1920, captions: DEFAULT_CAPTIONS });
  const text = { words: wide([1, 2, 1.5]), fromLeft: (line: readonly number[]) => line.toReversed() };
  const [first, second, third] = layoutCaption(text, place).words;
  assert.ok(first && second && third && first.x > second.x && second.x > third.x);
  const mirrored = layoutCaption({ ...text, fromLeft: (line) => line }, place).words;
  for (const [at, word] of layoutCaption(text, place).words.entries())
    assert.ok(Math.abs(word.x - place.x + (mirrored[at]!.x - place.x)) < 0.001);
});

test('straight stems stand further apart than round letters, as far as the font has them', () => {
  const { captions: place } = layoutFrame({ width: 1080, height: 1920, captions: DEFAULT_CAPTIONS });
  const gapOf = (side: number): number => {
    const words = [1, 1].map((width) => ({ left: side, width, right: side }));
    const { size, words: placed } = layoutCaption({ words, fromLeft: (line) => line }, place);
    return (placed[1]!.x - placed[0]!.x) / size - 1;
  };
  assert.ok(Math.abs(gapOf(0.07) - gapOf(0) - 0.14) < 0.001);
  assert.equal(gapOf(-0.1).toFixed(3), gapOf(0).toFixed(3), 'a hook that reaches out is kept off as well');
  assert.ok(gapOf(0) > OUTLINE_SHARE + 0.1);
});

test('pieces that no space parts stand about as close as the characters within them', () => {
  const { captions: place } = layoutFrame({ width: 1080, height: 1920, captions: DEFAULT_CAPTIONS });
  for (const texts of [
    ['“我不会', '在'],
    ['书', '走向'],
    ['古い', '図書館の'],
  ]) {
    const pieces = texts.map((text, at) => (at === 0 ? { text } : { text, joined: true as const }));
    const text = setText(pieces, { weight: 800, han: 'chinese' }, 'left-to-right');
    const { size, words } = layoutCaption(text, place);
    const [first, second] = text.words;
    const gap = (words[1]!.x - words[0]!.x) / size - (first!.width + second!.width) / 2;
    assert.ok(gap > 0.04 && gap < 0.16, `${texts.join(' ')}: ${gap}`);
  }
});
