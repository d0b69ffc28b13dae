/** Attacks of SECURITY §5 and others, each sent as a client sends a file: form, completion, worker, media process. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { CopyObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createQuarantine } from '../../shared/adapters/aws/create-quarantine.ts';
import * as av from '../../shared/adapters/media/av.ts';
import { sharp } from '../../shared/adapters/media/sharp.ts';
import { FacelessError } from '../../shared/domain/errors.ts';
import { uploadPrefixes } from '../../shared/domain/keys.ts';
import type { UploadKind, UploadType } from '../../shared/domain/upload.ts';
import { quarantineKey } from '../../shared/use-cases/create-upload.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { startRawServer } from '../support/start-raw-server.ts';
import {
  FOREHEADS,
  makeHugeGif,
  makeHugePng,
  makeHugeWebp,
  makePlaylist,
  makeScript,
  pointElsewhere,
  swellVp8,
} from '../support/uploads/hostile-files.ts';
import { makeContainer } from '../support/uploads/make-container.ts';
import { makeSolid } from '../support/uploads/make-solid.ts';
import { openUploads, sendForm } from '../support/uploads/open-uploads.ts';

const uploads = await openUploads();
const { aws, call, create, upload, work, get, keysOf, held } = uploads;
const folder = await mkdtemp(join(tmpdir(), 'faceless-attacks-'));
const inside = await startRawServer('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
after(async () => {
  await inside.close();
  await rm(folder, { recursive: true });
});

const DAMAGED = /damaged, or not what it says/;
const UNKNOWN = /of no known type/;
const NO_PICTURE = /damaged|No picture of the file can be read/;
const NOTHING = { quarantine: [], inspection: [], media: [] };

const makeFile = async (
  name: string,
  content: Omit<Parameters<typeof makeContainer>[0], 'path'>,
): Promise<Buffer> => {
  const path = join(folder, name);
  await makeContainer({ path, ...content });
  return readFile(path);
};

type Declared = readonly [UploadKind, UploadType];

/** Sends it, sees it rejected for that reason with nothing kept; returns the seconds that it took. */
const refuses = async ([kind, contentType]: Declared, file: Buffer, reason: RegExp): Promise<number> => {
  const before = await held();
  const start = performance.now();
  const { id, status, error } = await upload({ kind, contentType }, file);
  const seconds = (performance.now() - start) / 1000;
  assert.deepEqual([status, error?.code], ['REJECTED', 'INVALID_INPUT'], error?.message);
  assert.match(error?.message ?? '', reason);
  assert.deepEqual(await keysOf(id), NOTHING);
  assert.equal(await held(), before);
  return seconds;
};

const MP4: Declared = ['video', 'video/mp4'];
const WEBM: Declared = ['video', 'video/webm'];
const MP3: Declared = ['audio', 'audio/mpeg'];
const PNG: Declared = ['image', 'image/png'];

const sibling = join(folder, 'sibling.mp4');
await makeContainer({ path: sibling, format: 'mp4', picture: 'libx264' });

