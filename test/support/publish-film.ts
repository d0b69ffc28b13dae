import assert from 'node:assert/strict';
import type { Video } from '../../shared/domain/video.ts';
import { publishVideo } from '../../shared/use-cases/publishing/publish-video.ts';
import { makeChannel } from './make-channel.ts';
import { makeAudit, REQUEST_ID } from './make-video.ts';
import { acceptVideo, type World } from './open-pipeline.ts';
import { openImmortal } from './kill-process.ts';
import { runToEnd } from './run-pipeline.ts';

const TEXT = 'Tea grows on hills.';

/** Known to the memory's YouTube by its grant. */
export const GRANT = { refreshToken: 'grant-of-tea' };

/** A film that is READY, and a channel of its owner's. */
export const makeFilmAndChannel = async (world: World) => {
  const video = await runToEnd(world, await acceptVideo(world, TEXT), {
    openPorts: () => openImmortal(world.ports),
  });
  assert.equal(video.status, 'READY');
  const { channels, grants } = world.ports.publishing;
  const channel = await channels.create({
    channel: makeChannel({ id: world.tables.newId(), owner: video.owner }),
    audit: makeAudit({ action: 'channel_connected', type: 'configuration_change' }),
  });
  await grants.put(channel.id, GRANT);
  return { video, channel };
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
