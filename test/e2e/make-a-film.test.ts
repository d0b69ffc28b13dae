/** One real film by the command that a newcomer runs; what it made is opened and measured against its script. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { measureFile } from '../../shared/adapters/media/measure-loudness.ts';
import { probeFile } from '../../shared/adapters/media/probe-file.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import { meanDifference } from '../support/decode-planes.ts';
import { bendAt, CLICK } from '../support/find-click.ts';
import { hearOnsets } from '../support/hear-words.ts';
import { SMALL_LOOK } from '../support/make-scene.ts';
import { measureContrast } from '../support/measure-contrast.ts';
import { readMono, rms } from '../support/read-media.ts';
import { readSmallPictures } from '../support/read-small-pictures.ts';
import { canIsolateNetwork, type CommandRun, startVideoCommand } from '../support/run-video-command.ts';
import { watchCaptions } from '../support/watch-captions.ts';

const sharp = createRequire(import.meta.url)('sharp') as (path: string) => {
  metadata: () => Promise<{ width: number; height: number; format: string }>;
};

const SENTENCES = [
  'An octopus has three hearts & blue blood.',
  'In 2014, one of them guarded her eggs for 53 months.',
  'She never left the cold rock.',
];
const DOCUMENT = `---\ntitle: Three hearts\nmode: script\nniche: facts\ntags: [octopus, deep sea]\ncaptions: { colour: yellow }\n---\n\n${SENTENCES.join('\n\n')}\n`;
const LOOK = { ...SMALL_LOOK, captions: { ...SMALL_LOOK.captions, colour: 'yellow' } } as const;
/** MEDIA.md, "What good looks like": seconds between a word that is heard and the same word in captions. */
const MOST_DRIFT = 0.08;
/** Twice what WCAG 2.2 wants of large letters. */
const LEAST_CONTRAST = 6;
const FILES = ['captions.srt', 'captions.vtt', 'metadata.json', 'script.json', 'thumbnail.jpg', 'video.mp4'];

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const seconds = (stamp: string): number => {
  const [h = 0, m = 0, s = 0] = stamp.replace(',', '.').split(':').map(Number);
  return h * 3600 + m * 60 + s;
};

const readSrt = (text: string): readonly Cue[] =>
  text
    .trim()
    .split(/\n\n/u)
    .map((block) => {
      const [, times = '', ...lines] = block.split('\n');
      const [start = '', end = ''] = times.split(' --> ');
      return { start: seconds(start), end: seconds(end), text: lines.join(' ') };
    });

