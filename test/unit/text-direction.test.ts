import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { directWords, mainDirection } from '../../shared/adapters/visuals/text-direction.ts';
import { cutWord, joinPieces, toPieces } from '../../shared/domain/planning/captions/cut-words.ts';

const MARKS = /[\u200E\u200F\u202B\u202C]/gu;

/** A line as it is seen from left to right; words are written as they are stored. */
const seen = (text: string): string => {
  const words = text.split(' ');
  return directWords(words)
    .fromLeft([...words.keys()])
    .map((word) => words[word])
    .join(' ');
};

describe('the order of words in a line', () => {
  it('leaves text from left to right as it is', () => {
    const words = ['Tea', 'is', '茶,', '5', '%'];
    const { words: marked, fromLeft, direction } = directWords(words);
    assert.deepEqual([marked, direction], [words, 'left-to-right']);
    assert.deepEqual(fromLeft([0, 1, 2, 3, 4]), [0, 1, 2, 3, 4]);
  });

  it('turns Hebrew and Arabic, and keeps foreign words in a row in their own order', () => {
    assert.equal(seen('א ב ג'), 'ג ב א');
    assert.equal(seen('ا New York ب'), 'ب New York ا');
    assert.equal(seen('א 11 ב'), 'ב 11 א');
    assert.equal(seen('א Apollo 11 ב'), 'ב Apollo 11 א');
    assert.equal(seen('א – ב'), 'ב – א');
  });

  it('turns what is quoted in a text from left to right', () => {
    assert.equal(seen('He said ש ל ם and left'), 'He said ם ל ש and left');
    assert.equal(seen('In ש 7 days'), 'In 7 ש days');
  });

  it('follows the text that the words are a part of', () => {
    const words = ['ש,', 'which', 'means', 'peace'];
    assert.deepEqual(directWords(words, 'left-to-right').fromLeft([0, 1, 2, 3]), [0, 1, 2, 3]);
    assert.deepEqual(directWords(words).fromLeft([0, 1, 2, 3]), [1, 2, 3, 0]);
    assert.deepEqual(directWords(['Apollo', '11'], 'right-to-left').fromLeft([0, 1]), [0, 1]);
    assert.equal(directWords(['5', '–', '7'], 'right-to-left').direction, 'right-to-left');
  });

  it('is that of most letters of a text', () => {
    assert.equal(mainDirection('שלום, he said to all of them.'), 'left-to-right');
    assert.equal(mainDirection('NASA אמרה שהירח מתרחק'), 'right-to-left');
    assert.equal(mainDirection('42'), 'left-to-right');
  });

  it('marks words so that a sign at the edge lies as in the line', () => {
    const [last] = directWords(['ש', 'Google.']).words.slice(-1);
    assert.equal(last, '\u202B\u200FGoogle.\u200F\u202C');
    assert.equal(directWords(['say', 'ש.']).words[1], '\u200Eש.\u200E');
    assert.equal(directWords(['say', 'ש', 'ל,', 'now']).words[2], '\u200Fל,\u200F');
  });

  it('is a reordering of the words, whatever they are', () => {
    const word = fc.constantFrom('a', 'b2', 'א', 'ب،', '7', '–', '(ש)', '茶', '!');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const all = [...words.keys()];
        const { fromLeft, words: marked } = directWords(words);
        assert.deepEqual(
          fromLeft(all).toSorted((one, other) => one - other),
          all,
        );
        assert.deepEqual(
          marked.map((text) => text.replaceAll(MARKS, '')),
          words,
        );
      }),
    );
  });
});

describe('where a line may break', () => {
  it('is between words of Chinese and Japanese, and nowhere inside others', () => {
    assert.deepEqual(cutWord('今日は「難しい」です。'), ['今日は', '「難しい」', 'です。']);
    assert.deepEqual(cutWord('他说：“你好，世界！”'), ['他说：', '“你好，', '世界！”']);
    for (const word of ['well-known', '있습니다.', 'القمر،', 'https://a.b/c'])
      assert.deepEqual(cutWord(word), [word]);
  });

  it('is never before a closing mark or a small letter, nor after an opening mark', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '月',
        '地',
        '球',
        'か',
        'っ',
        'ー',
        'ア',
        'ョ',
        '、',
        '。',
        '「',
        '」',
        '（',
        '）',
        '！',
        'a',
        '3',
      ),
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(text, (word) => {
        const pieces = cutWord(word);
        assert.equal(pieces.join(''), word);
        assert.equal(joinPieces(toPieces(word)), word);
        for (const piece of pieces.slice(1)) assert.doesNotMatch(piece, /^[っーョ、。」）！]/u);
        for (const piece of pieces.slice(0, -1)) assert.doesNotMatch(piece, /[「（]$/u);
      }),
    );
  });
});