suite('what points elsewhere', () => {
  const url = `${inside.origin}/latest/meta-data.ts`;

  test('is followed by a reader without rules: the attack is one', async () => {
    const playlist = join(folder, 'playlist.m3u8');
    await writeFile(playlist, makePlaylist(url));
    const options = { protocol_whitelist: 'file,http,tcp' };
    await assert.rejects(async () => av.Demuxer.open(playlist, { options }));
    assert.notEqual(inside.heard.length, 0);
    const script = join(folder, 'script.ffconcat');
    await writeFile(script, makeScript(sibling));
    await using joined = await av.Demuxer.open(script, { options: { safe: '0' } });
    assert.equal(joined.streams.length, 1);
    const pointer = join(folder, 'pointer.mp4');
    await writeFile(pointer, pointElsewhere(await readFile(sibling), 'alis', sibling));
    const drefs = { enable_drefs: '1', use_absolute_path: '1' };
    await using pointing = await av.Demuxer.open(pointer, { options: drefs });
    const packets = [];
    for await (using packet of pointing.packets()) packets.push(packet?.size);
    assert.ok(packets.length > 20, 'the other file’s pictures are read');
  });

  test('is not followed: an mp4 whose pictures lie in another file, or at an address', async () => {
    const before = inside.heard.length;
    const mp4 = await readFile(sibling);
    await refuses(MP4, pointElsewhere(mp4, 'alis', sibling), NO_PICTURE);
    await refuses(MP4, pointElsewhere(mp4, 'url ', url), NO_PICTURE);
    await refuses(['video', 'video/quicktime'], pointElsewhere(mp4, 'alis', '/etc/passwd'), /./);
    assert.equal(inside.heard.length, before);
  });

  const disguises: readonly (readonly [string, Declared, (content: string) => Buffer, RegExp])[] = [
    ['as it is, named an mp4', MP4, (content) => Buffer.from(content), UNKNOWN],
    ['as it is, named a WebM', WEBM, (content) => Buffer.from(content), UNKNOWN],
    [
      'behind the first bytes of an mp4',
      MP4,
      (content) => Buffer.concat([FOREHEADS.mp4, Buffer.from(content)]),
      DAMAGED,
    ],
    [
      'behind the first bytes of a WebM',
      WEBM,
      (content) => Buffer.concat([FOREHEADS.webm, Buffer.from(content)]),
      DAMAGED,
    ],
    [
      'behind a tag of an MP3',
      MP3,
      (content) => Buffer.concat([FOREHEADS.mp3, Buffer.from(content)]),
      UNKNOWN,
    ],
  ];
  for (const [how, declared, disguise, reason] of disguises) {
    test(`is not followed: a playlist ${how} fetches nothing`, async () => {
      const before = inside.heard.length;
      await refuses(declared, disguise(makePlaylist(url)), reason);
      assert.equal(inside.heard.length, before);
    });
    test(`is not followed: a script ${how} copies no other file`, async () => {
      await refuses(declared, disguise(makeScript(sibling)), reason);
    });
  }
});

suite('what unfolds', () => {
  const TOO_MANY = /more than 33177600 pixels|at most 33177600 are taken/;

  test('is refused by its head: a PNG of 16,000² in 250 kB', async (context) => {
    const file = makeHugePng(16_000);
    const seconds = await refuses(PNG, file, TOO_MANY);
    assert.ok(seconds < 20, `${seconds} s`);
    context.diagnostic(`a PNG of 16,000² in ${file.length} bytes: refused after ${seconds.toFixed(1)} s`);
  });

  test('is refused by its head: a GIF of 65,535² in 35 bytes', async () => {
    await refuses(['image', 'image/gif'], makeHugeGif(), TOO_MANY);
  });

  test('is refused by its head: a WebP animation of 16,384²', async () => {
    await refuses(['image', 'image/webp'], makeHugeWebp(), /pixels|damaged/);
  });

  test('is refused in the middle: pictures of 16,383² in a WebM of 64×48', async () => {
    const file = await makeFile('swollen.webm', { format: 'webm', picture: 'libvpx' });
    await refuses(WEBM, swellVp8(file, 16_383), /pixels|damaged|cannot be decoded/);
  });

  test('is refused by its head: twenty streams', async () => {
    const file = await makeFile('streams.mp4', { format: 'mp4', picture: 'mpeg4', copies: 20 });
    await refuses(MP4, file, /has 20 streams; at most 8 are taken/);
  });

  test('is refused before it is filled: a second of pictures said to last for hours', async () => {
    const file = await makeFile('hours.mp4', { format: 'mp4', picture: 'mpeg4', stretch: 100_000 });
    const seconds = await refuses(MP4, file, /lasts longer than 300 s/);
    assert.ok(seconds < 20, `${seconds} s`);
  });

  test('gives one picture: a GIF of 500', async () => {
    const frame = await makeSolid(64, 64).png().toBuffer();
    const pages = Array.from({ length: 500 }, () => frame);
    const file = await sharp(pages, { join: { animated: true } })
      .gif({ delay: pages.map((_, index) => 20 + (index % 7)), keepDuplicateFrames: true })
      .toBuffer();
    const { status, media, error } = await upload({ kind: 'image', contentType: 'image/gif' }, file);
    assert.deepEqual([status, media?.width, media?.height], ['READY', 64, 64], error?.message);
  });
});

