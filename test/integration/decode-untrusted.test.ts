import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { decodeUntrusted } from '../../shared/adapters/intake/decode-untrusted.ts';
import { isPicture, openUntrusted, PICTURE_CODECS } from '../../shared/adapters/intake/open-untrusted.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { makeContainer } from '../support/uploads/make-container.ts';

const folder = await mkdtemp(join(tmpdir(), 'faceless-untrusted-'));
after(async () => rm(folder, { recursive: true }));

/** Pictures of 64×48, 25 of them, with that many pixels allowed; returns how many were read. */
const decode = async (mostPixels: number): Promise<number> => {
  const path = join(folder, 'clip.mp4');
  await makeContainer({ path, format: 'mp4', picture: 'libx264' });
  await using input = await openUntrusted(path, 'video/mp4');
  const stream = input.streams.find(isPicture)!;
  let frames = 0;
  const take = async (): Promise<void> => {
    frames += 1;
  };
  await decodeUntrusted(input, [{ stream, codecs: PICTURE_CODECS, graph: 'null', mostPixels, take }], 300);
  return frames;
};

test('a clip is refused as soon as its pictures have more pixels together than are taken', async () => {
  assert.equal(await decode(25 * 64 * 48), 25);
  await assert.rejects(
    async () => decode(24 * 64 * 48),
    (error: Error) =>
      isCode(error, 'INVALID_INPUT') &&
      /more than 73728 pixels, .*send a shorter or smaller clip/.test(error.message),
  );
});
