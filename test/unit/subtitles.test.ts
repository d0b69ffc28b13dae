import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { filmCaptions } from '../../shared/domain/subtitles/film-captions.ts';
import { formatSrt, formatVtt } from '../../shared/domain/subtitles/format-subtitles.ts';

const FRAME_RATE = 30;

const word = fc.record({
  text: fc.stringMatching(/^[A-Za-z0-9<>&'’.,!?-]{1,12}$/),
  length: fc.double({ min: 0.08, max: 0.9, noNaN: true }),
  gap: fc.double({ min: 0, max: 1.2, noNaN: true }),
});
const scene = fc.array(word, { maxLength: 40 }).map((parts) => {
  let now = 0;
  const words = parts.map(({ text, length, gap }) => {
    const start = now + gap;
    now = start + length;
    return { text, start, end: now };
  });
  return { words, frames: Math.ceil((now + 0.35) * FRAME_RATE) };
});
const film = fc.array(scene, { maxLength: 8 });

describe('film captions', () => {
  it('stand in order, never overlap, stay in the film and say every word once', () => {
    fc.assert(
      fc.property(film, (scenes) => {
        const captions = filmCaptions(scenes, FRAME_RATE);
        const frames = scenes.reduce((sum, one) => sum + one.frames, 0);
        for (const [index, { start, end }] of captions.entries()) {
          assert.ok(Number.isInteger(start) && end > start);
          assert.ok(index === 0 || start >= captions[index - 1]!.end);
          assert.ok(end <= Math.round((frames / FRAME_RATE) * 1000) + 1);
        }
        const said = captions.flatMap(({ text }) => text.split(' '));
        assert.deepEqual(
          said,
          scenes.flatMap(({ words }) => words.map(({ text }) => text)),
        );
      }),
    );
  });

  it('begin when their first word is heard, to the millisecond, in the last of 400 scenes too', () => {
    const scenes = Array.from({ length: 400 }, () => ({
      frames: 101,
      words: [{ text: 'Now.', start: 0.5, end: 0.9 }],
    }));
    const captions = filmCaptions(scenes, FRAME_RATE);
    assert.equal(captions.at(-1)!.start, Math.round(((399 * 101) / 30 + 0.5) * 1000));
  });
});

describe('subtitle files', () => {
  const captions = [
    { start: 500, end: 1900, text: 'Salt & <sea>' },
    { start: 3_661_007, end: 3_662_000, text: 'a --> b\n\nc' },
  ];

  it('writes SubRip', () => {
    assert.equal(
      formatSrt(captions),
      '1\n00:00:00,500 --> 00:00:01,900\nSalt & <sea>\n\n2\n01:01:01,007 --> 01:01:02,000\na --> b c\n',
    );
  });

  it('writes WebVTT, with what means something there escaped', () => {
    assert.equal(
      formatVtt(captions),
      'WEBVTT\n\n00:00:00.500 --> 00:00:01.900\nSalt &amp; &lt;sea&gt;\n\n' +
        '01:01:01.007 --> 01:01:02.000\na --&gt; b c\n',
    );
  });

  it('has one cue for each caption, whatever the words are', () => {
    fc.assert(
      fc.property(film, (scenes) => {
        const all = filmCaptions(scenes, FRAME_RATE);
        const cues = (text: string) => text.split('\n').filter((line) => / --> \d\d:/.test(line)).length;
        assert.equal(cues(formatSrt(all)), all.length);
        assert.equal(cues(formatVtt(all)), all.length);
      }),
    );
  });

  it('writes a film without words as files without cues', () => {
    assert.equal(formatSrt([]), '');
    assert.equal(formatVtt([]), 'WEBVTT\n');
  });
});
