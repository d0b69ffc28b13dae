import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawSvg } from '../../shared/adapters/visuals/draw-svg.ts';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { readCoverage } from '../../shared/adapters/visuals/font-coverage.ts';
import {
  findUnshown,
  fontFilesFor,
  fontProvenance,
  type HanStyle,
} from '../../shared/adapters/visuals/fonts.ts';
import { createFilmPlanner } from '../../shared/adapters/writers/create-film-planner.ts';
import { FacelessError } from '../../shared/domain/errors.ts';
import { findUnshownLetters } from '../../shared/domain/readable-text.ts';
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
  hebrew: 'הַיָּרֵחַ מתרחק מאיתנו לאט, ״כל שנה״ – 3.8 ס״מ!',
  arabic: 'يبتعد القمر عنّا ببطء، ٣٫٨ سم كل عام؛ لماذا؟',
  persian: 'ماه هر سال کمی از ما دورتر می‌شود، چرا؟',
  japanese: '「月は毎年、少しずつ地球から離れています」と彼女は言った。コーヒー！',
  chinese: '月亮正在慢慢地离开我们，每年大约三点八厘米。“你好，世界！”',
  taiwanese: '月亮正在慢慢地離開我們，每年大約三點八公分。「你好」',
  korean: '달은 해마다 조금씩 지구에서 멀어지고 있습니다. 왜? 뷁',
};

describe('what the fonts can show', () => {
  for (const [language, text] of Object.entries(SHOWN))
    it(`includes ${language}, in capitals too`, () => {
      assert.deepEqual(findUnshown(text), []);
      assert.deepEqual(findUnshown(text.toLocaleUpperCase('en')), []);
    });

  it('excludes other scripts and pictographs, each character once', () => {
    assert.deepEqual(findUnshown('Tea is ชา, ชาย'), ['ช', 'า', 'ย']);
    assert.equal(findUnshown('สวัสดี').length, 5);
    assert.equal(findUnshown('नमस्ते').length, 6);
    assert.deepEqual(findUnshown('Bees 🐝!'), ['🐝']);
  });

  it('excludes every letter that is refused before any font is asked', () => {
    const everything = Array.from({ length: 0x11_0000 }, (_, code) =>
      code >= 0xd8_00 && code <= 0xdf_ff ? '' : String.fromCodePoint(code),
    ).join('');
    const refused = findUnshownLetters(everything);
    assert.ok(refused.length > 10_000);
    assert.deepEqual(findUnshown(refused.join('')), refused);
    assert.deepEqual(findUnshownLetters(Object.values(SHOWN).join(' ')), []);
  });

  it('takes the second font only where the first lacks a character, and credits it then', () => {
    assert.equal(fontFilesFor('Người', { weight: 800, han: 'chinese' }).length, 1);
    assert.equal(fontFilesFor('α-helix', { weight: 600, han: 'chinese' }).length, 2);
    assert.deepEqual(
      fontProvenance('α').map(({ name }) => name),
      ['Montserrat', 'Noto Sans'],
    );
    assert.equal(fontProvenance('a').length, 1);
    const names = (text: string) => fontProvenance(text).map(({ name }) => name);
    assert.deepEqual(names('月は'), ['Montserrat', 'BIZ UDPGothic']);
    assert.deepEqual(names('月亮'), ['Montserrat', 'Noto Sans SC']);
    assert.deepEqual(names('달 月'), ['Montserrat', 'Nanum Gothic', 'Noto Sans SC']);
  });

  it('is drawn in both weights: letters of the second font too, not boxes', () => {
    const letter = (text: string, weight: 600 | 800, han: HanStyle = 'chinese'): Buffer => {
      const style = `font-family="Montserrat" font-weight="${weight}" font-size="40"`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><text y="40" ${style}>${text}</text></svg>`;
      return Buffer.from(drawSvg(svg, 1, { weight, han }).pixels);
    };
    for (const weight of [600, 800] as const)
      for (const [one, other] of ['αλ', 'жЂ', 'ợở', 'של', 'مك', '茶月', 'のぶ', '달한'].map((pair) =>
        Array.from(pair),
      ))
        assert.ok(!letter(one!, weight).equals(letter(other!, weight)), `${one} and ${other}`);
    for (const weight of [600, 800] as const)
      assert.ok(
        !letter('直', weight, 'japanese').equals(letter('直', weight)),
        'in the shapes of the language',
      );
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
    await assert.rejects(planText('The word is ชา.'), refused(/ช \(U\+0E0A\), า.* in “The word is ชา\.”/u));
    const long = `${'Tea is old. '.repeat(9)} กขคงจฉช`;
    await assert.rejects(planText(long), refused(/จ \(U\+0E08\) and 2 more in “Tea is old.*…”/u));
    await assert.rejects(planText('Tea is old.', 'ชา'), refused(/ช \(U\+0E0A\).*“ชา”/u));
  });

  it('takes every language that can be shown, and a pictograph in the title', async () => {
    for (const text of Object.values(SHOWN))
      assert.equal((await planText(`${text}.`, 'Tea 🍵')).scenes.length, 1);
  });
});
