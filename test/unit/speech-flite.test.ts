import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { alignPhones } from '../../shared/adapters/speech/align-phones.ts';
import { createFliteSpeech } from '../../shared/adapters/speech/create-flite-speech.ts';
import * as av from '../../shared/adapters/media/av.ts';
import { isCode } from '../../shared/domain/errors.ts';
import type { Look } from '../../shared/domain/film.ts';
import { estimateSentence, paceFor } from '../../shared/domain/planning/choose-pace.ts';
import { splitSentences, splitWords } from '../../shared/domain/planning/text/split-sentences.ts';
import type { Voice } from '../../shared/domain/video.ts';
import type { SpokenScene } from '../../shared/ports/media.ts';
import { DEFAULT_CAPTIONS } from '../support/make-video.ts';

const NARRATION =
  'The octopus has three hearts, and two of them stop when it swims. In 1969, Dr. Smith paid $5 million for 20 kg of squid — a bargain. “Will it work?” he asked.';
const LOOK: Look = {
  width: 1080,
  height: 1920,
  frameRate: 30,
  niche: 'facts',
  tone: 'conversational',
  voice: 'slt',
  captions: DEFAULT_CAPTIONS,
  quality: 'standard',
};
const RATE = 48_000;

let root = '';
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'speech-'));
});
after(() => rm(root, { recursive: true }));

interface Wishes {
  readonly voice?: Voice;
  readonly signal?: AbortSignal;
  readonly progress?: (fraction: number) => void;
}

const speak = async (narration: string, wishes: Wishes = {}): Promise<SpokenScene> => {
  const folder = await mkdtemp(join(root, 'job-'));
  return createFliteSpeech()(
    {
      scene: { index: 0, narration, role: 'body', pauseBefore: 0.3, pauseAfter: 0.35, shots: [] },
      look: { ...LOOK, voice: wishes.voice ?? 'slt' },
    },
    {
      folder,
      signal: wishes.signal ?? new AbortController().signal,
      progress: wishes.progress ?? ((): void => undefined),
    },
  );
};

interface Sound {
  readonly rate: number;
  readonly channels: number;
  readonly samples: Float32Array;
  readonly loudness: number;
}

const readSound = async (path: string): Promise<Sound> => {
  await using input = await av.Demuxer.open(path);
  const stream = input.audio();
  assert.ok(stream);
  using decoder = await av.Decoder.create(stream);
  using meter = av.FilterAPI.create('ebur128=metadata=1');
  const parts: Buffer[] = [];
  let loudness = Number.NaN;
  for await (using frame of decoder.frames(input.packets(stream.index))) {
    if (frame === null) break;
    assert.equal(frame.format, av.AV_SAMPLE_FMT_S16);
    parts.push(Buffer.from(frame.toBuffer()));
    for (using measured of await meter.processAll(frame))
      loudness = Number(measured.getMetadata().get('lavfi.r128.I') ?? loudness);
  }
  const bytes = Buffer.concat(parts);
  const samples = Float32Array.from(
    { length: bytes.length / 2 },
    (_, index) => bytes.readInt16LE(index * 2) / 32_768,
  );
  return { rate: stream.codecpar.sampleRate, channels: stream.codecpar.channels, samples, loudness };
};

const energyAt = (samples: Float32Array, time: number): number => {
  const window = samples.subarray(Math.round(time * RATE), Math.round((time + 0.005) * RATE));
  return Math.sqrt(window.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, window.length));
};

test('a scene is 48 kHz mono FLAC of a whole number of frames, with one timing for each word', async () => {
  const seen: number[] = [];
  const scene = await speak(NARRATION, { progress: (fraction) => seen.push(fraction) });
  const sound = await readSound(scene.voicePath);
  assert.deepEqual([sound.rate, sound.channels], [RATE, 1]);
  assert.equal(sound.samples.length, scene.frames * (RATE / 30));
  assert.equal(scene.duration, scene.frames / 30);
  assert.deepEqual(
    scene.words.map((word) => word.text),
    splitWords(NARRATION),
  );
  assert.equal(seen.at(-1), 1);
  assert.deepEqual(await readdir(join(scene.voicePath, '..')), ['voice.flac']);
});

test('the estimate of a text full of numbers is within a tenth of what is heard', async () => {
  const text =
    'Rent rose to $2,528/mo. in 2023, up 18.4% from $2,135. The FBI spent $4.2 billion, and a 10-km run costs $45.';
  const pace = paceFor('conversational', 'facts');
  const sentences = splitSentences(text).map((sentence) => estimateSentence(splitWords(sentence), pace));
  const estimated = sentences.reduce((sum, seconds) => sum + seconds, 0.3 + 2 * 0.35);
  const { duration } = await speak(text);
  assert.ok(Math.abs(estimated / duration - 1) < 0.1, `${estimated} s of ${duration} s`);
});

