/** Recordings of an owner's own, from the upload to the finished film, through the whole local cloud over HTTP. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { CreatedUpload } from '../../functions/api/uploads/create-upload.schema.ts';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import { measureFile } from '../../shared/adapters/media/measure-loudness.ts';
import type { Metadata } from '../../shared/domain/metadata.ts';
import type { Timeline } from '../../shared/domain/timeline.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { type Acting, actAs } from '../support/local-api/own-film.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { readLogLines } from '../support/log-lines.ts';
import { makeRecording, type Reader, type Recording, toWave } from '../support/make-recording.ts';
import { findLag, readMono } from '../support/read-media.ts';

const TEXTS = [
  'Honey never spoils, and a jar of it outlives whoever filled it.',
  'Rain feeds the hills, and the hills feed the rivers.',
] as const;
const SILENCES = { before: 0.8, after: 1.2, betweenSentences: 0.5, atClauses: 0.3 };
/** Far softer than a voice should be. */
const READER: Reader = {
  voice: 'rms',
  stretch: 1.05,
  silences: SILENCES,
  rate: 44_100,
  level: 0.05,
  noiseDb: 35,
};
const TAKE = { kind: 'audio', contentType: 'audio/wav', filename: 'take.wav' } as const;
const LAG_RATE = 12_000;
const MOST_DRIFT = 0.08;

/** Beginnings of the cues, and the words of each. */
const readCues = (srt: string) =>
  srt
    .trim()
    .split('\n\n')
    .map((cue) => {
      const [, times = '', ...lines] = cue.split('\n');
      const [hours = 0, minutes = 0, seconds = 0, ms = 0] = times.split(/[:, ]/).map(Number);
      return {
        start: hours * 3600 + minutes * 60 + seconds + ms / 1000,
        words: lines.join(' ').split(/\s+/),
      };
    });

