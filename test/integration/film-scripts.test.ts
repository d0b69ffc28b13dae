import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { WordTiming } from '../../shared/domain/film.ts';
import { cutWord } from '../../shared/domain/planning/captions/cut-words.ts';
import { splitWords } from '../../shared/domain/planning/text/split-sentences.ts';
import type { SpeakScene } from '../../shared/ports/media.ts';
import { filmLines, type FilmedLines } from '../support/film-lines.ts';
import { makeVoice } from '../support/make-media.ts';
import { SMALL_LOOK } from '../support/make-scene.ts';
import { watchCaptions, type LitWord } from '../support/watch-captions.ts';

const LINES = {
  arabic: 'يبتعد القمر عنا ببطء كل عام.',
  hebrew: 'הירח מתרחק מאיתנו לאט כל שנה.',
  japanese: '「月は毎年、少しずつ地球から離れています」と彼女は言った。',
  chinese: '月亮正在慢慢地离开我们，每年大约三点八厘米。',
  korean: '달은 해마다 조금씩 지구에서 멀어지고 있습니다.',
} as const;
const LANGUAGES = Object.keys(LINES) as (keyof typeof LINES)[];

const LOOK = {
  ...SMALL_LOOK,
  width: 360,
  height: 640,
  captions: { ...SMALL_LOOK.captions, colour: 'yellow' },
} as const;
const PAUSE = 0.3;

/** A recording: somebody speaks each word for a time that its letters take, with a breath between two. */
const record = (narration: string): readonly WordTiming[] => {
  let at = PAUSE;
  return splitWords(narration).map((text) => {
    const word = { text, start: at, end: at + Math.max(0.3, text.length * 0.1) };
    at = word.end + 0.1;
    return word;
  });
};

const speakScene: SpeakScene = async ({ scene, look }, job) => {
  const words = record(scene.narration);
  const frames = Math.ceil((words.at(-1)!.end + PAUSE) * look.frameRate);
  const voicePath = join(job.folder, 'voice.flac');
  await makeVoice({ path: voicePath, frames, spoken: words.map(({ start, end }) => [start, end]) });
  return { voicePath, frames, duration: frames / look.frameRate, words, provenance: [] };
};

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const seconds = (stamp: string): number => {
  const [hours = 0, minutes = 0, rest = 0] = stamp.replace(',', '.').split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
};

const readCues = (file: string): readonly Cue[] =>
  [...file.matchAll(/([\d:,.]+) --> ([\d:,.]+)\n(.+)\n/gu)].map(([, start = '', end = '', text = '']) => ({
    start: seconds(start),
    end: seconds(end),
    text,
  }));

describe('captions of recorded narration in any script', () => {
  let folder = '';
  let film: FilmedLines;
  let lit: readonly LitWord[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faceless-scripts-'));
    film = await filmLines(folder, { lines: Object.values(LINES), look: LOOK, speakScene });
    lit = await watchCaptions(film.files.get('video.mp4')!, LOOK);
  });
  after(() => rm(folder, { recursive: true }));

  /** The scene's cues, and the words that light up in it. */
  const partOf = async (language: keyof typeof LINES) => {
    const index = LANGUAGES.indexOf(language);
    const framesBefore = film.scenes.slice(0, index).reduce((sum, { frames }) => sum + frames, 0);
    const from = framesBefore / LOOK.frameRate;
    const to = from + film.scenes[index]!.frames / LOOK.frameRate;
    const cues = readCues(await readFile(film.files.get('captions.srt')!, 'utf8'));
    const isInside = (at: number): boolean => at >= from && at < to;
    return {
      from,
      cues: cues.filter(({ start }) => isInside(start)),
      lit: lit.filter(({ at }) => isInside(at)),
    };
  };

  for (const language of LANGUAGES) {
    const narration = LINES[language];

    it(`says in both subtitle files what is narrated in ${language}, character for character`, async () => {
      const { cues } = await partOf(language);
      const space = narration.includes(' ') ? ' ' : '';
      assert.equal(cues.map(({ text }) => text).join(space), narration);
      const vtt = readCues(await readFile(film.files.get('captions.vtt')!, 'utf8'));
      for (const cue of cues)
        assert.ok(vtt.some(({ text, start }) => text === cue.text && start === cue.start));
    });

    it(`lights its words one after the other as they are said, in ${language}`, async () => {
      const part = await partOf(language);
      const words = record(narration);
      const pieces = splitWords(narration).flatMap(cutWord);
      assert.equal(part.lit.length, pieces.length);
      if (pieces.length > words.length) return;
      for (const [at, word] of words.entries()) {
        const late = part.lit[at]!.at - part.from - word.start;
        assert.ok(late > -0.001 && late < 0.04, `${word.text} lights up ${late.toFixed(3)} s late`);
      }
    });

    it(`reads from the side where ${language} begins`, async () => {
      const part = await partOf(language);
      let compared = 0;
      for (const [index, word] of part.lit.entries()) {
        const next = part.lit[index + 1];
        const cue = part.cues.find(({ start, end }) => word.at >= start - 0.001 && word.at < end - 0.001);
        if (next === undefined || cue === undefined || next.at >= cue.end - 0.001) continue;
        if (Math.abs(next.y - word.y) > 12) {
          assert.ok(next.y > word.y, 'the second line lies below');
          continue;
        }
        compared += 1;
        const isLeftward = next.x < word.x;
        assert.equal(isLeftward, language === 'arabic' || language === 'hebrew', `word ${index}`);
      }
      assert.ok(compared >= 2);
    });
  }

  it('credits the fonts', async () => {
    const metadata = await readFile(film.files.get('metadata.json')!, 'utf8');
    for (const font of [
      'Noto Sans Arabic',
      'Noto Sans Hebrew',
      'BIZ UDPGothic',
      'Noto Sans SC',
      'Nanum Gothic',
    ])
      assert.ok(metadata.includes(font), font);
  });
});
