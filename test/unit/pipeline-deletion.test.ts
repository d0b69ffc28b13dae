import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Video } from '../../shared/domain/video.ts';
import type { ObjectStore } from '../../shared/ports/world.ts';
import { cancelVideo } from '../../shared/use-cases/cancel-video.ts';
import { deleteVideo } from '../../shared/use-cases/delete-video.ts';
import { REQUEST_ID } from '../support/make-video.ts';
import { acceptVideo, openProcess, openWorld, type Ports, type World } from '../support/open-pipeline.ts';

const TEXT = 'Tea grows on hills.\nRain feeds it.';
const audit = { actor: 'key:1', requestId: REQUEST_ID };

const deleteNow = async ({ ports }: World, { owner, id }: Video): Promise<void> => {
  await cancelVideo(ports)({ owner, id, audit });
  await deleteVideo(ports)({ owner, id, audit });
};

/** A worker's bucket that does something just before its first write below videos/ whose key has that word. */
const beforeWrite = (objects: ObjectStore, word: string, act: () => Promise<void>): ObjectStore => {
  let acted = false;
  const once = async (key: string): Promise<void> => {
    if (acted || !key.startsWith('videos/') || !key.includes(word)) return;
    acted = true;
    await act();
  };
  return {
    ...objects,
    putJson: async (key, value) => {
      await once(key);
      return objects.putJson(key, value);
    },
    putFile: async (file) => {
      await once(file.key);
      return objects.putFile(file);
    },
  };
};

const filesOf = (world: World, { id }: Video): string[] =>
  [...world.objects.content.keys()].filter((key) => key.startsWith(`videos/${id}/`));

for (const word of ['write-script-', 'assemble-', 'check-'])
  test(`a video that is cancelled and deleted while a worker writes ${word}… leaves no file`, async () => {
    const world = openWorld();
    const video = await acceptVideo(world, TEXT);
    const objects = beforeWrite(world.objects, word, async () => deleteNow(world, video));
    const ports: Ports = { ...world.ports, objects };
    for (let message = world.queues.visible()[0]; message !== undefined; [message] = world.queues.visible()) {
      world.queues.take(message);
      if (await openProcess(world, ports).deliver(message)) world.queues.messages.delete(message.id);
      else world.clock.advance(60);
    }
    assert.ok(world.tables.tombstones.has(video.id), 'the video was deleted on the way');
    assert.deepEqual(filesOf(world, video), []);
  });

test('a file that is written between the deletion’s own two steps goes with the video', async () => {
  const world = openWorld();
  const video = await acceptVideo(world, TEXT);
  await cancelVideo(world.ports)({ owner: video.owner, id: video.id, audit });
  const remove: typeof world.ports.videos.remove = async (input) => {
    await world.objects.putJson(`videos/${video.id}/1/check-1/quality.json`, []);
    await world.ports.videos.remove(input);
  };
  const videos = { ...world.ports.videos, remove };
  await deleteVideo({ ...world.ports, videos })({ owner: video.owner, id: video.id, audit });
  assert.deepEqual(filesOf(world, video), []);
});
