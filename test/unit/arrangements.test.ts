import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangeShot } from '../../shared/adapters/visuals/arrange-shot.ts';
import { QUOTE_MARGIN } from '../../shared/adapters/visuals/draw-card.ts';
import { layoutFrame } from '../../shared/adapters/visuals/frame-layout.ts';
import { moveActor } from '../../shared/adapters/visuals/move-actor.ts';
import type { Actor } from '../../shared/adapters/visuals/scene-actors.ts';
import { CAMERAS, COMPOSITIONS, LOOKS } from '../support/film-looks.ts';
import { makeShot } from '../support/make-scene.ts';
import { DEFAULT_CAPTIONS } from '../support/make-video.ts';

const LAYOUT = layoutFrame({ width: 1080, height: 1920, captions: DEFAULT_CAPTIONS });

test('pictures stand in the frame, subjects whole on the stage, in every shape and composition', () => {
  for (const look of LOOKS) {
    const layout = layoutFrame(look);
    const { stage, below, width, height } = layout;
    for (const composition of COMPOSITIONS) {
      for (let seed = 0; seed < 6; seed += 1) {
        const companions = ['1f30a', '1f41a', '1f420', '2b50'];
        const shot = makeShot({ composition, seed, companions, bigText: 'Three hearts' });
        const actors = arrangeShot(shot, { ...layout, opening: false });
        assert.equal(actors.filter((actor) => actor.kind === 'subject').length, 1);
        for (const { kind, x, y, size } of actors) {
          assert.ok(x > 0 && x < width && y > 0 && y < height, `${composition} ${kind}`);
          // Illustrations have a margin of their own.
          const half = kind === 'subject' ? size * 0.47 : 0;
          const room = below !== undefined && kind === 'companion' && y >= below.top ? below : stage;
          assert.ok(
            y - half >= room.top && y + half <= room.top + room.height,
            `${composition}: ${y} ${size}`,
          );
          assert.ok(
            x - half >= stage.left && x + half <= stage.left + stage.width,
            `${composition}: ${x} ${size}`,
          );
        }
      }
    }
  }
});

test('no camera takes a picture out of the frame while its shot lasts, in any shape and composition', () => {
  const companions = ['1f30a', '1f41a', '1f420', '2b50'];
  const cases = LOOKS.filter(({ captions }) => captions.size === 'medium').flatMap((look) =>
    COMPOSITIONS.flatMap((composition) => CAMERAS.map((camera) => ({ look, composition, camera }))),
  );
  for (const { look, composition, camera } of cases) {
    const layout = layoutFrame(look);
    for (let seed = 0; seed < 4; seed += 1) {
      const shot = makeShot({ composition, camera, seed, companions, bigText: 'Three hearts' });
      const actors = arrangeShot(shot, { ...layout, opening: true });
      const focus = actors.find(({ kind }) => kind === 'subject');
      assert.ok(focus !== undefined);
      const view = { camera, focusX: focus.x, focusY: focus.y, height: layout.height };
      const least = actors
        .filter(({ art }) => art !== undefined)
        .flatMap((actor) =>
          [-12, -9, -6.5, -4, -2, -1, 0, 1].map((afterEnd) => {
            const { x, y } = moveActor(actor, view, { sinceStart: Infinity, afterEnd });
            // Illustrations have a margin of their own.
            return Math.min(x, layout.width - x, y, layout.height - y) - actor.size * 0.47;
          }),
        );
      assert.ok(Math.min(...least) >= 0, `${composition} ${camera} ${layout.width} ${Math.min(...least)}`);
    }
  }
});

/** Around a card's words, in its own units: pictures may stand there. */
const MARGINS = {
  number: { top: 0, bottom: 0, side: 0 },
  quote: QUOTE_MARGIN,
  list: { top: 0, bottom: 0, side: 0 },
};

