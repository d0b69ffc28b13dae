import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { SourceType } from '../../shared/domain/source.ts';
import type { VideoView } from '../../infra/local/video/api-client.ts';
import { BadInput } from '../../infra/local/video/bad-input.ts';
import { buildRequest } from '../../infra/local/video/build-request.ts';
import { buildSource } from '../../infra/local/video/build-source.ts';
import { downloadFiles } from '../../infra/local/video/download-files.ts';
import { nameFolder } from '../../infra/local/video/name-folder.ts';
import { findIgnored } from '../../infra/local/video/find-ignored.ts';
import { readArguments } from '../../infra/local/video/read-arguments.ts';
import { readFrontMatter } from '../../infra/local/video/read-front-matter.ts';
import { readSource } from '../../infra/local/video/read-source.ts';
import { reportProgress } from '../../infra/local/video/report-progress.ts';

const refused = (part: string) => (error: unknown) =>
  error instanceof BadInput && error.message.includes(part);

async function folder(test: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'faceless-test-'));
  test.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

describe('the text of the video command', () => {
  const cases: readonly [name: string, content: Buffer, part: string][] = [
    ['empty', Buffer.from(' \n\t'), 'is empty'],
    ['binary', Buffer.from([0x89, 0x50, 0, 1]), 'binary'],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x41]), 'not UTF-8'],
    ['2 MB', Buffer.alloc(2_000_000, 'word '), 'the limit is 100 kB'],
  ];
  for (const [name, content, part] of cases) {
    it(`refuses a file that is ${name}`, async (test) => {
      const path = join(await folder(test), 'notes.md');
      await writeFile(path, content);
      await assert.rejects(readSource(path), refused(part));
    });
  }

  it('refuses a missing file and a folder by name', async (test) => {
    const path = await folder(test);
    await assert.rejects(readSource(join(path, 'none.md')), refused('none.md'));
    await assert.rejects(readSource(path), refused('is a folder'));
  });

  it('stops reading standard input at the limit', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield await Promise.resolve(Buffer.alloc(50_000, 'a'));
      }
    }
    await assert.rejects(readSource('-', endless()), refused('standard input'));
    assert.equal(read, 3);
  });
});

describe('the source', () => {
  it('is spelled out scene by scene, each with words for its picture', () => {
    const body =
      '[picture: volcano at night]\nIt glows.\nSoftly.\n\n[picture: sea]\n\nThe sea hisses.\n \nThen it is quiet.\n';
    assert.deepEqual(buildSource({ mode: 'scenes' }, body), {
      type: 'scenes',
      scenes: [
        { text: 'It glows.\nSoftly.', picture: 'volcano at night' },
        { text: 'The sea hisses.', picture: 'sea' },
        { text: 'Then it is quiet.' },
      ],
    });
  });

  it('names the recording of a scene beside its picture', () => {
    assert.deepEqual(
      buildSource({ mode: 'scenes' }, '[recording: My take]\n[picture: sea]\nIt hisses.\n\nQuiet.'),
      {
        type: 'scenes',
        scenes: [{ text: 'It hisses.', picture: 'sea', recording: 'My take' }, { text: 'Quiet.' }],
      },
    );
  });

  it('says which scene cannot be read', () => {
    const scenes = (body: string) => () => buildSource({ mode: 'scenes' }, body);
    assert.throws(scenes('It glows.\n\n[picture: sea]'), refused('[picture: sea] is the last line'));
    assert.throws(
      scenes('[picture: sea]\n\n[picture: moon]\n\nA.'),
      refused('[picture: moon] stands before'),
    );
    assert.throws(scenes('It glows.\n[picture: sea]\nAnd on.'), refused('[picture: sea] stands before'));
    assert.throws(scenes('[picture: ]\nIt glows.'), refused('has no words'));
    assert.throws(scenes('It glows.\n\n[recording: one]'), refused('[recording: one] is the last line'));
    assert.throws(scenes('[recording: ]\nIt glows.'), refused('Write the name of one of'));
    assert.throws(scenes(`It ${'very '.repeat(500)}glows.`), refused('the limit is 2000'));
    assert.throws(scenes('It glows.\n\n'.repeat(401)), refused('There are 401 scenes'));
  });

  it('is a topic of one line', () => {
    const front = { mode: 'topic' as const, keywords: ['tide'] };
    assert.deepEqual(buildSource(front, '\n# Letting go\n'), {
      type: 'topic',
      topic: 'Letting go',
      keywords: ['tide'],
    });
    assert.throws(() => buildSource({ mode: 'topic' }, 'Letting go\n\nMore.'), refused('“More.” follows'));
    assert.throws(() => buildSource({ keywords: ['tide'] }, 'Tides.'), refused('belong to mode: topic'));
  });
});

