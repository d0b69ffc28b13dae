/** `npm run video` more than once, at once and again, and with what cannot be used: one folder, one local cloud. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type LocalCloud, startLocalCloud } from '../../infra/local/start-local-cloud.ts';
import { sharp } from '../../shared/adapters/media/sharp.ts';
import type { Metadata } from '../../shared/domain/metadata.ts';
import { decodePlanes } from '../support/decode-planes.ts';
import { makeRecording } from '../support/make-recording.ts';
import { processesOf } from '../support/processes-of.ts';
import { type CommandRun, readEvents, startVideoCommand } from '../support/run-video-command.ts';
import { until } from '../support/until.ts';
import { makeContainer } from '../support/uploads/make-container.ts';

const FILES = ['captions.srt', 'captions.vtt', 'metadata.json', 'script.json', 'thumbnail.jpg', 'video.mp4'];

describe('npm run video, several times', () => {
  let work = '';
  let dataDir = '';
  before(() => {
    work = mkdtempSync(join(tmpdir(), 'faceless-several-'));
    dataDir = join(work, 'data');
  });
  after(() => {
    rmSync(work, { recursive: true, force: true });
  });

  const run = async (words: readonly string[], input?: string): Promise<CommandRun> =>
    startVideoCommand([...words, '--out', join(work, 'out'), '--quality', 'draft'], {
      dataDir,
      ...(input === undefined ? {} : { input }),
    }).finished;
  const write = (name: string, text: string | Buffer): string => {
    const path = join(work, name);
    writeFileSync(path, text);
    return path;
  };

  it('refuses before anything is started what cannot be used', async () => {
    const good = write('good.md', 'The sea is salty.');
    const cases = [
      [[write('empty.md', '')], /empty\.md is empty/u],
      [[write('binary.md', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))], /is a binary file/u],
      [[join(work, 'none.md')], /There is no file .*none\.md/u],
      [[write('fields.md', '---\nsound: loud\n---\nThe sea.')], /“sound” is not known; known are title/u],
      [[write('song.md', '---\nmusic: song.mp3\n---\nThe sea.')], /There is no file .*song\.mp3/u],
      [[write('angles.md', '---\ntitle: a<b\n---\nThe sea.')], /“title” must be one line without < and >/u],
      [[good, '--voice', 'bob'], /There is no voice “bob”\. The voices are slt/u],
      [[good, '--json', '--out', good], /good\.md is a file, not a folder/u],
    ] as const;
    for (const [words, message] of cases) {
      const isJson = words.includes('--json');
      const { code, stdout, stderr } = await startVideoCommand(words, { dataDir }).finished;
      assert.equal(code, 2, stderr);
      assert.match(isJson ? (readEvents(stderr)[0]?.message ?? '') : stderr, message);
      assert.equal(stdout, '');
    }
    assert.equal(existsSync(dataDir), false);
  });

  it('makes two of one title at once: they share the local cloud, and their files do not mix', async () => {
    const texts = ['The sea is salty.', 'The Moon is grey.'];
    const runs = texts.map((text, index) =>
      run([write(`${String(index)}.md`, `---\ntitle: One title\nmode: script\n---\n${text}`), '--json']),
    );
    for (const { code, stdout, stderr } of await Promise.all(runs)) {
      assert.equal(code, 0, stderr);
      assert.equal(readEvents(stdout).at(-1)?.event, 'finished');
    }
    const folder = join(work, 'out', 'one-title');
    assert.deepEqual(readdirSync(join(work, 'out')), ['one-title']);
    assert.deepEqual(readdirSync(folder).toSorted(), FILES);
    const [script, captions, metadata] = ['script.json', 'captions.srt', 'metadata.json'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    const text = texts.find((one) => script?.includes(one));
    assert.ok(text !== undefined && captions?.includes(text) && metadata?.includes(text));
    await until(() => processesOf(dataDir).length === 0);
  });

  // As beside `npm start`: it is found, and stays.
  describe('while the local cloud runs', () => {
    let cloud: LocalCloud;
    before(async () => {
      cloud = await startLocalCloud({ port: 0, dataDir });
    });
    after(async () => cloud.close());

    it('takes standard input, prints plain lines to a pipe, and replaces an earlier run', async () => {
      const { code, stdout, stderr } = await run(
        ['-'],
        '---\ntitle: One title\n---\nRivers carry salt to the sea.',
      );
      assert.equal(code, 0, stderr);
      assert.ok(!stdout.includes('\r') && !stdout.includes('\u001B'));
      const [, results = ''] = stdout.split('100 %  Ready\n\nOne title\n');
      const folder = join(work, 'out', 'one-title');
      const [counts, ...listed] = results.trimEnd().split('\n');
      assert.equal(counts, '  0 of 1 scenes reused');
      assert.deepEqual(
        listed.toSorted(),
        FILES.map((name) => `  ${join(folder, name)}`),
      );
      assert.match(readFileSync(join(folder, 'script.json'), 'utf8'), /Rivers carry salt/u);
      assert.deepEqual(readdirSync(folder).toSorted(), FILES);
    });

    it('shows pictures and plays music that the document names by path, and keeps no upload of them', async () => {
      const cup = await sharp({ create: { width: 90, height: 160, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();
      write('cup.png', cup);
      const song = { format: 'mp3', sound: 'libmp3lame', seconds: 6 };
      await makeContainer({ ...song, path: join(work, 'song.mp3') });
      const document = write(
        'own.md',
        '---\ntitle: Own\nmode: scenes\ncaptions: none\npictures: { My cup: cup.png }\nmusic: song.mp3\n---\n\n[picture: My cup]\nTea.\n\nRain.',
      );
      const first = await run([document]);
      assert.equal(first.code, 0, first.stderr);
      const folder = join(work, 'out', 'own');
      const frames = await decodePlanes(join(folder, 'video.mp4'));
      const brightness = (planes: Uint8Array): number =>
        planes.subarray(0, 540 * 900).reduce((least, luma) => Math.min(least, luma), 255);
      assert.ok(brightness(frames[10]!) > 225, 'the first scene is the white picture');
      assert.ok(brightness(frames.at(-10)!) < 225, 'the second is not');
      const { provenance } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')) as Metadata;
      const own = provenance.filter(({ kind }) => kind === 'upload').map(({ name }) => name);
      assert.deepEqual(own.toSorted(), ['cup.png', 'song.mp3']);

      const again = await run([document]);
      assert.match(again.stdout, /2 of 2 scenes reused/u);
      const { apiKey } = JSON.parse(readFileSync(join(dataDir, 'credentials'), 'utf8')) as { apiKey: string };
      const answer = await fetch(`${cloud.apiUrl}/uploads`, {
        headers: { authorization: `Bearer ${apiKey}` },
      });
      assert.deepEqual(((await answer.json()) as { uploads: unknown[] }).uploads, []);
    });

    it('has a scene said by a recording that the document names by path', async () => {
      const { wave, words } = await makeRecording('Honey never spoils, and a jar of it outlives you.', {
        voice: 'awb',
        stretch: 1.2,
        silences: { before: 0.5, after: 0.9, betweenSentences: 0.4, atClauses: 0.2 },
        rate: 44_100,
      });
      write('take.wav', wave);
      const document = write(
        'told.md',
        '---\ntitle: Told\nmode: scenes\nrecordings: { my take: take.wav }\n---\n\n[recording: my take]\n[picture: honey]\nHoney never spoils, and a jar of it outlives you.\n\nRain.',
      );
      const { code, stderr } = await run([document]);
      assert.equal(code, 0, stderr);
      const path = join(work, 'out', 'told', 'metadata.json');
      const { provenance, scenes } = JSON.parse(readFileSync(path, 'utf8')) as Metadata;
      assert.deepEqual(
        provenance.filter(({ kind }) => kind === 'upload').map(({ name, source }) => [name, source]),
        [['take.wav', 'narration recorded by the owner']],
      );
      const spoken = words.at(-1)!.end - words[0]!.start;
      assert.ok(Math.abs(scenes[0]!.end - (0.3 + spoken + 0.8)) < 0.2, `${scenes[0]!.end} of ${spoken} s`);
    });

    it('says why a file of one’s own cannot be used', async () => {
      write('text.png', 'The sea is salty, and this is no picture.');
      const document = write(
        'bad.md',
        '---\nmode: scenes\npictures: { Cup: text.png }\n---\n\n[picture: Cup]\nTea.',
      );
      const { code, stderr } = await run([document]);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /text\.png: /u);
    });

    it('says what no film can be made of once the writer has looked at it', async () => {
      const { code, stderr } = await run(['-', '--json'], '# Only a heading');
      assert.equal(code, 2, stderr);
      assert.match(
        readEvents(stderr)[0]?.message ?? '',
        /^The text has no sentence to narrate\. Write at least one/u,
      );
      assert.ok(readdirSync(join(work, 'out')).every((name) => ['one-title', 'own', 'told'].includes(name)));
    });
  });
});
