/** Pictures of an owner's own, from the upload to the finished film, through the whole local cloud over HTTP. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { CreatedUpload } from '../../../functions/api/uploads/create-upload.schema.ts';
import type { UploadView } from '../../../functions/api/uploads/upload-view.schema.ts';
import type { VideoView } from '../../../functions/api/videos/video-view.schema.ts';
import { sharp } from '../../../shared/adapters/media/sharp.ts';
import type { Metadata } from '../../../shared/domain/metadata.ts';
import { isTerminal } from '../../../shared/domain/transitions.ts';
import { assertProblem } from '../../support/assert-headers.ts';
import { decodePlanes } from '../../support/decode-planes.ts';
import { readDownloads } from '../../support/read-downloads.ts';
import { readMono } from '../../support/read-media.ts';
import { sendRequest } from '../../support/local-api/send-request.ts';
import type { LocalApi } from '../../support/local-api/start-local-api.ts';
import { until } from '../../support/until.ts';
import { makeContainer } from '../../support/uploads/make-container.ts';
import { sendForm } from '../../support/uploads/open-uploads.ts';

/** A draft in 9:16. */
const [WIDTH, HEIGHT] = [540, 960];
const TEXTS = ['Tea likes cool nights and slow mornings.', 'Rain feeds the hills.'];

/** Black at the left, white at the right. */
const makeHalves = async (): Promise<Buffer> => {
  const half = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 1200, height: 600, channels: 3, background: '#000' } })
    .composite([{ input: half, left: 600, top: 0 }])
    .png()
    .toBuffer();
};

/** Mean luma of a part of a frame, from 0 to 1 across and down. */
const lumaOf = (planes: Uint8Array, [left, top, right, bottom]: readonly number[]): number => {
  const across = [Math.round(left! * WIDTH), Math.round(right! * WIDTH)] as const;
  let [sum, count] = [0, 0];
  for (let y = Math.round(top! * HEIGHT); y < Math.round(bottom! * HEIGHT); y += 1)
    for (let x = across[0]; x < across[1]; x += 1) {
      sum += planes[y * WIDTH + x]!;
      count += 1;
    }
  return sum / count;
};

/** In the middle the left edge is black and the right one white; above, it is itself at half the light. */
const showsHalves = (planes: Uint8Array): boolean =>
  lumaOf(planes, [0, 0.3, 0.3, 0.55]) < 20 &&
  lumaOf(planes, [0.7, 0.3, 1, 0.55]) > 225 &&
  lumaOf(planes, [0.8, 0.05, 1, 0.15]) < 150;

