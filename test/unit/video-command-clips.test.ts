import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findOwnFiles } from '../../infra/local/video/find-own-files.ts';

test('a clip that a document names by its path is found as one, with type and size', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'faceless-clips-'));
  context.after(async () => rm(folder, { recursive: true }));
  const path = join(folder, 'steam.MOV');
  await writeFile(path, 'abcd');
  const source = { type: 'scenes', scenes: [{ text: 'Tea.', picture: 'My cup' }] } as const;
  const { pictures } = await findOwnFiles(
    { pictures: { 'My cup': 'steam.MOV' } },
    { file: join(folder, 'own.md'), source },
  );
  const clip = { kind: 'video', path, contentType: 'video/quicktime', bytes: 4 } as const;
  assert.deepEqual([...pictures], [['My cup', clip]]);
});
