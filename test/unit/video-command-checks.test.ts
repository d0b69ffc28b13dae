/** What the video command finds out before it starts anything, and how it bears what goes wrong after that. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { askAgain, asUnreachable, Unanswered } from '../../infra/local/video/ask-again.ts';
import { BadInput } from '../../infra/local/video/bad-input.ts';
import { checkOut } from '../../infra/local/video/check-out.ts';
import { checkRequest } from '../../infra/local/video/check-request.ts';
import { explainDisks, watchRoom } from '../../infra/local/video/full-disks.ts';
import { findOwnFiles } from '../../infra/local/video/find-own-files.ts';
import { nameUploads } from '../../infra/local/video/name-uploads.ts';
import { readFrontMatter } from '../../infra/local/video/read-front-matter.ts';
import { readSource } from '../../infra/local/video/read-source.ts';
import { replaceFolder } from '../../infra/local/video/replace-folder.ts';
import { reportProgress } from '../../infra/local/video/report-progress.ts';

const refused = (message: string | RegExp) => (error: unknown) => {
  assert.ok(error instanceof BadInput, String(error));
  if (typeof message === 'string') {
    assert.equal(error.message, message);
  } else {
    assert.match(error.message, message);
  }
  return true;
};

async function makeFolder(test: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'faceless-test-'));
  test.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

describe('a request', () => {
  const request = (change: object) => ({ source: { type: 'notes', text: 'The sea is salty.' }, ...change });
  const cases: readonly (readonly [change: object, message: string])[] = [
    [{ title: 'A <b> c' }, '“title” must be one line without < and >.'],
    [{ title: 'x'.repeat(101) }, '“title” must have at most 100 characters.'],
    [{ title: '' }, '“title” must not be empty.'],
    [{ settings: { tags: ['a<b'] } }, '“tags” must be one line without < and >.'],
    [
      { source: { type: 'notes', text: '🎉 🎉' } },
      'The text has no word to narrate; write at least one sentence.',
    ],
    [
      { source: { type: 'notes', text: 'https://example.com/moon' } },
      'The text has no word to narrate; write at least one sentence.',
    ],
    [
      { source: { type: 'scenes', scenes: [{ text: 'One.' }, { text: '…' }] } },
      'Scene 2 has no word to narrate; write at least one sentence.',
    ],
  ];
  for (const [change, message] of cases) {
    it(`is refused before anything starts: ${message}`, () => {
      assert.throws(() => {
        checkRequest(request(change));
      }, refused(message));
    });
  }

  it('that the API would take passes', () => {
    checkRequest(request({ title: 'The sea', settings: { tags: ['sea'], voice: 'slt' } }));
  });
});

describe('a document', () => {
  it('with a control or direction character is refused with its line', async (test) => {
    const path = join(await makeFolder(test), 'notes.md');
    await writeFile(path, '---\r\ntitle: Tides\r\n---\r\nThe \u0007 sea.');
    await assert.rejects(
      readSource(path),
      refused(`${path} contains a control character (U+0007) on line 4, character 5; remove it.`),
    );
    await writeFile(path, 'The \u202E sea.');
    await assert.rejects(
      readSource(path),
      refused(/changes the direction of text \(U\+202E\) at position 5/u),
    );
  });

  it('may begin with a byte order mark, have Windows’ line ends, and other scripts within', async (test) => {
    const path = join(await makeFolder(test), 'notes.md');
    await writeFile(path, '\uFEFF---\r\ntitle: Café\r\n--- \r\nThe 海 and البحر, 👩‍🚀.\r\n');
    const { frontMatter, body } = readFrontMatter((await readSource(path)).text);
    assert.deepEqual(frontMatter, { title: 'Café' });
    assert.equal(body, 'The 海 and البحر, 👩‍🚀.\n');
  });

  it('may be what Windows calls “Unicode”', async (test) => {
    const path = join(await makeFolder(test), 'notes.txt');
    const text = '---\r\ntitle: Café\r\n---\r\nThe sea.';
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      await writeFile(path, bytes);
      assert.equal((await readSource(path)).text, text);
    }
  });

  it('may name things by numbers, and tags with commas', () => {
    const { frontMatter } = readFrontMatter('---\ntitle: 2024\ntags: sea, deep sea,\n---\nx');
    assert.deepEqual(frontMatter, { title: '2024', tags: ['sea', 'deep sea'] });
  });
});

describe('the folder for the results', () => {
  it('may exist or be made later; nothing is made for the look', async (test) => {
    const path = await makeFolder(test);
    await checkOut(path);
    await checkOut(join(path, 'a', 'b'));
    assert.deepEqual(await readdir(path), []);
  });

  it('cannot be a file, nor be in one', async (test) => {
    const file = join(await makeFolder(test), 'notes.md');
    await writeFile(file, '');
    await assert.rejects(checkOut(file), refused(/is a file, not a folder/u));
    await assert.rejects(checkOut(join(file, 'out')), refused(/cannot be written \(ENOTDIR\)/u));
  });

  it('has the results of one run or of another, and keeps what else is in it', async (test) => {
    const out = join(await makeFolder(test), 'tides');
    await mkdir(out);
    await writeFile(join(out, 'notes.txt'), 'mine');
    const runs = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      runs.map(async (run) => {
        const next = `${out}.${run}.part`;
        await mkdir(next);
        await Promise.all(['1', '2', '3'].map((name) => writeFile(join(next, name), run)));
        await replaceFolder(next, out);
      }),
    );
    assert.deepEqual((await readdir(out)).toSorted(), ['1', '2', '3', 'notes.txt']);
    const contents = await Promise.all(['1', '2', '3'].map((name) => readFile(join(out, name), 'utf8')));
    assert.equal(new Set(contents).size, 1, contents.join());
    assert.equal(await readFile(join(out, 'notes.txt'), 'utf8'), 'mine');
    assert.deepEqual(await readdir(join(out, '..')), ['tides']);
  });
});

describe('an API that does not answer', () => {
  it('is asked again, and then said to be gone with what to do', async () => {
    const error = asUnreachable(
      'http://127.0.0.1:1/v1',
      new TypeError('fetch failed', { cause: { code: 'X' } }),
    );
    let asked = 0;
    const ask = async (): Promise<number> => {
      asked += 1;
      return asked < 3 ? Promise.reject(error) : Promise.resolve(asked);
    };
    assert.equal(await askAgain(ask, [0, 0, 0]), 3);
    await assert.rejects(
      askAgain(() => Promise.reject(error), [0, 0]),
      /at http:\/\/127\.0\.0\.1:1\/v1 does not answer any more \(\)?.*Run the command again/u,
    );
  });

  it('is not asked again after an answer', async () => {
    let asked = 0;
    await assert.rejects(
      askAgain(() => {
        asked += 1;
        return Promise.reject(new Error('no such video'));
      }, [0]),
      /no such video/u,
    );
    assert.equal(asked, 1);
    assert.ok(!(new Error('x') instanceof Unanswered));
  });
});

describe('a full disk', () => {
  it('is named in place of the error that it explains', async () => {
    const other = new Error('other');
    assert.equal(await explainDisks(other, ['/']), other);
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const explained = await explainDisks(full, [tmpdir()]);
    assert.match(
      String(explained),
      /^DiskFull: The disk is full.*free some space and run the command again\.$/u,
    );
  });

  it('is no reason to give up while there is room', async () => {
    let now = 0;
    const check = watchRoom([tmpdir()], () => now);
    await check(5);
    now = 60_000;
    await check(5);
  });
});

describe('the bar', () => {
  const video = {
    id: '01',
    title: 'Tides',
    status: 'RENDERING',
    progress: 50,
    stages: [{ stage: 'render-scene', progress: 0.5, done: 4, total: 8 }],
  } as const;

  it('follows the width of the terminal and leaves its last column free', () => {
    const written: string[] = [];
    const target = { write: (text: string) => written.push(text), isTTY: true, columns: 30 };
    const report = reportProgress(target, { json: false });
    report.update(video);
    target.columns = 12;
    report.update({ ...video, progress: 51 });
    target.columns = 0;
    report.update({ ...video, progress: 52 });
    const shown = written.map((text) => text.replace('\r\u001B[2K', ''));
    assert.deepEqual(shown.slice(0, 2), ['50 %  Rendering scenes 4/8', '51 %  Rende']);
    assert.match(shown[2] ?? '', /^█+░+ {3}52 % {2}Rendering scenes 4\/8$/u);
  });
});

describe('files of the author’s own', () => {
  const scenes = {
    type: 'scenes',
    scenes: [{ text: 'Tea.', picture: 'My cup' }, { text: 'Rain.' }],
  } as const;
  const pictures = { 'My cup': 'cup.png' };

  it('are found from the document’s folder on, with type and size', async (test) => {
    const folder = await makeFolder(test);
    await mkdir(join(folder, 'photos'));
    await writeFile(join(folder, 'photos', 'Cup.JPG'), 'abc');
    const found = await findOwnFiles(
      { pictures: { 'My cup': 'photos/Cup.JPG' } },
      { file: join(folder, 'own.md'), source: scenes },
    );
    assert.deepEqual(
      [...found.pictures],
      [
        [
          'My cup',
          { kind: 'image', path: join(folder, 'photos', 'Cup.JPG'), contentType: 'image/jpeg', bytes: 3 },
        ],
      ],
    );
  });

  it('are refused with what would be right', async (test) => {
    const folder = await makeFolder(test);
    await writeFile(join(folder, 'empty.png'), '');
    await mkdir(join(folder, 'folder.png'));
    const notes = { type: 'notes', text: 'Tea.' } as const;
    const recorded = { type: 'scenes', scenes: [{ text: 'Tea.', recording: 'Take' }] } as const;
    const cases = [
      [{ pictures }, scenes, /There is no file .*cup\.png\. Paths begin at the document's folder/],
      [
        { pictures: { 'My cup': 'cup.svg' } },
        scenes,
        /cup\.svg must end in one of \.jpg, .*\.webp, \.mp4, .*\.mpeg/,
      ],
      [{ pictures: { 'My cup': 'empty.png' } }, scenes, /empty\.png has 0 bytes; 1 to 10 MiB can be used/],
      [{ pictures: { 'My cup': 'folder.png' } }, scenes, /There is no file .*folder\.png/],
      [{ pictures: { ...pictures, Dog: 'dog.png' } }, scenes, /No scene shows “Dog” of “pictures”/],
      [{ pictures }, notes, /“pictures” belong to mode: scenes/],
      [{ recordings: { Take: 'one.mp3' } }, scenes, /No scene is said by “Take” of “recordings”/],
      [{ recordings: { Take: 'one.mp3' } }, notes, /“recordings” belong to mode: scenes/],
      [{}, recorded, /\[recording: Take\] names no recording\. Write recordings: /],
      [{ recordings: { Take: 'one.aac' } }, recorded, /one\.aac must end in one of \.mp3/],
      [{ music: 'song.aac' }, notes, /song\.aac must end in one of \.mp3/],
    ] as const;
    for (const [named, source, message] of cases)
      await assert.rejects(findOwnFiles(named, { file: join(folder, 'own.md'), source }), refused(message));
  });

  it('take the places of their names in the request', () => {
    const sent = { pictures: new Map([['My cup', 'A']]), recordings: new Map([['Take', 'C']]), music: 'B' };
    const source = { ...scenes, scenes: [scenes.scenes[0], { text: 'Rain.', recording: 'Take' }] };
    assert.deepEqual(nameUploads({ source, settings: { niche: 'tech' } }, sent), {
      source: {
        type: 'scenes',
        scenes: [
          { text: 'Tea.', upload: 'A' },
          { text: 'Rain.', recording: 'C' },
        ],
      },
      settings: { niche: 'tech', music: { upload: 'B' } },
    });
  });
});