test('no picture covers the words of a card, nor stands behind them without a pane, while its shot lasts', () => {
  const companions = ['1f30a', '1f41a', '1f420', '2b50'];
  const cases = LOOKS.filter(({ captions }) => captions.style !== 'line').flatMap((look) =>
    (['number', 'quote', 'list'] as const).flatMap((composition) =>
      CAMERAS.map((camera) => ({ look, composition, camera })),
    ),
  );
  for (const { look, composition, camera } of cases) {
    const layout = layoutFrame(look);
    const { top, bottom, side } = MARGINS[composition];
    for (let seed = 0; seed < 4; seed += 1) {
      const shot = makeShot({ composition, camera, seed, companions, bigText: 'Three hearts' });
      const actors = arrangeShot(shot, { ...layout, opening: true });
      const focus = actors.find(({ kind }) => kind === 'subject');
      const card = actors.find(({ kind }) => kind === 'card');
      assert.ok(focus !== undefined && card?.height !== undefined);
      const { size, height, zoom = 1 } = card;
      const view = { camera, focusX: focus.x, focusY: focus.y, height: layout.height };
      const at = (actor: Actor, afterEnd: number) =>
        moveActor(actor, view, { sinceStart: Infinity, afterEnd });
      const begins = composition === 'quote' ? actors.indexOf(card) : 0;
      for (const afterEnd of [-6.5, -4, -2, -1, 0, 1]) {
        const { x, y } = at(card, afterEnd);
        const said = `${composition} ${camera} ${layout.width} × ${layout.height} ${look.captions.position}`;
        assert.ok(x - size / 2 >= 0 && x + size / 2 <= layout.width, said);
        assert.ok(y - height / 2 >= 0 && y + height / 2 <= layout.height, said);
        const words = {
          left: x - size / 2 + side * zoom,
          right: x + size / 2 - side * zoom,
          top: y - height / 2 + top * zoom,
          bottom: y + height / 2 - bottom * zoom,
        };
        for (const actor of actors.slice(begins).filter(({ art }) => art !== undefined)) {
          const middle = at(actor, afterEnd);
          // Illustrations have a margin of their own.
          const half = actor.size * 0.46;
          const across = Math.min(words.right, middle.x + half) - Math.max(words.left, middle.x - half);
          const down = Math.min(words.bottom, middle.y + half) - Math.max(words.top, middle.y - half);
          assert.ok(Math.min(across, down) <= 0, `${said}: ${actor.kind} ${across} × ${down}`);
        }
      }
    }
  }
});

test('below captions in the middle there is what goes with the picture above them, clear of them', () => {
  const companions = ['1f30a', '1f41a', '1f420', '2b50'];
  for (const look of LOOKS) {
    const layout = layoutFrame(look);
    const { below } = layout;
    if (below === undefined) continue;
    for (const composition of COMPOSITIONS.filter((name) => name !== 'orbit'))
      for (const camera of CAMERAS) {
        const shot = makeShot({ composition, camera, companions, bigText: 'Three hearts' });
        const actors = arrangeShot(shot, { ...layout, opening: true });
        const focus = actors.find(({ kind }) => kind === 'subject');
        assert.ok(focus !== undefined);
        const view = { camera, focusX: focus.x, focusY: focus.y, height: layout.height };
        const around = actors.filter(({ kind }) => kind === 'companion');
        assert.equal(around.length, 3);
        for (const actor of around)
          for (const afterEnd of [-6.5, -3, 0, 1]) {
            const { y } = moveActor(actor, view, { sinceStart: Infinity, afterEnd });
            assert.ok(y - actor.size * 0.46 >= below.top, `${composition} ${camera} ${y} ${actor.size}`);
          }
      }
  }
});

test('a card without text and a group without companions become a single hero', () => {
  for (const composition of ['number', 'quote', 'list', 'pair', 'orbit', 'row', 'scatter'] as const) {
    const shot = makeShot({ composition, companions: [] });
    const kinds = arrangeShot(shot, { ...LAYOUT, opening: false }).map((actor) => actor.kind);
    assert.deepEqual(kinds, ['subject']);
  }
});

test('what goes around a subject is shown once each', () => {
  for (const companions of [
    ['1f30a', '1f419'],
    ['1f30a', '1f419', '1f41a'],
  ]) {
    const actors = arrangeShot(makeShot({ composition: 'orbit', companions }), {
      ...LAYOUT,
      opening: false,
    });
    const around = actors.filter(({ kind }) => kind === 'companion').map(({ art }) => art);
    assert.deepEqual(around, companions);
  }
});
