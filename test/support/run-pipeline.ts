import assert from 'node:assert/strict';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { isTerminal } from '../../shared/domain/transitions.ts';
import type { Video } from '../../shared/domain/video.ts';
import { openProcess, type Ports, type World } from './open-pipeline.ts';
import type { QueuedMessage } from './fakes/create-memory-queues.ts';

/** A worker process: its ports, and whether it has been killed. */
export interface TestProcess {
  readonly ports: Ports;
  readonly isDead: () => boolean;
}

export interface Schedule {
  /** Each message and each tick gets a process of its own. */
  readonly openPorts: () => TestProcess;
  /** Which of the visible messages comes next; default the first. */
  readonly choose?: (visible: readonly QueuedMessage[]) => QueuedMessage | undefined;
  /** Whether that delivery's acknowledgement is lost, so that the message comes again. */
  readonly losesAck?: () => boolean;
}

const MAX_STEPS = 3000;

const currentVideo = (world: World, video: Video): Video => {
  const current = world.tables.videos.get(`${video.owner}/${video.id}`);
  assert.ok(current, 'the video is there');
  return current;
};

const deliverOne = async (world: World, schedule: Schedule, message: QueuedMessage): Promise<void> => {
  world.queues.take(message);
  const { ports, isDead } = schedule.openPorts();
  const done = await openProcess(world, ports).deliver(message);
  if (!done || isDead()) return;
  if (schedule.losesAck?.() === true) message.visibleAt = 0;
  else world.queues.messages.delete(message.id);
};

/** One step of the world: dead letters first, then a message, and where there is none a minute passes. */
export const step = async (world: World, schedule: Schedule): Promise<void> => {
  for (const letter of world.queues.takeDead()) await openProcess(world, world.ports).bury(letter);
  const visible = world.queues.visible();
  const message = schedule.choose === undefined ? visible[0] : schedule.choose(visible);
  if (message !== undefined) {
    await deliverOne(world, schedule, message);
    return;
  }
  world.clock.advance(60);
  const { ports } = schedule.openPorts();
  await openProcess(world, ports)
    .sweep()
    .catch(() => undefined);
};

/** Runs until the attempt has ended and every message is gone; fails when that does not come about. */
export const runToEnd = async (world: World, video: Video, schedule: Schedule): Promise<Video> => {
  let steps = 0;
  while (!isTerminal(currentVideo(world, video).status) || world.queues.messages.size > 0) {
    steps += 1;
    assert.ok(steps < MAX_STEPS, `no end: the video is ${currentVideo(world, video).status}`);
    await step(world, schedule);
  }
  return currentVideo(world, video);
};

/** I4: the rows are a whole chain up to the item's hash; returns the events in their order. */
export const readEvents = (world: World, video: Video): string[] => {
  const rows = world.tables.audit.filter((row) => row.subject === `video#${video.id}`);
  assert.equal(findBrokenRow(rows, video.auditHash), undefined, 'the audit chain verifies');
  assert.equal(rows.length, video.version, 'one row for each version');
  return rows.map((row) => String(row.details?.['event'] ?? row.action));
};

export const HAPPY_EVENTS = [
  'video_created',
  'writer-leased',
  'plan-stored',
  'parts-present',
  'file-stored',
  'passed',
];

/** I5: every file of the manifest is in the bucket as the manifest says. */
export const assertFiles = async (world: World, video: Video): Promise<void> => {
  const names = video.files?.map(({ name }) => name);
  assert.deepEqual(names, [
    'video.mp4',
    'captions.srt',
    'captions.vtt',
    'thumbnail.jpg',
    'script.json',
    'metadata.json',
  ]);
  for (const { key, sha256, bytes } of video.files ?? []) {
    const found = await world.objects.find(key);
    assert.deepEqual([found?.sha256, found?.bytes], [sha256, bytes], key);
  }
};
