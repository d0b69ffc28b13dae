/** What an owner's file becomes: through the exported handlers, the bucket, the worker and its media process. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { probeFile } from '../../shared/adapters/media/probe-file.ts';
import { sharp } from '../../shared/adapters/media/sharp.ts';
import type { UploadType } from '../../shared/domain/upload.ts';
import { makeContainer } from '../support/uploads/make-container.ts';
import { makeSolid } from '../support/uploads/make-solid.ts';
import { hashOf, openUploads } from '../support/uploads/open-uploads.ts';

const uploads = await openUploads();
const { upload, keysOf, held } = uploads;
const folder = await mkdtemp(join(tmpdir(), 'faceless-uploads-'));
after(async () => rm(folder, { recursive: true }));

const makeFile = async (
  name: string,
  content: Omit<Parameters<typeof makeContainer>[0], 'path'>,
): Promise<Buffer> => {
  const path = join(folder, name);
  await makeContainer({ path, ...content });
  return readFile(path);
};

const keep = async (id: string, name: string): Promise<string> => {
  const { media } = await keysOf(id);
  const path = join(folder, `${id}-${name}`);
  await writeFile(path, await uploads.fetch(media.find((key) => key.endsWith(name)) ?? ''));
  return path;
};

suite('a picture', () => {
  const image = { kind: 'image', contentType: 'image/jpeg' } as const;

  test('is made anew: upright, without its metadata, within bounds', async () => {
    const exif = { IFD0: { Artist: 'somebody at 51.5 north' } };
    const file = await makeSolid(3000, 2000)
      .withMetadata({ orientation: 6 })
      .withExifMerge(exif)
      .jpeg()
      .toBuffer();
    assert.match(file.toString('latin1'), /51\.5 north/);
    const before = await held();
    const view = await upload({ ...image, filename: '../../etc/pass<b>wd.jpg', sha256: hashOf(file) }, file);
    assert.deepEqual(
      [view.status, view.version, view.filename],
      ['READY', 3, 'pass_b_wd.jpg'],
      view.error?.message,
    );
    assert.deepEqual([view.media?.width, view.media?.height], [1707, 2560]);
    const { quarantine, inspection, media } = await keysOf(view.id);
    assert.deepEqual([quarantine, inspection, media.length], [[], [], 1]);
    const kept = await uploads.fetch(media[0] ?? '');
    assert.doesNotMatch(kept.toString('latin1'), /north|Exif/);
    assert.equal((await sharp(kept).metadata()).orientation, undefined);
    assert.equal((await held()) - before, kept.length);
    assert.equal(view.media?.bytes, kept.length);
  });

  const types: readonly (readonly [UploadType, () => Promise<Buffer>, string])[] = [
    ['image/png', async () => makeSolid(40, 30, 4).png().toBuffer(), 'image/png'],
    ['image/png', async () => makeSolid(40, 30).png().toBuffer(), 'image/jpeg'],
    ['image/webp', async () => makeSolid(40, 30).webp().toBuffer(), 'image/jpeg'],
    ['image/gif', async () => makeSolid(40, 30).gif().toBuffer(), 'image/png'],
  ];
  for (const [contentType, make, made] of types)
    test(`of type ${contentType} becomes ${made}`, async () => {
      const view = await upload({ kind: 'image', contentType }, await make());
      assert.deepEqual([view.status, view.media?.contentType, view.media?.width], ['READY', made, 40]);
    });

  test('that moves is kept as its first picture', async () => {
    const pages = await Promise.all(
      ['#f00', '#0f0'].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const file = await sharp(pages, { join: { animated: true } })
      .gif()
      .toBuffer();
    const view = await upload({ kind: 'image', contentType: 'image/gif' }, file);
    const { media } = await keysOf(view.id);
    const { data, info } = await sharp(await uploads.fetch(media[0] ?? ''))
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height, data[0], data[1]], [20, 20, 255, 0]);
  });
});

suite('a clip', () => {
  const types: readonly (readonly [UploadType, string, string, string | undefined])[] = [
    ['video/mp4', 'mp4', 'libx264', 'aac'],
    ['video/quicktime', 'mov', 'libx264', undefined],
    ['video/mpeg', 'mpeg', 'mpeg2video', 'mp2'],
    ['video/x-msvideo', 'avi', 'mpeg4', 'libmp3lame'],
    ['video/webm', 'webm', 'libvpx', 'libopus'],
  ];
  for (const [contentType, format, picture, sound] of types)
    test(`of type ${contentType} becomes H.264 without sound, and FLAC beside it`, async () => {
      const file = await makeFile(`clip.${format}`, { format, picture, ...(sound && { sound }) });
      const view = await upload({ kind: 'video', contentType }, file);
      assert.equal(view.status, 'READY', view.error?.message);
      const facts = await probeFile(await keep(view.id, 'video'));
      const { codec, width, height, frameRate, matrix, fullRange } = facts.picture ?? {};
      assert.deepEqual([codec, width, height, frameRate], ['h264', 64, 48, 30]);
      assert.deepEqual([matrix, fullRange, facts.sound], [1, false, undefined]);
      assert.ok(Math.abs(facts.duration - 1) < 0.08, String(facts.duration));
      assert.equal(view.media?.sound, sound !== undefined);
      if (sound === undefined) return;
      const heard = await probeFile(await keep(view.id, 'sound'));
      assert.deepEqual(
        [heard.sound?.codec, heard.sound?.sampleRate, heard.sound?.channels],
        ['flac', 48_000, 2],
      );
      assert.ok(Math.abs(heard.duration - facts.duration) < 0.08, String(heard.duration));
    });
});

suite('a sound', () => {
  const types: readonly (readonly [UploadType, string, string])[] = [
    ['audio/mpeg', 'mp3', 'libmp3lame'],
    ['audio/wav', 'wav', 'pcm_s16le'],
    ['audio/ogg', 'ogg', 'libopus'],
    ['audio/webm', 'webm', 'libopus'],
  ];
  for (const [contentType, format, sound] of types)
    test(`of type ${contentType} becomes FLAC at 48 kHz`, async () => {
      const file = await makeFile(`sound.${format}`, { format, sound });
      const view = await upload({ kind: 'audio', contentType }, file);
      assert.equal(view.status, 'READY', view.error?.message);
      const { sound: facts, duration } = await probeFile(await keep(view.id, 'audio'));
      assert.deepEqual([facts?.codec, facts?.sampleRate, facts?.channels], ['flac', 48_000, 2]);
      assert.ok(Math.abs(duration - 1) < 0.06, String(duration));
      assert.ok(Math.abs((view.media?.seconds ?? 0) - duration) < 1e-5, String(view.media?.seconds));
    });
});
