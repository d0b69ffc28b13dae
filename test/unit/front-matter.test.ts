import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BadInput } from '../../infra/local/video/bad-input.ts';
import { readFrontMatter } from '../../infra/local/video/read-front-matter.ts';

const refused = (part: string) => (error: unknown) =>
  error instanceof BadInput && error.message.includes(part);

describe('front matter', () => {
  it('is split from the text', () => {
    const { frontMatter, body } = readFrontMatter(
      '---\ntitle: Tides\nmode: script\ntags: [sea, moon]\n---\nThe sea.',
    );
    assert.deepEqual(frontMatter, { title: 'Tides', mode: 'script', tags: ['sea', 'moon'] });
    assert.equal(body, 'The sea.');
  });

  it('says the shape and the captions, in a word or in detail', () => {
    const read = (fields: string) => readFrontMatter(`---\n${fields}\n---\nx`).frontMatter;
    assert.deepEqual(read('aspect: 16:9\nquality: draft'), { aspect: '16:9', quality: 'draft' });
    assert.deepEqual(read('captions: line').captions, { style: 'line' });
    assert.deepEqual(read('captions: { size: large, colour: mint }').captions, {
      size: 'large',
      colour: 'mint',
    });
  });

  it('names what is unknown, what is not offered, and what is not YAML', () => {
    assert.throws(
      () => readFrontMatter('---\nsound: loud\n---\nx'),
      refused('“sound” is not known; known are title'),
    );
    assert.throws(
      () => readFrontMatter('---\nvoice: bob\n---\nx'),
      refused('“voice” is “bob”, and must be one of slt, rms, awb'),
    );
    assert.throws(
      () => readFrontMatter('---\ncaptions: { font: x }\n---\nx'),
      refused('“captions.font” is not known; known are style, position'),
    );
    assert.throws(
      () => readFrontMatter('---\ncaptions: loud\n---\nx'),
      refused('“captions.style” is “loud”, and must be one of word-pop, line, none'),
    );
    assert.throws(
      () => readFrontMatter('---\nvoice: slt\ntitle: [a\n---\nx', 'tides.md'),
      refused('The front matter of tides.md is not valid YAML in line 3, “title: [a”: Flow sequence'),
    );
    assert.throws(() => readFrontMatter('---\nvoice: "slt\n---\nx'), refused('between single quotes'));
  });

  it('says what was probably meant', () => {
    for (const [line, meant] of [
      ['titel: x', 'title'],
      ['Voice: slt', 'voice'],
      ['voice: SLT', 'slt'],
      ['aspect: 16x9', '16:9'],
      ['captions: word_pop', 'word-pop'],
    ] as const) {
      assert.throws(() => readFrontMatter(`---\n${line}\n---\nx`), refused(`Did you mean “${meant}”?`), line);
    }
    assert.throws(() => readFrontMatter('---\nduration: 60\n---\nx'), refused('give it as --duration 60'));
  });

  it('takes a title as text to the end of its line', () => {
    for (const title of ['Rome: a history', 'My #1 tip', 'Dune: "the spice": part 2', 'C# in 60 s: why?']) {
      assert.equal(readFrontMatter(`---\ntitle: ${title}\ntone: calm\n---\nx`).frontMatter.title, title);
    }
    assert.equal(
      readFrontMatter('---\ntitle: "Rome: a history" # of the city\n---\nx').frontMatter.title,
      'Rome: a history',
    );
    assert.equal(
      readFrontMatter('---\ntitle: Rome and\n  its roads\n---\nx').frontMatter.title,
      'Rome and its roads',
    );
  });

  it('leaves text without front matter as it is, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.startsWith('---') && !/[\r\uFEFF]/u.test(text)),
        (text) => readFrontMatter(text).body === text,
      ),
    );
  });

  it('is told what its front matter should be', () => {
    const cases = [
      ['---\ntitle: Tides\nThe sea.', 'The front matter does not end: put a line --- below it.'],
      ['---\ntitle: [a]\n---\nx', 'The front matter cannot be used: “title” must be text.'],
      [
        '---\njust words\n---\nx',
        'The front matter cannot be used: It must be lines such as “title: The tides”.',
      ],
      [
        '---\ntags: { a: b }\n---\nx',
        'The front matter cannot be used: “tags” must be a list such as [sea, moon].',
      ],
    ] as const;
    for (const [text, message] of cases) {
      assert.throws(() => readFrontMatter(text), refused(message));
    }
    assert.equal(readFrontMatter('---\n\nA line, then text.').body, '---\n\nA line, then text.');
  });
});