/** Pictures and music by upload: in films, and refused. */
export const testFilmOfOnesOwn = (api: LocalApi): void => {
  let folder = '';
  const keys = { anna: '', ben: '' };

  const call = async (who: keyof typeof keys, method: string, path: string, body?: object) => {
    const headers = { Authorization: `Bearer ${keys[who]}`, 'Content-Type': 'application/json' };
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    return sendRequest(api.cloud.apiUrl, { method, path, headers, ...json });
  };
  const read = async <T>(path: string): Promise<T> => JSON.parse((await call('anna', 'GET', path)).body) as T;

  const upload = async (who: keyof typeof keys, declared: object, file: Buffer): Promise<string> => {
    const created = await call(who, 'POST', '/uploads', {
      filename: 'halves.png',
      bytes: file.length,
      ...declared,
    });
    assert.equal(created.statusCode, 201, created.body);
    const { id, form } = JSON.parse(created.body) as CreatedUpload;
    assert.equal((await sendForm(form, file)).status, 204);
    assert.equal((await call(who, 'POST', `/uploads/${id}/complete`)).statusCode, 202);
    await until(async () => {
      const { status, error } = JSON.parse((await call(who, 'GET', `/uploads/${id}`)).body) as UploadView;
      assert.notEqual(status, 'REJECTED', error?.message);
      return status === 'READY';
    });
    return id;
  };

  const settle = async (id: string): Promise<VideoView> => {
    let video: VideoView | undefined;
    await until(async () => {
      video = await read<VideoView>(`/videos/${id}`);
      return isTerminal(video.status);
    });
    assert.equal(video?.status, 'READY', JSON.stringify(video?.error));
    return video;
  };

  const fetchFile = async (id: string, name: string): Promise<Buffer> => {
    const { files } = await read<{ files: readonly { name: string; url: string }[] }>(`/videos/${id}/files`);
    const url = files.find((file) => file.name === name)?.url ?? '';
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  };

  const framesOf = async (id: string): Promise<readonly Uint8Array[]> => {
    const path = join(folder, `${id}.mp4`);
    await writeFile(path, await fetchFile(id, 'video.mp4'));
    return decodePlanes(path);
  };

  const ask = (scenes: readonly object[]) => ({
    title: 'Tea',
    source: { type: 'scenes', scenes },
    settings: { quality: 'draft' },
  });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faceless-own-'));
    keys.anna = await api.issueKey('anna', 'creator');
    keys.ben = await api.issueKey('ben', 'creator');
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  test('shows them, credits them, and keeps them when the upload is deleted', async () => {
    const halves = await upload('anna', { kind: 'image', contentType: 'image/png' }, await makeHalves());
    const scenes = [{ text: TEXTS[0], upload: halves }, { text: TEXTS[1] }];
    const earlier = await readDownloads(api.logFile);
    const accepted = await call('anna', 'POST', '/videos', ask(scenes));
    assert.equal(accepted.statusCode, 202, accepted.body);
    const { id } = JSON.parse(accepted.body) as VideoView;
    await settle(id);
    const taken = await readDownloads(api.logFile);
    assert.deepEqual(taken.slice(earlier.length), ['uploads'], 'one picture was taken, once');
    const frames = await framesOf(id);
    assert.ok(showsHalves(frames[15]!), 'in the first scene');
    assert.ok(!showsHalves(frames.at(-15)!), 'and not in the second');
    assert.notDeepEqual(frames[2], frames[40], 'the camera moves');
    const { provenance } = JSON.parse((await fetchFile(id, 'metadata.json')).toString()) as Metadata;
    const own = provenance.find(({ kind }) => kind === 'upload');
    assert.deepEqual([own?.name, own?.author], ['halves.png', 'the owner']);
    const { dominant, channels } = await sharp(await fetchFile(id, 'thumbnail.jpg')).stats();
    assert.ok(dominant.r < 30 || dominant.r > 225, JSON.stringify(dominant));
    assert.equal(channels.length, 3);

    assert.equal((await call('anna', 'DELETE', `/uploads/${halves}`)).statusCode, 204);
    const again = [{ index: 0, text: 'Tea likes slow mornings.' }];
    assert.equal((await call('anna', 'PATCH', `/videos/${id}`, { scenes: again })).statusCode, 202);
    await settle(id);
    assert.ok(showsHalves((await framesOf(id))[15]!), 'the picture is the video’s own');
    assert.deepEqual(await readDownloads(api.logFile), taken, 'and is not taken again');
    const words = [{ index: 0, picture: 'mountain' }];
    assert.equal((await call('anna', 'PATCH', `/videos/${id}`, { scenes: words })).statusCode, 202);
    await settle(id);
    assert.ok(!showsHalves((await framesOf(id))[15]!), 'words take its place');
  });

  const makeClip = async (): Promise<Buffer> => {
    const path = join(folder, 'lighter.webm');
    await makeContainer({ path, format: 'webm', picture: 'libvpx', sound: 'libopus', seconds: 2 });
    return readFile(path);
  };

  test('shows a clip in a scene and in an edit, and keeps it when the upload is deleted', async () => {
    const webm = { kind: 'video', contentType: 'video/webm', filename: 'lighter.webm' };
    const clip = await upload('anna', webm, await makeClip());
    const scenes = [{ text: TEXTS[0], upload: clip }, { text: TEXTS[1] }];
    const accepted = await call('anna', 'POST', '/videos', ask(scenes));
    assert.equal(accepted.statusCode, 202, accepted.body);
    const { id } = JSON.parse(accepted.body) as VideoView;
    await settle(id);
    /** The clip begins at a luma of 40 and is one lighter 25 times a second. */
    const isClip = (planes: Uint8Array, seconds: number): boolean =>
      Math.abs(lumaOf(planes, [0, 0.05, 1, 0.5]) - 40 - seconds * 25) < 4;
    const frames = await framesOf(id);
    for (const at of [0, 15, 30]) assert.ok(isClip(frames[at]!, at / 30), `frame ${at}`);
    assert.ok(!isClip(frames.at(-15)!, 0.5), 'not in the second scene');
    const { provenance } = JSON.parse((await fetchFile(id, 'metadata.json')).toString()) as Metadata;
    assert.equal(provenance.find(({ kind }) => kind === 'upload')?.name, 'lighter.webm');
    const { dominant } = await sharp(await fetchFile(id, 'thumbnail.jpg')).stats();
    assert.ok(Math.abs(dominant.r - dominant.g) < 12 && dominant.r < 80, JSON.stringify(dominant));

    const second = [{ index: 1, upload: clip }];
    assert.equal((await call('anna', 'PATCH', `/videos/${id}`, { scenes: second })).statusCode, 202);
    assert.equal((await call('anna', 'DELETE', `/uploads/${clip}`)).statusCode, 204);
    await settle(id);
    const both = await framesOf(id);
    assert.equal(both.length, frames.length, 'the film is as long as before');
    assert.ok(isClip(both[15]!, 0.5), 'the first scene is as it was');
    const shown = both.slice(-40, -15).map((planes) => lumaOf(planes, [0, 0.05, 1, 0.5]));
    assert.ok(
      shown.every((luma) => luma > 36 && luma < 95),
      `the second shows the clip: ${shown.join(' ')}`,
    );
  });

  test('refuses what is not the owner’s, not ready, or no picture, and points to it', async () => {
    const theirs = await upload('ben', { kind: 'image', contentType: 'image/png' }, await makeHalves());
    const path = join(folder, 'tone.mp3');
    await makeContainer({ path, format: 'mp3', sound: 'libmp3lame' });
    const sound = await upload('anna', { kind: 'audio', contentType: 'audio/mpeg' }, await readFile(path));
    const body = { kind: 'image', contentType: 'image/png', filename: 'x', bytes: 10 };
    const { id: pending } = JSON.parse((await call('anna', 'POST', '/uploads', body)).body) as CreatedUpload;
    const scenes = [theirs, sound, pending, '01JD5T3Z8Q6V7W8X9Y0ZABCDEF'].map((named) => ({
      text: TEXTS[0],
      upload: named,
    }));
    const { errors = [] } = assertProblem(await call('anna', 'POST', '/videos', ask(scenes)), 422);
    assert.deepEqual(
      errors.map(({ pointer, detail }) => `${pointer} ${detail}`),
      [
        '/source/scenes/0/upload names no upload of yours',
        '/source/scenes/1/upload is of kind audio; a scene takes an image or a video',
        '/source/scenes/2/upload is PENDING; only one that is READY can be used',
        '/source/scenes/3/upload names no upload of yours',
      ],
    );
    const both = assertProblem(
      await call('anna', 'POST', '/videos', ask([{ text: TEXTS[0], upload: sound, picture: 'tea' }])),
      422,
    );
    assert.deepEqual(both.errors, [
      { pointer: '/source/scenes/0', detail: 'has both; give either picture or upload' },
    ]);
  });

  const makeTone = async (seconds: number): Promise<Buffer> => {
    const path = join(folder, `tone-${seconds}.wav`);
    await makeContainer({ path, format: 'wav', sound: 'pcm_s16le', seconds });
    return readFile(path);
  };
  const TONE = { kind: 'audio', contentType: 'audio/wav', filename: 'tone.wav' };

  /** Share of the tone of 440 Hz in a window's sound. */
  const shareOfTone = (samples: Float32Array): number => {
    let [cosine, sine, all] = [0, 0, 0];
    for (const [at, sample] of samples.entries()) {
      const angle = (2 * Math.PI * 440 * at) / 48_000;
      cosine += sample * Math.cos(angle);
      sine += sample * Math.sin(angle);
      all += sample * sample;
    }
    return (2 * (cosine ** 2 + sine ** 2)) / (samples.length * all);
  };

  const creditsOf = async (id: string): Promise<readonly string[]> => {
    const { provenance } = JSON.parse((await fetchFile(id, 'metadata.json')).toString()) as Metadata;
    return provenance
      .filter(({ kind }) => kind === 'music' || kind === 'upload')
      .map(({ name, source }) => `${name}: ${source}`);
  };

  test('plays their music, keeps it when the upload is deleted, and computes a bed again when told', async () => {
    const tone = await upload('anna', TONE, await makeTone(6));
    const settings = { quality: 'draft', music: { upload: tone } };
    const accepted = await call('anna', 'POST', '/videos', { ...ask([{ text: TEXTS[1] }]), settings });
    assert.equal(accepted.statusCode, 202, accepted.body);
    const { id, settings: shown } = JSON.parse(accepted.body) as VideoView;
    // What is kept of a sound is filled up to a whole block.
    assert.deepEqual([shown.music?.name, Math.floor(shown.music?.seconds ?? 0)], ['tone.wav', 6]);
    await settle(id);
    assert.deepEqual(await creditsOf(id), ['tone.wav: music supplied by the owner']);

    assert.equal((await call('anna', 'DELETE', `/uploads/${tone}`)).statusCode, 204);
    const renamed = await call('anna', 'PATCH', `/videos/${id}`, { title: 'Rain' });
    assert.equal(renamed.statusCode, 202, renamed.body);
    await settle(id);
    const path = join(folder, `${id}.mp4`);
    await writeFile(path, await fetchFile(id, 'video.mp4'));
    const heard = await readMono(path);
    const closing = heard.subarray(heard.length - 1.15 * 48_000, heard.length - 0.8 * 48_000);
    assert.ok(shareOfTone(closing) > 0.8, `${shareOfTone(closing)} of the closing pause is the music`);

    const silent = await call('anna', 'PATCH', `/videos/${id}`, { settings: { music: null } });
    assert.equal(silent.statusCode, 202, silent.body);
    assert.equal((await settle(id)).settings.music, undefined);
    assert.match((await creditsOf(id)).join(), /^Ambient bed/);
  });

  test('refuses music that is not the owner’s, no sound, or too short, and points to it', async () => {
    const named = [
      [await upload('ben', TONE, await makeTone(6)), 'names no upload of yours'],
      ['01JD5T3Z8Q6V7W8X9Y0ZABCDEF', 'names no upload of yours'],
      [
        await upload('anna', { kind: 'image', contentType: 'image/png' }, await makeHalves()),
        'is of kind image; music takes audio',
      ],
      [await upload('anna', TONE, await makeTone(1)), 'lasts 1.0 s; music takes at least 5 s'],
    ] as const;
    for (const [id, detail] of named) {
      const settings = { quality: 'draft', music: { upload: id } };
      const { errors } = assertProblem(
        await call('anna', 'POST', '/videos', { ...ask([{ text: TEXTS[0] }]), settings }),
        422,
      );
      assert.deepEqual(errors, [{ pointer: '/settings/music/upload', detail }]);
    }
  });
};
