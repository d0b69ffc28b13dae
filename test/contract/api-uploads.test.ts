/** An owner's file from the form to the film's shelf: through the exported handlers, the bucket and the worker. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CreatedUpload } from '../../functions/api/uploads/create-upload.schema.ts';
import type { UploadView } from '../../functions/api/uploads/upload-view.schema.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { makeSolid } from '../support/uploads/make-solid.ts';
import { openUploads, sendForm } from '../support/uploads/open-uploads.ts';

const { call, create, work, get, upload, keysOf, held, readTrail } = await openUploads();

const declared = { kind: 'image', contentType: 'image/png' } as const;
const png = await makeSolid(12, 10).png().toBuffer();

suite('the form', () => {
  const change = (created: CreatedUpload, fields: Record<string, string>): CreatedUpload['form'] => ({
    ...created.form,
    fields: { ...created.form.fields, ...fields },
  });

  test('takes one key, one type and one size, and nothing that was changed', async () => {
    const created = await create(declared, png);
    const tries: readonly (readonly [string, CreatedUpload['form'], Buffer])[] = [
      ['another key', change(created, { key: `media/owner-a/${created.id}/x` }), png],
      ['another type', change(created, { 'Content-Type': 'text/html' }), png],
      ['a field more', change(created, { 'x-amz-meta-a': 'b' }), png],
      ['no signature', change(created, { 'X-Amz-Signature': '0'.repeat(64) }), png],
      ['a byte more', created.form, Buffer.concat([png, Buffer.alloc(1)])],
      ['a byte less', created.form, png.subarray(1)],
    ];
    for (const [what, form, body] of tries) {
      const { status } = await sendForm(form, body);
      assert.ok(status === 403 || status === 400, `${what}: ${status}`);
    }
    assert.deepEqual(await keysOf(created.id), { quarantine: [], inspection: [], media: [] });
    assert.equal((await sendForm(created.form, png)).status, 204);
    assert.deepEqual((await keysOf(created.id)).quarantine, [`quarantine/owner-a/${created.id}/original`]);
  });

  test('ends after ten minutes, and says when', async () => {
    const before = Date.now();
    const { form } = await create(declared, png);
    const policy = JSON.parse(Buffer.from(form.fields['Policy'] ?? '', 'base64').toString()) as {
      expiration: string;
    };
    const seconds = (Date.parse(policy.expiration) - before) / 1000;
    assert.ok(seconds > 590 && seconds < 620, String(seconds));
    assert.ok(Math.abs(Date.parse(form.expiresAt) - Date.parse(policy.expiration)) < 2000);
  });

  test('cannot change what is being checked: what is sent again later is never looked at', async () => {
    const { id, form } = await create(declared, png);
    await sendForm(form, png);
    await call('completeUpload', { id });
    await work();
    const { media } = await keysOf(id);
    await sendForm(form, Buffer.from(png).fill(0, 40));
    assertProblem(await call('completeUpload', { id }), 409);
    await work();
    assert.deepEqual((await keysOf(id)).media, media);
  });
});

suite('an upload', () => {
  test('is completed only after its file was sent; saying so twice is once', async () => {
    const { id, form, status, links } = await create(declared, png);
    assert.deepEqual([status, links.complete], ['PENDING', `/v1/uploads/${id}/complete`]);
    const early = assertProblem(await call('completeUpload', { id }), 409);
    assert.match(early.detail, /send it with the form/);
    await sendForm(form, png);
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
    const hash = await upload({ ...declared, sha256: '0'.repeat(64) }, png);
    assert.match(hash.error?.message ?? '', /SHA-256 is [\da-f]{64}; 0{64} was declared/);
    const type = await upload({ kind: 'image', contentType: 'image/jpeg' }, png);
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
    const ids = [];
    for (let index = 0; index < 3; index += 1) ids.unshift((await create(declared, png, owner)).id);
    const { id: other } = await create({ kind: 'audio', contentType: 'audio/wav' }, png, owner);
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
    const ready = await upload(declared, png);
    const pending = await create(declared, png);
    const checking = await create(declared, png);
    for (const { form } of [pending, checking]) await sendForm(form, png);
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

suite('a name', () => {
  const named = async (filename: string) =>
    call('createUpload', { body: { kind: 'image', contentType: 'image/png', bytes: 10, filename } });

  const shown: readonly (readonly [string, RegExp])[] = [
    ['a\nb.png', /^a_b\.png$/],
    ['../../../etc/passwd', /^passwd$/],
    ['C:\\Windows\\system32\\a.png', /^a\.png$/],
    ['a<img src=x>.png', /^[^<>]*$/],
    ["'; rm -rf ~; '.png", /./],
    ['{\\fs900\\blur99}.png', /./],
  ];
  for (const [filename, pattern] of shown)
    test(`is shown, and is no part of a path: ${JSON.stringify(filename)}`, async () => {
      const response = await named(filename);
      assert.equal(response.statusCode, 201, response.body);
      const made = JSON.parse(response.body) as {
        id: string;
        filename: string;
        form: { fields: { key: string } };
      };
      assert.match(made.filename, pattern);
      assert.equal(made.form.fields.key, `quarantine/owner-a/${made.id}/original`);
    });

  for (const hidden of ['a\u0000.png', 'a\u001b[2J.png', 'a\u202Egnp.exe', 'a\u200B.png'])
    test(`is refused with what cannot be seen: ${JSON.stringify(hidden)}`, async () => {
      const { errors = [] } = assertProblem(await named(hidden), 422);
      assert.equal(errors[0]?.pointer, '/filename');
    });
});