describe('the arguments', () => {
  it('says that a length is ignored where the text has its own', () => {
    const ignored = (type: SourceType) => findIgnored({ type }, { durationSeconds: 60 });
    assert.deepEqual([ignored('notes'), ignored('topic')], [undefined, undefined]);
    assert.match(ignored('script') ?? '', /^--duration 60 is ignored: .*mode: script is narrated as written/);
    assert.match(ignored('scenes') ?? '', /mode: scenes/);
    assert.equal(findIgnored({ type: 'script' }, {}), undefined);
  });

  it('are read, and win over the front matter', () => {
    const settings = readArguments(['a.md', '--voice', 'rms', '--duration', '30', '--out', 'films']);
    assert.ok(settings !== 'help');
    const request = buildRequest(
      readFrontMatter('---\nvoice: slt\nniche: history\n---\nHi there.'),
      settings,
    );
    assert.deepEqual(request, {
      source: { type: 'notes', text: 'Hi there.' },
      settings: { niche: 'history', voice: 'rms', durationSeconds: 30 },
    });
  });

  it('choose shape, quality and captions, and leave the rest of the captions to the front matter', () => {
    const settings = readArguments(['a.md', '--aspect', '1:1', '--quality', 'high', '--captions', 'line']);
    assert.ok(settings !== 'help');
    const text = '---\naspect: 16:9\ncaptions: { style: none, size: large }\n---\nHi there.';
    assert.deepEqual(buildRequest(readFrontMatter(text), settings).settings, {
      aspect: '1:1',
      quality: 'high',
      captions: { style: 'line', size: 'large' },
    });
  });

  it('are refused with what would be right', () => {
    assert.throws(() => readArguments(['a', '--aspect', '4:3']), refused('one of 9:16, 16:9, 1:1'));
    assert.throws(() => readArguments(['a', '--quality', 'best']), refused('one of draft, standard, high'));
    assert.throws(() => readArguments(['a', '--captions', 'big']), refused('one of word-pop, line, none'));
    assert.throws(() => readArguments([]), refused('Give one file'));
    assert.throws(() => readArguments(['a', '--voice', 'bob']), refused('The voices are slt, rms, awb'));
    assert.throws(() => readArguments(['a', '--duration', '5']), refused('from 15 to 3600'));
    assert.throws(() => readArguments(['a', '--loud']), refused('--loud'));
  });
});

describe('progress', () => {
  const video = (progress: number, done: number): VideoView => ({
    id: '01',
    title: 'Tides',
    status: 'RENDERING',
    progress,
    stages: [
      { stage: 'write-script', progress: 1, done: 1, total: 1 },
      { stage: 'render-scene', progress: done / 8, done, total: 8 },
    ],
  });

  it('is a live bar with scene counts and time left on a terminal', () => {
    const written: string[] = [];
    let now = 0;
    const target = { write: (text: string) => written.push(text), isTTY: true, columns: 100 };
    const report = reportProgress(target, { json: false, now: () => now });
    report.update(video(10, 1));
    now = 20_000;
    report.update(video(50, 4));
    report.end();
    assert.match(written[1] ?? '', /50 % {2}Rendering scenes 4\/8 {2}about 25 s left$/u);
    assert.equal(written.at(-1), '\n');
  });

  it('is a plain line for each change elsewhere, and an event a line with --json', () => {
    const plain: string[] = [];
    const lines = reportProgress(
      { write: (text) => plain.push(text), isTTY: false, columns: 80 },
      { json: false },
    );
    lines.update(video(10, 1));
    lines.update(video(11, 1));
    lines.update(video(20, 2));
    assert.equal(plain.length, 2);
    assert.ok(plain.every((line) => line.endsWith('\n') && !line.includes('\r')));
    const events: string[] = [];
    const json = reportProgress(
      { write: (text) => events.push(text), isTTY: true, columns: 80 },
      { json: true },
    );
    json.update(video(10, 1));
    assert.equal((JSON.parse(events[0] ?? '') as { event: string }).event, 'progress');
  });
});

describe('the results', () => {
  const body = 'a film';
  const good = createHash('sha256').update(body).digest('hex');

  async function serve(test: TestContext): Promise<string> {
    const server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
    test.after(() => server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  }

  it('replace an earlier run only when all are whole', async (test) => {
    const url = await serve(test);
    const out = join(await folder(test), 'tides');
    const file = { name: 'video.mp4', url, bytes: 6, sha256: good };
    const signal = new AbortController().signal;
    await downloadFiles([file], out, signal);
    const broken = { ...file, name: 'captions.srt', sha256: 'other' };
    await assert.rejects(downloadFiles([file, broken], out, signal), /captions\.srt did not arrive whole/u);
    assert.deepEqual(await readdir(join(out, '..')), ['tides']);
    assert.deepEqual(await readdir(out), ['video.mp4']);
    assert.equal(await readFile(join(out, 'video.mp4'), 'utf8'), body);
  });

  it('go to a folder whose name is safe for any title', () => {
    assert.equal(nameFolder('Why the Sea is Salty?', 'x'), 'why-the-sea-is-salty');
    assert.equal(
      nameFolder(`${'salt '.repeat(11)}minerals`, 'x'),
      Array.from({ length: 11 }, () => 'salt').join('-'),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const name = nameFolder(title, 'video');
        return name.length > 0 && name.length <= 60 && !/[/\\.:\s]/u.test(name);
      }),
    );
  });
});