suite('what is something else', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("//x")</script></svg>';

  test('is refused: SVG, HTML, PDF and a program, named pictures', async () => {
    const others = [
      svg,
      `<?xml version="1.0"?>${svg}`,
      '<!doctype html><script>1</script>',
      '%PDF-1.7\n',
      '\x7fELF',
    ];
    for (const text of others)
      await refuses(PNG, Buffer.from(text.padEnd(200), 'latin1'), /of no known type|The file is/);
  });

  test('is refused: a GIF that is also a script, a PNG that is also SVG', async () => {
    await refuses(
      ['image', 'image/gif'],
      Buffer.from('GIF89a/*'.padEnd(120, ' ') + '*/=1;alert(1)'),
      DAMAGED,
    );
    await refuses(
      PNG,
      Buffer.concat([(await makeSolid(4, 4).png().toBuffer()).subarray(0, 33), Buffer.from(svg)]),
      DAMAGED,
    );
  });

  test('is refused: a picture named a clip, a clip named a sound, and the reverse', async () => {
    const picture = await makeSolid(8, 8).jpeg().toBuffer();
    const sound = await makeFile('tone.mp3', { format: 'mp3', sound: 'libmp3lame' });
    await refuses(MP4, picture, /is image\/jpeg/);
    await refuses(PNG, picture, /is image\/jpeg, and was declared as image\/png/);
    await refuses(MP3, await readFile(sibling), /is video\/mp4/);
    await refuses(MP4, sound, /is audio\/mpeg/);
  });

  test('is left behind: what hangs at a picture’s end or in its comments', async () => {
    const picture = await makeSolid(40, 30).jpeg().toBuffer();
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 2 + svg.length]), Buffer.from(svg)]);
    const archive = Buffer.from('PK\x03\x04evil.jar', 'latin1');
    const file = Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2), archive]);
    const { id, status, error } = await upload({ kind: 'image', contentType: 'image/jpeg' }, file);
    assert.equal(status, 'READY', error?.message);
    const [key = ''] = (await keysOf(id)).media;
    assert.doesNotMatch((await uploads.fetch(key)).toString('latin1'), /svg|evil/);
  });
});

suite('what is cut off', () => {
  test('is refused: half a picture, half an mp4, the head of a WebM', async () => {
    const png = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#123',
        noise: { type: 'gaussian', mean: 99, sigma: 40 },
      },
    })
      .png()
      .toBuffer();
    await refuses(PNG, png.subarray(0, png.length / 2), DAMAGED);
    const jpeg = await sharp(png).jpeg().toBuffer();
    await refuses(['image', 'image/jpeg'], jpeg.subarray(0, jpeg.length / 2), DAMAGED);
    const mp4 = await readFile(sibling);
    await refuses(MP4, mp4.subarray(0, mp4.length / 2), DAMAGED);
    const webm = await makeFile('whole.webm', { format: 'webm', picture: 'libvpx' });
    await refuses(WEBM, webm.subarray(0, 200), /damaged|no moving pictures|No picture/i);
  });
});

const first = await makeSolid(12, 10).png().toBuffer();
const second = Buffer.from(first).fill(0, 45);

suite('what is exchanged', () => {
  /** A client whose copies come just after the client has sent another file by the same form. */
  const openLate = (form: Parameters<typeof sendForm>[0]): S3Client =>
    new Proxy(aws.s3, {
      get: (target, name) =>
        name === 'send'
          ? async (command: CopyObjectCommand) => {
              if (command instanceof CopyObjectCommand) await sendForm(form, second);
              return target.send(command);
            }
          : Reflect.get(target, name),
    });

  test('is not copied: a file sent again between look and copy', async () => {
    const { id, form } = await create({ kind: 'image', contentType: 'image/png' }, first);
    await sendForm(form, first);
    const place = { owner: 'owner-a', id };
    const quarantine = createQuarantine({ client: openLate(form), bucketName: aws.bucketName });
    const to = `${uploadPrefixes(place).inspection}copy`;
    await assert.rejects(
      async () => quarantine.copy({ from: quarantineKey(place), to }),
      (error) => error instanceof FacelessError && error.retryable && /sent again/.test(error.message),
    );
    assert.deepEqual((await keysOf(id)).inspection, []);
    await call('completeUpload', { id });
    assert.equal(await work(), 0);
    assert.equal((await get(id)).status, 'REJECTED', 'the second file is what is looked at then');
  });

  test('is not reached: an upload of somebody else’s', async () => {
    const { id } = await create({ kind: 'image', contentType: 'image/png' }, first);
    for (const operation of ['getUpload', 'completeUpload', 'deleteUpload'] as const)
      assertProblem(await call(operation, { id, owner: 'owner-b' }), 404);
  });
});
