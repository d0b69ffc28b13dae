import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runCommand } from '../support/run-command.ts';

const folder = await mkdtemp(join(tmpdir(), 'faceless-frames-'));
after(async () => rm(folder, { recursive: true, force: true }));
const [missing, text, out] = ['missing.mp4', 'text.mp4', 'sheet.jpg'].map((name) => join(folder, name));
await writeFile(text!, 'An octopus has three hearts.');

describe('npm run frames', () => {
  const cases: readonly (readonly [name: string, words: readonly string[], said: RegExp])[] = [
    ['a film that is not there', [missing!, out!], /^There is no file .*missing\.mp4\. Give a film/u],
    ['a folder', [folder, out!], /^There is no file /u],
    ['a file that is no film', [text!, out!], /text\.mp4 is no film that can be read\.\n$/u],
    ['no film', [], /^npm run frames -- VIDEO OUT\.jpg/u],
    ['a layout that is none', [text!, out!, '--rows', '0'], /^npm run frames -- VIDEO OUT\.jpg/u],
    ['an option that is none', [text!, out!, '--size', '9'], /'--size'.*\n\nnpm run frames/su],
  ];
  for (const [name, words, said] of cases)
    it(`says what is wrong with ${name}, without a stack`, async () => {
      const { code, stdout, stderr } = await runCommand('frames', words, {});
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /\n {4}at |FFmpeg/u);
    });
});
