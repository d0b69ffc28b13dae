/** An owner's file from the form to the film's shelf: through the exported handlers, the bucket and the worker. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CreatedUpload } from '../../functions/api/uploads/create-upload.schema.ts';
import type { UploadView } from '../../functions/api/uploads/upload-view.schema.ts';
import { probeFile } from '../../shared/adapters/media/probe-file.ts';
import { sharp } from '../../shared/adapters/media/sharp.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { storageKey } from '../../shared/domain/keys.ts';
import type { UploadType } from '../../shared/domain/upload.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { makeContainer } from '../support/uploads/make-container.ts';
import { hashOf, openUploads, sendForm } from '../support/uploads/open-uploads.ts';

const uploads = await openUploads();
const { api, call, create, work, get, upload, keysOf } = uploads;
const folder = await mkdtemp(join(tmpdir(), 'faceless-uploads-'));
after(async () => rm(folder, { recursive: true }));

const solid = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: '#2244667f' } });

const held = async (owner = 'owner-a'): Promise<number> => {
  const { aws } = api;
  const command = new GetCommand({ TableName: aws.tableName, Key: storageKey(owner) });
  return Number((await aws.dynamo.send(command)).Item?.['held'] ?? 0);
};

const readTrail = async (id: string): Promise<readonly AuditRow[]> => {
  const command = new QueryCommand({
    TableName: api.aws.auditTableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `SUBJECT#upload#${id}` },
  });
  const { Items = [] } = await api.aws.dynamo.send(command);
  return Items.map(({ pk: _pk, sk: _sk, ...row }) => row as AuditRow);
};

const makeFile = async (name: string, file: Omit<Parameters<typeof makeContainer>[0], 'path'>) => {
  const path = join(folder, name);
  await makeContainer({ path, ...file });
  return readFile(path);
};

const keep = async (id: string, name: string): Promise<string> => {
  const { media } = await keysOf(id);
  const path = join(folder, `${id}-${name}`);
  await writeFile(path, await uploads.fetch(media.find((key) => key.endsWith(name)) ?? ''));
  return path;
};

const declared = { kind: 'image', contentType: 'image/png' } as const;
const file = await solid(12, 10).png().toBuffer();

suite('a picture', () => {
  const image = { kind: 'image', contentType: 'image/jpeg' } as const;

  test('is made anew: upright, without its metadata, within bounds', async () => {
    const exif = { IFD0: { Artist: 'somebody at 51.5 north' } };
    const file = await solid(3000, 2000)
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
    ['image/png', async () => solid(40, 30, 4).png().toBuffer(), 'image/png'],
    ['image/png', async () => solid(40, 30).png().toBuffer(), 'image/jpeg'],
    ['image/webp', async () => solid(40, 30).webp().toBuffer(), 'image/jpeg'],
    ['image/gif', async () => solid(40, 30).gif().toBuffer(), 'image/png'],
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

suite('the form', () => {
  const change = (created: CreatedUpload, fields: Record<string, string>): CreatedUpload['form'] => ({
    ...created.form,
    fields: { ...created.form.fields, ...fields },
  });

  test('takes one key, one type and one size, and nothing that was changed', async () => {
    const created = await create(declared, file);
    const tries: readonly (readonly [string, CreatedUpload['form'], Buffer])[] = [
      ['another key', change(created, { key: `media/owner-a/${created.id}/x` }), file],
      ['another type', change(created, { 'Content-Type': 'text/html' }), file],
      ['a field more', change(created, { 'x-amz-meta-a': 'b' }), file],
      ['no signature', change(created, { 'X-Amz-Signature': '0'.repeat(64) }), file],
      ['a byte more', created.form, Buffer.concat([file, Buffer.alloc(1)])],
      ['a byte less', created.form, file.subarray(1)],
    ];
    for (const [what, form, body] of tries) {
      const { status } = await sendForm(form, body);
      assert.ok(status === 403 || status === 400, `${what}: ${status}`);
    }
    assert.deepEqual(await keysOf(created.id), { quarantine: [], inspection: [], media: [] });
    assert.equal((await sendForm(created.form, file)).status, 204);
    assert.deepEqual((await keysOf(created.id)).quarantine, [`quarantine/owner-a/${created.id}/original`]);
  });

  test('ends after ten minutes, and says when', async () => {
    const before = Date.now();
    const { form } = await create(declared, file);
    const policy = JSON.parse(Buffer.from(form.fields['Policy'] ?? '', 'base64').toString()) as {
      expiration: string;
    };
    const seconds = (Date.parse(policy.expiration) - before) / 1000;
    assert.ok(seconds > 590 && seconds < 620, String(seconds));
    assert.ok(Math.abs(Date.parse(form.expiresAt) - Date.parse(policy.expiration)) < 2000);
  });

  test('cannot change what is being checked: what is sent again later is never looked at', async () => {
    const { id, form } = await create(declared, file);
    await sendForm(form, file);
    await call('completeUpload', { id });
    await work();
    const { media } = await keysOf(id);
    const other = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    await sendForm(
      form,
      Buffer.concat([other, Buffer.alloc(Math.max(0, file.length - other.length))]).subarray(0, file.length),
    );
    assertProblem(await call('completeUpload', { id }), 409);
    await work();
    assert.deepEqual((await keysOf(id)).media, media);
  });
});

suite('an upload', () => {
  test('is completed only after its file was sent; saying so twice is once', async () => {
    const { id, form, status, links } = await create(declared, file);
    assert.deepEqual([status, links.complete], ['PENDING', `/v1/uploads/${id}/complete`]);
    const early = assertProblem(await call('completeUpload', { id }), 409);
    assert.match(early.detail, /send it with the form/);
    await sendForm(form, file);
    const first = await call('completeUpload', { id });
    const second = await call('completeUpload', { id });
    assert.deepEqual([first.statusCode, second.statusCode], [202, 202]);
    assert.deepEqual([first.headers['ETag'], second.headers['ETag']], ['"2"', '"2"']);
    // Two messages: delivered twice, done once.
    assert.equal(await work(), 0);
    const { status: now, version } = await get(id);
    assert.deepEqual([now, version], ['READY', 3]);
    const trail = await readTrail(id);
    assert.equal(findBrokenRow(trail, trail.at(-1)?.hash ?? ''), undefined);
    assert.deepEqual(
      trail.map(({ action, actor }) => `${action} ${actor.split(':')[0]}`),
      ['upload_created key', 'upload_transition key', 'upload_transition worker'],
    );
    assertProblem(await call('completeUpload', { id }), 409);
  });

  test('that is not what was declared is rejected, with the reason, and takes no room', async () => {
    const before = await held();
    const hash = await upload({ ...declared, sha256: '0'.repeat(64) }, file);
    assert.match(hash.error?.message ?? '', /SHA-256 is [\da-f]{64}; 0{64} was declared/);
    const type = await upload({ kind: 'image', contentType: 'image/jpeg' }, file);
    assert.deepEqual(
      [type.status, type.error?.message],
      ['REJECTED', 'The file is image/png, and was declared as image/jpeg.'],
    );
    const trail = await readTrail(type.id);
    assert.deepEqual([trail.at(-1)?.action, trail.at(-1)?.success], ['upload_rejected', false]);
    assert.deepEqual(await keysOf(type.id), { quarantine: [], inspection: [], media: [] });
    assert.equal(await held(), before);
  });

  test('is listed by kind, page by page', async () => {
    const owner = 'owner-pages';
    const sound = await makeFile('page.wav', { format: 'wav', sound: 'pcm_s16le' });
    const ids = [];
    for (let index = 0; index < 3; index += 1) ids.unshift((await create(declared, file, owner)).id);
    const { id: other } = await create({ kind: 'audio', contentType: 'audio/wav' }, sound, owner);
    const page = async (query: Record<string, string>) =>
      JSON.parse((await call('listUploads', { owner, query })).body) as {
        uploads: UploadView[];
        cursor?: string;
      };
    const first = await page({ kind: 'image', limit: '2' });
    const second = await page({ kind: 'image', limit: '2', cursor: first.cursor ?? '' });
    assert.deepEqual(
      [...first.uploads, ...second.uploads].map(({ id }) => id),
      ids,
    );
    assert.equal((await page({})).uploads[0]?.id, other);
    assertProblem(await call('listUploads', { query: { cursor: first.cursor ?? '' } }), 422);
  });

  test('is deleted with its files, in every state; another owner never sees it', async () => {
    const before = await held();
    const ready = await upload(declared, file);
    const pending = await create(declared, file);
    const checking = await create(declared, file);
    for (const { form } of [pending, checking]) await sendForm(form, file);
    await call('completeUpload', { id: checking.id });
    for (const { id } of [ready, pending, checking]) {
      for (const operation of ['getUpload', 'completeUpload', 'deleteUpload'] as const)
        assertProblem(await call(operation, { id, owner: 'owner-b' }), 404);
      assert.equal((await call('deleteUpload', { id })).statusCode, 204);
      assertProblem(await call('getUpload', { id }), 404);
      assertProblem(await call('deleteUpload', { id }), 404);
    }
    await work();
    for (const { id } of [ready, pending, checking])
      assert.deepEqual(await keysOf(id), { quarantine: [], inspection: [], media: [] });
    assert.equal(await held(), before);
  });

  test('needs room among its owner’s', async () => {
    const owner = 'owner-full';
    const big = { kind: 'video', contentType: 'video/mp4', filename: 'x', bytes: 500 * 1024 ** 2 } as const;
    for (let index = 0; index < 4; index += 1)
      assert.equal((await call('createUpload', { body: big, owner })).statusCode, 201);
    const full = assertProblem(await call('createUpload', { body: big, owner }), 409);
    assert.match(full.detail, /no room for 524288000 more bytes: your uploads may take 2048 MiB/);
    assert.equal((await call('createUpload', { body: { ...big, bytes: 1000 }, owner })).statusCode, 201);
    assert.equal(await held(owner), 4 * big.bytes + 1000);
    const races = await Promise.all(
      Array.from({ length: 6 }, async () =>
        call('createUpload', { body: { ...big, bytes: 20 * 1024 ** 2 }, owner }),
      ),
    );
    assert.equal(races.filter(({ statusCode }) => statusCode === 201).length, 2);
    assert.ok(races.every(({ statusCode }) => [201, 409, 503].includes(statusCode)));
  });

  const refused: readonly (readonly [string, Record<string, unknown>, string, RegExp])[] = [
    ['a type of another kind', { contentType: 'video/mp4' }, '/contentType', /one of image\/jpeg/],
    ['SVG', { contentType: 'image/svg+xml' }, '/contentType', /one of image\/jpeg/],
    ['11 MiB of picture', { bytes: 11 * 1024 ** 2 }, '/bytes', /at most 10485760/],
    ['no bytes', { bytes: 0 }, '/bytes', /at least 1/],
    ['an unknown kind', { kind: 'document' }, '/kind', /./],
    ['a key of its own', { key: 'media/x' }, '/key', /known are/],
    ['a hash in capitals', { sha256: 'A'.repeat(64) }, '/sha256', /./],
    ['a name that turns text around', { filename: 'a\u202Egnp.exe' }, '/filename', /changes the direction/],
  ];
  for (const [name, body, pointer, detail] of refused)
    test(`refuses ${name}`, async () => {
      const all = { ...declared, filename: 'a.png', bytes: 10, ...body };
      const { errors = [] } = assertProblem(await call('createUpload', { body: all }), 422);
      assert.equal(errors[0]?.pointer, pointer);
      assert.match(errors[0].detail, detail);
    });
});
