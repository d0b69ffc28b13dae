import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawSvg } from '../../shared/adapters/visuals/draw-svg.ts';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { readCoverage } from '../../shared/adapters/visuals/font-coverage.ts';
import { findUnshown, fontFilesFor, fontProvenance } from '../../shared/adapters/visuals/fonts.ts';
import { createFilmPlanner } from '../../shared/adapters/writers/create-film-planner.ts';
import { FacelessError } from '../../shared/domain/errors.ts';
import { SMALL_LOOK } from '../support/make-scene.ts';

const SHOWN: Readonly<Record<string, string>> = {
  english: 'Why “naïve” cafés cost €3.50 – a résumé, 50 % off… (it’s ±2 °C, H₂O, E = mc², ½ × ¾ → ∞)',
  german: 'Größe, Übermut, Äpfel, heiß, HEIẞ',
  polish: 'Zażółć gęślą jaźń',
  turkish: 'İstanbul’da ığdır şöğüç',
  romanian: 'Țară și ștergar, ăâî',
  vietnamese: 'Người Việt ăn phở, uống cà phê sữa đá; Ưng Ổ Ộ ẵ ỹ',
  russian: 'Съешь ещё этих мягких французских булок, да выпей чаю',
  ukrainian: 'Їжак, ґанок, євро, під’їзд',
  serbian: 'Љубав, џеп, ћошак, ђак',
  greek: 'Η α-έλικα και το βουνό',
};

describe('what the fonts can show', () => {
  for (const [language, text] of Object.entries(SHOWN))
    it(`includes ${language}, in capitals too`, () => {
      assert.deepEqual(findUnshown(text), []);
      assert.deepEqual(findUnshown(text.toLocaleUpperCase('en')), []);
    });

  it('excludes other scripts and pictographs, each character once', () => {
    assert.deepEqual(findUnshown('Tea is 茶, 茶叶'), ['茶', '叶']);
    assert.equal(findUnshown('שלום مرحبا').length, 9);
    assert.deepEqual(findUnshown('Bees 🐝!'), ['🐝']);
  });

  it('takes the second font only where the first lacks a character, and credits it then', () => {
    assert.equal(fontFilesFor('Người', 800).length, 1);
    assert.equal(fontFilesFor('α-helix', 600).length, 2);
    assert.deepEqual(
      fontProvenance('α').map(({ name }) => name),
      ['Montserrat', 'Noto Sans'],
    );
    assert.equal(fontProvenance('a').length, 1);
  });

  it('is drawn in both weights: letters of the second font too, not boxes', () => {
    const letter = (text: string, weight: 600 | 800): Buffer => {
      const style = `font-family="Montserrat" font-weight="${weight}" font-size="40"`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><text y="40" ${style}>${text}</text></svg>`;
      return Buffer.from(drawSvg(svg, 1, weight).pixels);
    };
    for (const weight of [600, 800] as const)
      for (const [one, other] of ['αλ', 'жЂ', 'ợở'].map((pair) => Array.from(pair)))
        assert.ok(!letter(one!, weight).equals(letter(other!, weight)), `${one} and ${other}`);
  });

  it('is not read from a file without a character map', () => {
    assert.throws(() => readCoverage(new Uint8Array(12)), /no character map/u);
  });
});

describe('the planner', () => {
  const plan = createFilmPlanner(loadEmojiIndex);
  const planText = async (narration: string, title = 'Tea') => {
    const script = {
      title,
      scenes: [{ narration, paragraphStart: true }],
      writer: { name: 'test', detail: '' },
    };
    return plan({ script, look: SMALL_LOOK, seed: 1 });
  };
  const refused = (message: RegExp) => (error: unknown) =>
    error instanceof FacelessError && error.code === 'INVALID_INPUT' && message.test(error.message);

  it('refuses a text that would be shown with boxes, naming characters and sentence', async () => {
    await assert.rejects(planText('The word is 茶.'), refused(/茶 \(U\+8336\) in “The word is 茶\.”/u));
    const long = `${'Tea is old. '.repeat(9)} 一二三四五六七`;
    await assert.rejects(planText(long), refused(/五 \(U\+4E94\) and 2 more in “Tea is old.*…”/u));
    await assert.rejects(planText('Tea is old.', 'お茶'), refused(/お \(U\+304A\).*“お茶”/u));
  });

  it('takes Cyrillic, Greek and Vietnamese, and a pictograph in the title', async () => {
    for (const text of Object.values(SHOWN))
      assert.equal((await planText(`${text}.`, 'Tea 🍵')).scenes.length, 1);
  });
});