describe('npm run video, from a text to a film', () => {
  let work: string;
  let out: string;
  let run: CommandRun;
  const inOut = (name: string): string => join(out, name);

  before(async () => {
    work = await mkdtemp(join(tmpdir(), 'faceless-e2e-'));
    out = join(work, 'out', 'three-hearts');
    const file = join(work, 'octopus.md');
    await writeFile(file, DOCUMENT);
    const offline = canIsolateNetwork();
    const words = [file, '--out', join(work, 'out'), '--json'];
    run = await startVideoCommand(words, { dataDir: join(work, 'data'), offline }).finished;
    assert.equal(run.code, 0, `${run.stdout}\n${run.stderr}`);
  });
  after(() => rm(work, { recursive: true, force: true }));

  it('reports its way through the stages and the paths of what it made', async () => {
    const events = run.stdout
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { event: string; progress?: number; status?: string; files?: string[] },
      );
    const progress = events.filter(({ event }) => event === 'progress').map((event) => event.progress ?? -1);
    assert.deepEqual(
      progress,
      progress.toSorted((a, b) => a - b),
      'progress never falls',
    );
    assert.equal(progress.at(-1), 100);
    assert.deepEqual(events.at(-1)?.files?.toSorted(), FILES.map(inOut));
    assert.deepEqual((await readdir(out)).toSorted(), FILES);
  });

  it('is H.264 High 4:2:0 BT.709 with AAC, 9:16, constant 30 frames a second, fast start', async () => {
    const { picture, sound, fastStart } = await probeFile(inOut('video.mp4'));
    assert.ok(picture !== undefined && sound !== undefined);
    assert.deepEqual(
      [picture.codec, picture.profile, picture.pixelFormat, picture.width, picture.height, picture.frameRate],
      ['h264', 100, 'yuv420p', 1080, 1920, 30],
    );
    assert.deepEqual(
      [picture.primaries, picture.transfer, picture.matrix, picture.fullRange],
      [1, 1, 1, false],
    );
    assert.deepEqual([sound.codec, sound.sampleRate, sound.channels], ['aac', 48_000, 2]);
    assert.equal(fastStart, true);
    assert.ok(Math.abs(picture.start - sound.start) <= 0.04);
    assert.ok(Math.abs(picture.duration - sound.duration) <= 0.04);
  });

  it('is as loud as it should be', async () => {
    const loudness = await measureFile(inOut('video.mp4'), new AbortController().signal);
    assert.ok(Math.abs(loudness.integratedLufs + 14) <= 0.5, `${String(loudness.integratedLufs)} LUFS`);
    assert.ok(loudness.truePeakDbtp <= -1, `${String(loudness.truePeakDbtp)} dBTP`);
  });

  it('narrates the text as written, and captions say every word of it while it is heard', async () => {
    const script = JSON.parse(await readFile(inOut('script.json'), 'utf8')) as {
      scenes: readonly { narration: string }[];
    };
    const narration = script.scenes.map((scene) => scene.narration).join(' ');
    assert.equal(narration, SENTENCES.join(' '));
    const cues = readSrt(await readFile(inOut('captions.srt'), 'utf8'));
    assert.equal(cues.map((cue) => cue.text).join(' '), narration);
    const { duration } = await probeFile(inOut('video.mp4'));
    for (const [index, cue] of cues.entries()) {
      assert.ok(cue.start < cue.end && cue.end <= duration);
      assert.ok(cue.start >= (cues[index - 1]?.end ?? 0) - 0.001, 'captions do not overlap');
    }
    const sound = await readMono(inOut('video.mp4'));
    const level = (from: number, to: number) => rms(sound.subarray(from * 48_000, to * 48_000));
    const spoken = cues.map((cue) => level(cue.start, Math.min(cue.end, cue.start + 0.8)));
    const pauses = cues.slice(1).flatMap((cue, index) => {
      const gap = cue.start - (cues[index]?.end ?? cue.start);
      return gap > 0.3 ? [level(cue.start - gap + 0.05, cue.start - 0.05)] : [];
    });
    assert.ok(pauses.length > 0, 'paragraphs are set apart by pauses');
    assert.ok(Math.min(...spoken) > 2 * Math.max(...pauses), 'captions stand where the voice is');
  });

  it('lights up each sentence’s first word when it is heard, and no seam between two of them clicks', async () => {
    const cues = readSrt(await readFile(inOut('captions.srt'), 'utf8'));
    const [heard, lit] = [
      await hearOnsets(inOut('video.mp4')),
      await watchCaptions(inOut('video.mp4'), LOOK),
    ];
    const farness = (times: readonly number[], at: number): number =>
      Math.min(...times.map((time) => Math.abs(time - at)));
    const starts = SENTENCES.map(
      (sentence) => cues.find(({ text }) => sentence.startsWith(text))?.start ?? -1,
    );
    for (const start of starts) {
      const onset = heard.find((at) => farness([at], start) <= MOST_DRIFT);
      assert.ok(onset !== undefined, `a caption at ${start} s, nothing heard there: ${heard.join(', ')}`);
      const drift = farness(
        lit.map(({ at }) => at),
        onset,
      );
      assert.ok(drift <= MOST_DRIFT, `${drift} s between voice and caption at ${onset} s`);
    }
    const sound = await readMono(inOut('video.mp4'));
    // A scene begins with its sentence, and a segment with its scene.
    for (const seam of starts.slice(1)) assert.ok(bendAt(sound, seam) < CLICK, `a click at ${seam} s`);
  });

  it('moves, is never black, and changes its picture with the scene', async () => {
    const pictures = await readSmallPictures(inOut('video.mp4'));
    assert.ok(
      pictures.every((picture) => picture.reduce((sum, grey) => sum + grey, 0) / picture.length > 24),
      'no frame is black',
    );
    const half = 15;
    const still = pictures
      .slice(half)
      .filter((picture, index) => meanDifference(picture, pictures[index]!) < 0.05);
    assert.equal(still.length, 0, 'no half second stands still');
    const cues = readSrt(await readFile(inOut('captions.srt'), 'utf8'));
    const middles = SENTENCES.map((sentence) => {
      const cue = cues.find(({ text }) => sentence.endsWith(text));
      return pictures[Math.floor((cue?.start ?? 0) * 30)]!;
    });
    for (const [index, middle] of middles.slice(1).entries()) {
      assert.ok(
        meanDifference(middle, middles[index]!) > 6,
        `scene ${String(index + 1)} has a picture of its own`,
      );
    }
  });

  it('brings a thumbnail whose title stands out, and credits and provenance for all that it uses', async () => {
    const { width, height, format } = await sharp(inOut('thumbnail.jpg')).metadata();
    assert.deepEqual([width, height, format], [1280, 720, 'jpeg']);
    const { share, ratio } = await measureContrast(inOut('thumbnail.jpg'));
    assert.ok(share > 0.05 && share < 0.4, `letters take ${share} of the left half`);
    assert.ok(ratio > LEAST_CONTRAST, `the title stands out by ${ratio} : 1`);
    const metadata = JSON.parse(await readFile(inOut('metadata.json'), 'utf8')) as {
      title: string;
      description: string;
      tags: string[];
      provenance: Provenance[];
    };
    assert.equal(metadata.title, 'Three hearts');
    assert.deepEqual(metadata.tags, ['octopus', 'deep sea', 'facts']);
    const kinds = new Set(metadata.provenance.map((asset) => asset.kind));
    assert.deepEqual([...kinds].toSorted(), ['font', 'illustration', 'music', 'script', 'voice']);
    for (const asset of metadata.provenance) {
      assert.ok(asset.licence !== '' && asset.source !== '', JSON.stringify(asset));
    }
    assert.match(metadata.description, /Fluent/u);
  });
});
