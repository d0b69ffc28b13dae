import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCode } from '../../../shared/domain/errors.ts';
import type { Upload } from '../../../shared/domain/upload.ts';
import { holdScenes } from '../../../shared/use-cases/hold-scenes.ts';
import { makeUpload } from '../../support/make-upload.ts';

const GIB = 1024 ** 3;

const makeClip = (id: string, bytes: number): Upload => {
  const file = { key: `media/${id}`, sha256: id, contentType: 'video/mp4', bytes };
  const media = { kind: 'video', file, width: 64, height: 48, frames: 30, frameRate: 30 } as const;
  const provenance = {
    kind: 'upload',
    name: id,
    source: 'upload',
    author: 'the owner',
    licence: 'the owner’s',
  } as const;
  return makeUpload({ id, kind: 'video', status: 'READY', media, provenance });
};

const hold = async (clips: readonly Upload[], named: readonly string[]) => {
  const copied: string[] = [];
  const held = await holdScenes({
    uploads: { get: async (_owner, id) => clips.find((clip) => clip.id === id) },
    copyFile: async ({ from }) => {
      copied.push(from);
    },
  })({
    owner: 'owner-a',
    videoId: 'V',
    scenes: named.map((upload) => ({ text: 'Tea.', upload })),
    pointer: '/source/scenes',
  });
  return { held, copied };
};

test('a clip in two scenes is copied once, with its number of frames', async () => {
  const { held, copied } = await hold([makeClip('A', 1.5 * GIB)], ['A', 'A']);
  assert.deepEqual(copied, ['media/A']);
  assert.deepEqual(
    held.map(({ image }) => image?.clip),
    [{ frames: 30 }, { frames: 30 }],
  );
});

test('scenes that bring more than a video can hold are refused, with a pointer to the first that is too much', async () => {
  const clips = [makeClip('A', 0.9 * GIB), makeClip('B', 1.1 * GIB), makeClip('C', 0.1 * GIB)];
  assert.equal((await hold(clips, ['A', 'B'])).copied.length, 2);
  await assert.rejects(
    async () => hold(clips, ['A', 'B', 'C']),
    (error: Error) => {
      assert.ok(isCode(error, 'INVALID_INPUT'));
      assert.deepEqual(error.fields, [
        {
          pointer: '/source/scenes/2/upload',
          detail: 'is more than the video can hold: the uploads of one request may take 2048 MiB together',
        },
      ]);
      return true;
    },
  );
});
