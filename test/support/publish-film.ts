import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { Channel } from '../../shared/domain/publishing/channel.ts';
import type { Video } from '../../shared/domain/video.ts';
import { publishVideo } from '../../shared/use-cases/publishing/publish-video.ts';
import { makeChannel } from './make-channel.ts';
import { makeAudit, REQUEST_ID } from './make-video.ts';
import { acceptVideo, openWorld, type World } from './open-pipeline.ts';
import { openImmortal } from './kill-process.ts';
import { runToEnd } from './run-pipeline.ts';

const TEXT = 'Tea grows on hills.';

/** Known to the memory's YouTube by its grant. */
const GRANT = { refreshToken: 'grant-of-tea' };

/** A film of some chunks, so that processes end in the middle of one. */
export const openLargeWorld = (): World =>
  openWorld({
    assembleFilm: async ({ scenes }, job) => {
      const write = async (name: string, bytes: number): Promise<string> => {
        await writeFile(`${job.folder}/${name}`, Buffer.alloc(bytes, name));
        return `${job.folder}/${name}`;
      };
      return {
        videoPath: await write('film.mp4', 20 * 1024 * 1024 + 7),
        thumbnailPath: await write('thumb.jpg', 9),
        srtPath: await write('film.srt', 9),
        vttPath: await write('film.vtt', 9),
        duration: 4,
        loudness: { integratedLufs: -14, truePeakDbtp: -2 },
        provenance: scenes.flatMap((scene) => scene.provenance),
      };
    },
  });

/** There is one video, with all that belongs to it. */
export const assertPublished = (world: World, video: Video): void => {
  assert.equal(video.status, 'PUBLISHED');
  const shown = [...world.youtube.videos.values()];
  assert.equal(shown.length, 1, 'there is one video');
  const [one] = shown;
  assert.deepEqual([one?.thumbnails, one?.captions], [1, 1]);
  assert.equal(video.publications?.[0]?.videoId, one?.id);
};

/** A channel that is connected. */
export const keepChannel = async (world: World, owner: string): Promise<Channel> => {
  const { channels, grants } = world.ports.publishing;
  const channel = await channels.create({
    channel: makeChannel({ id: world.tables.newId(), owner }),
    audit: makeAudit({ action: 'channel_connected', type: 'configuration_change' }),
  });
  await grants.put(channel.id, GRANT);
  return channel;
};

/** A film that is READY, and a channel of its owner's. */
export const makeFilmAndChannel = async (world: World) => {
  const video = await runToEnd(world, await acceptVideo(world, TEXT), {
    openPorts: () => openImmortal(world.ports),
  });
  assert.equal(video.status, 'READY');
  return { video, channel: await keepChannel(world, video.owner) };
};

/** Asks as the API does. */
export const askToPublish = async (
  { ports, clock }: World,
  { owner, id }: Video,
  channelId: string,
): Promise<Video> =>
  publishVideo({
    videos: ports.videos,
    channels: ports.publishing.channels,
    send: ports.queue.send,
    clock,
    warnUnsent: () => undefined,
  })({ owner, id, order: { channelId }, audit: { actor: 'user:test', requestId: REQUEST_ID } });