test('after each pause the voice is heard within 40 ms of its word, and the pauses are silent', async () => {
  const { words, voicePath, duration } = await speak(NARRATION);
  const { samples } = await readSound(voicePath);
  const late: number[] = [];
  for (const [at, word] of words.entries()) {
    const silence = word.start - (words[at - 1]?.end ?? 0);
    if (silence < 0.12 || word.end === word.start) continue;
    let heard = word.start - 0.05;
    while (energyAt(samples, heard) < 0.012) heard += 0.0025;
    late.push(Math.abs(heard - word.start));
    assert.ok(energyAt(samples, word.start - 0.05) < 0.01, `silence before "${word.text}"`);
  }
  assert.ok(late.length >= 4);
  assert.ok(Math.max(...late) <= 0.04, `onsets off by ${late.map((value) => value.toFixed(3)).join(', ')} s`);
  assert.ok(energyAt(samples, duration - 0.2) < 0.005);
  assert.ok(Math.abs((words[0]?.start ?? 0) - 0.3) < 0.001);
  assert.ok(duration - (words.at(-1)?.end ?? 0) >= 0.35);
});

test('sentences are parted by 0.35 s, and the three voices are equally loud', async () => {
  for (const voice of ['slt', 'rms', 'awb'] as const) {
    const { words, voicePath, provenance } = await speak(NARRATION, { voice });
    const next = words.findIndex((word) => word.text === 'In');
    assert.ok(Math.abs((words[next]?.start ?? 0) - (words[next - 1]?.end ?? 0) - 0.35) < 0.001);
    const { loudness } = await readSound(voicePath);
    assert.ok(Math.abs(loudness + 18) < 1, `${voice}: ${loudness} LUFS`);
    assert.ok(provenance[0]?.name.includes(voice));
  }
});

test('the same scene sounds the same', async () => {
  const [one, other] = [await speak('Nothing changes here.'), await speak('Nothing changes here.')];
  assert.deepEqual(one.words, other.words);
  assert.deepEqual((await readSound(one.voicePath)).samples, (await readSound(other.voicePath)).samples);
});

const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '$5',
        'million',
        '—',
        '…',
        'Dr.',
        'U.S.',
        '10–20',
        '50%',
        '😀',
        'Привет',
        '“Hi!”',
        'shh',
        '&',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.lorem({ maxCount: 2 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => `So ${words.join(' ')}`);

test('for any text the timings are the words, monotone and inside the scene', async () => {
  await fc.assert(
    fc.asyncProperty(oddText, async (text) => {
      const scene = await speak(text);
      assert.deepEqual(
        scene.words.map((word) => word.text),
        splitWords(text),
      );
      let last = 0;
      for (const { start, end } of scene.words) {
        assert.ok(last <= start + 1e-9 && start <= end && end <= scene.duration + 1e-9);
        last = end;
      }
    }),
    { numRuns: 25 },
  );
});

/** A text, the words of it that no English voice says, and the seconds in which they can be read. */
const FOREIGN: readonly (readonly [string, string, number])[] = [
  ['We say שלום לכולם (תודה רבה!) to all.', 'שלום לכולם (תודה רבה!)', 1],
  ['They say ありがとうございます、田中さん。 and leave.', 'ありがとうございます、田中さん。', 1.1],
  ['He wrote السلام عليكم يا صديقي to me.', 'السلام عليكم يا صديقي', 1],
  ['Привет is hello.', 'Привет', 0.25],
  ['The word for it is достопримечательности', 'достопримечательности', 1],
  ['It ends. 月亮正在慢慢地离开我们。 Then it begins.', '月亮正在慢慢地离开我们。', 0.85],
];

for (const [text, foreign, seconds] of FOREIGN)
  test(`there is time to read ${foreign}`, async () => {
    const { words, duration } = await speak(text);
    const unsaid = words.filter((word) => foreign.split(' ').includes(word.text));
    assert.equal(unsaid.length, foreign.split(' ').length);
    for (const word of unsaid) assert.ok(word.end - word.start >= 0.2499, word.text);
    assert.ok(unsaid.at(-1)!.end - unsaid[0]!.start >= seconds);
    assert.ok(unsaid[0]!.start >= 0.2999 && unsaid.at(-1)!.end <= duration - 0.3499);
  });

test('signs take no time of their own', async () => {
  const [plain, signs] = [await speak('It is so, and here.'), await speak('It is so, – and here.')];
  assert.ok(Math.abs(plain.duration - signs.duration) < 0.25);
});

test('phones go to their words even where some are changed, added or missing', () => {
  const words = [['dh', 'ax'], ['r', 'iy', 'd'], ['ey'], ['b', 'uh', 'k']];
  assert.deepEqual(alignPhones('dh ax r iy d ey b uh k'.split(' '), words), [0, 0, 1, 1, 1, 2, 3, 3, 3]);
  assert.deepEqual(alignPhones('dh iy r eh d ax b uh k s'.split(' '), words), [0, 0, 1, 1, 1, 2, 3, 3, 3, 3]);
  assert.deepEqual(alignPhones('dh r iy d b uh k'.split(' '), words), [0, 1, 1, 1, 3, 3, 3]);
});

test('an unknown voice, text without words and a cancelled job are refused', async () => {
  await assert.rejects(
    speak('Hello.', { voice: 'nobody' as Voice }),
    (error) => isCode(error, 'INVALID_INPUT') && error.message.includes('slt, rms, awb'),
  );
  await assert.rejects(speak('— 你好 —'), (error) => isCode(error, 'INVALID_INPUT'));
  await assert.rejects(speak('Hello.', { signal: AbortSignal.abort() }), (error) =>
    isCode(error, 'CANCELLED'),
  );
});
