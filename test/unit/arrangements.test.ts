import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangeShot } from '../../shared/adapters/visuals/arrange-shot.ts';
import { layoutFrame } from '../../shared/adapters/visuals/frame-layout.ts';
import { moveActor } from '../../shared/adapters/visuals/move-actor.ts';
import { CAMERAS, COMPOSITIONS, LOOKS } from '../support/film-looks.ts';
import { makeShot } from '../support/make-scene.ts';
import { DEFAULT_CAPTIONS } from '../support/make-video.ts';

const LAYOUT = layoutFrame({ width: 1080, height: 1920, captions: DEFAULT_CAPTIONS });

test('pictures stand in the frame, subjects whole on the stage, in every shape and composition', () => {
  for (const look of LOOKS) {
    const layout = layoutFrame(look);
    const { stage, width, height } = layout;
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
          assert.ok(
            y - half >= stage.top && y + half <= stage.top + stage.height,
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

/** Layout units of a list card with two lines, the tallest. */
const LIST_CARD = 268;

test('no companion is hidden behind the card of a list', () => {
  for (const look of LOOKS)
    for (let seed = 0; seed < 8; seed += 1) {
      const companions = ['1f30a', '1f41a', '1f420'];
      const shot = makeShot({ composition: 'list', seed, companions, bigText: 'Three hearts' });
      const actors = arrangeShot(shot, { ...layoutFrame(look), opening: true });
      const card = actors.find(({ kind }) => kind === 'card');
      assert.ok(card !== undefined);
      for (const { x, y, size } of actors.slice(0, actors.indexOf(card))) {
        const across = (card.size + size) / 2 - Math.abs(card.x - x);
        const down = (LIST_CARD * (card.zoom ?? 1) + size) / 2 - Math.abs(card.y - y);
        const hidden = Math.max(0, Math.min(size, across)) * Math.max(0, Math.min(size, down));
        assert.ok(hidden < 0.25 * size ** 2, `${look.width} × ${look.height}: ${hidden / size ** 2}`);
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