suite('a film with a recorded voice', { timeout: 240_000 }, () => {
  let api: LocalApi;
  let folder = '';
  let anna: Acting;
  let recording: Recording;

  const ask = (scenes: readonly object[]) => ({
    title: 'Honey',
    source: { type: 'scenes', scenes },
    settings: { quality: 'draft' },
  });
  const film = async (id: string): Promise<string> => {
    const path = join(folder, `${id}.mp4`);
    await writeFile(path, await anna.fetchFile(id, 'video.mp4'));
    return path;
  };
  const settleReady = async (id: string): Promise<VideoView> => {
    const video = await anna.settle(id);
    assert.equal(video.status, 'READY', JSON.stringify(video.error));
    return video;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faceless-recorded-'));
    api = await startLocalApi({ triggers: true });
    anna = actAs(api.cloud.apiUrl, await api.issueKey('anna', 'creator'));
    recording = await makeRecording(TEXTS[0], READER);
  });
  after(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  /** Seconds by which the film's sound lies behind the recording. */
  const findShift = async (path: string): Promise<number> => {
    const thin = (samples: Float32Array, rate: number): Float32Array =>
      Float32Array.from(
        { length: Math.floor((samples.length * LAG_RATE) / rate) },
        (_, at) => samples[Math.round((at * rate) / LAG_RATE)] ?? 0,
      );
    const heard = thin(await readMono(path), 48_000);
    const from = Math.round(recording.words[1]!.start * LAG_RATE);
    const window = { from, count: LAG_RATE, reach: LAG_RATE };
    return findLag(thin(recording.samples, recording.rate), heard, window) / LAG_RATE;
  };

  test('says it, at the loudness of every film, with captions where its words are', async (context) => {
    const take = await anna.upload(TAKE, recording.wave);
    const scenes = [{ text: TEXTS[0], recording: take }, { text: TEXTS[1] }];
    const { id } = await anna.expect<VideoView>(202, 'POST', '/videos', ask(scenes));
    await settleReady(id);
    const path = await film(id);
    const { integratedLufs, truePeakDbtp } = await measureFile(path, new AbortController().signal);
    assert.ok(Math.abs(integratedLufs + 14) <= 0.5 && truePeakDbtp <= -1, `${integratedLufs} LUFS`);

    const shift = await findShift(path);
    const cues = readCues((await anna.fetchFile(id, 'captions.srt')).toString());
    const drifts: number[] = [];
    let word = 0;
    for (const { start, words } of cues) {
      const said = recording.words[word];
      if (said !== undefined) drifts.push(start - said.start - shift);
      word += words.length;
    }
    context.diagnostic(`captions: ${drifts.map((drift) => `${Math.round(drift * 1000)} ms`).join(', ')}`);
    assert.ok(drifts.length >= 2 && Math.max(...drifts.map(Math.abs)) <= MOST_DRIFT, drifts.join(', '));

    const { provenance, scenes: placed } = JSON.parse(
      (await anna.fetchFile(id, 'metadata.json')).toString(),
    ) as Metadata;
    const own = provenance.find(({ kind }) => kind === 'upload');
    assert.deepEqual([own?.name, own?.source], ['take.wav', 'narration recorded by the owner']);
    const spoken = recording.words.at(-1)!.end - recording.words[0]!.start;
    const { start, end } = placed[0]!;
    // The opening pause and that of a paragraph.
    assert.ok(Math.abs(end - start - (0.3 + spoken + 0.8)) < 0.2, `${end - start} s of ${spoken} s`);

    const { entries } = await anna.read<Timeline>(`/videos/${id}/timeline`);
    const used = entries
      .filter(({ stage }) => stage === 'render-scene')
      .toSorted((one, other) => one.part - other.part)
      .map(({ cost }) => [cost?.used.recordingsAligned, cost?.used.characters]);
    assert.deepEqual(used, [
      [1, undefined],
      [undefined, TEXTS[1].length],
    ]);
    const lines = await readLogLines(api.logFile);
    assert.ok(lines.some(({ event, video_id }) => event === 'recording_aligned' && video_id === id));
  });

  test('keeps it when the upload goes, makes only its scene anew for another, and takes it away', async () => {
    const take = await anna.upload(TAKE, recording.wave);
    const scenes = [{ text: TEXTS[0], recording: take }, { text: TEXTS[1] }];
    const { id } = await anna.expect<VideoView>(202, 'POST', '/videos', ask(scenes));
    await settleReady(id);
    const { scenes: found } = await anna.read<Timeline>(`/videos/${id}/timeline`);
    assert.deepEqual(found, { total: 2, done: 2, reused: 2 }, 'the film of the same recording is there');
    await anna.expect(204, 'DELETE', `/uploads/${take}`);

    const other = await makeRecording(TEXTS[0], { ...READER, stretch: 1.4, level: 1 });
    const second = await anna.upload(TAKE, other.wave);
    await anna.expect(202, 'PATCH', `/videos/${id}`, { scenes: [{ index: 0, recording: second }] });
    await settleReady(id);
    const { scenes: again } = await anna.read<Timeline>(`/videos/${id}/timeline`);
    assert.deepEqual(again, { total: 2, done: 2, reused: 1 });

    await anna.expect(202, 'PATCH', `/videos/${id}`, { scenes: [{ index: 0, recording: null }] });
    await settleReady(id);
    const { provenance } = JSON.parse((await anna.fetchFile(id, 'metadata.json')).toString()) as Metadata;
    assert.ok(!provenance.some(({ kind }) => kind === 'upload'));
  });

  test('says a text in another script, which no voice here could', async () => {
    const take = await anna.upload(TAKE, recording.wave);
    const text = 'Мёд никогда не портится, и банка переживёт того, кто её наполнил.';
    const { id } = await anna.expect<VideoView>(202, 'POST', '/videos', ask([{ text, recording: take }]));
    await settleReady(id);
    const { entries } = await anna.read<Timeline>(`/videos/${id}/timeline`);
    const scene = entries.find(({ stage }) => stage === 'render-scene');
    assert.equal(scene?.cost?.used.recordingsSpread, 1);
  });

  test('refuses what is not the owner’s, not ready, no sound, too long or too short, and points to it', async () => {
    const ben = actAs(api.cloud.apiUrl, await api.issueKey('ben', 'creator'));
    const theirs = await ben.upload(TAKE, recording.wave);
    const body = { ...TAKE, bytes: 10 };
    const { id: pending } = await anna.expect<CreatedUpload>(201, 'POST', '/uploads', body);
    const long = await anna.upload(TAKE, toWave(new Float32Array(8000 * 301).fill(0.1), 8000));
    const short = await anna.upload(TAKE, toWave(new Float32Array(8000 * 0.9).fill(0.1), 8000));
    const scenes = [theirs, pending, long, short].map((named) => ({ text: TEXTS[0], recording: named }));
    const { errors = [] } = assertProblem(await anna.call('POST', '/videos', ask(scenes)), 422);
    assert.deepEqual(
      errors.map(({ pointer, detail }) => `${pointer} ${detail}`.replace(/\d+\.\d s/, '… s')),
      [
        '/source/scenes/0/recording names no upload of yours',
        '/source/scenes/1/recording is PENDING; only one that is READY can be used',
        '/source/scenes/2/recording lasts … s; the recording of a scene lasts 0.3 to 300 s',
        '/source/scenes/3/recording lasts … s; nobody says the text of this scene in that time',
      ],
    );
  });
});
