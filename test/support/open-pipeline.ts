import { SILENT } from './silence.ts';
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { monotonicFactory } from 'ulid';
import { estimateCost, totalOf } from '../../shared/domain/cost/estimate-cost.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import type { Stage, Video } from '../../shared/domain/video.ts';
import type { DeadLetterStore, VideoStore, WorkStore } from '../../shared/ports/store.ts';
import type { ChannelStore, GrantStore, UploadRecordStore } from '../../shared/ports/publishing.ts';
import type { Publisher } from '../../shared/ports/publisher.ts';
import type { CostStore } from '../../shared/ports/costs.ts';
import type { Clock, DelayMessage, ObjectStore, SendMessages } from '../../shared/ports/world.ts';
import { findSubject, tryReadEnvelope } from '../../shared/queue/envelope.ts';
import { workerChain } from '../../shared/queue/worker-chain.ts';
import { assembleFilm } from '../../shared/use-cases/assemble-film.ts';
import { publishFilm } from '../../shared/use-cases/publishing/publish-film.ts';
import { checkFilm } from '../../shared/use-cases/check-film.ts';
import { leaveNothing } from '../../shared/use-cases/leave-nothing.ts';
import { recordDeadLetter } from '../../shared/use-cases/record-dead-letter.ts';
import { renderScene } from '../../shared/use-cases/render-scene.ts';
import type { StageWork } from '../../shared/use-cases/stage-task.ts';
import { sweep } from '../../shared/use-cases/sweep.ts';
import { writeScript } from '../../shared/use-cases/write-script.ts';
import { AMPLE, AMPLE_BUDGETS } from './ample-quota.ts';
import { createFakeMedia, type FakeMedia } from './fakes/create-fake-media.ts';
import {
  createMemoryChannels,
  createMemoryGrants,
  createMemoryUploadRecords,
} from './fakes/create-memory-publishing.ts';
import { createMemoryYoutube } from './fakes/create-memory-youtube.ts';
import { createMemoryJobs } from './fakes/create-memory-jobs.ts';
import { createMemoryObjects } from './fakes/create-memory-objects.ts';
import { createMemoryQueues, type QueuedMessage } from './fakes/create-memory-queues.ts';
import { createMemoryScripts } from './fakes/create-memory-scripts.ts';
import { createMemoryUploads } from './fakes/create-memory-uploads.ts';
import { createMemoryCosts } from './fakes/create-memory-costs.ts';
import { createMemoryVideos } from './fakes/create-memory-videos.ts';
import { createMemoryDeadLetters, createMemoryWork } from './fakes/create-memory-work.ts';
import { createMemoryTables } from './fakes/memory-tables.ts';
import { NO_LEDGER } from '../../shared/use-cases/keep-ledger.ts';
import { openLedger } from './open-ledger.ts';
import { makeAudit, makeVideo } from './make-video.ts';
import { makeContext, makeSqsEvent } from './make-sqs-event.ts';
import { ManualClock } from './manual-clock.ts';

assert.equal(process.env['LOG_LEVEL'], SILENT.LOG_LEVEL);

// The dice of the back-offs: tests that ask about them throw their own.
mock.method(Math, 'random', () => 0.5);

/** What one worker process calls: a test may wrap it, to watch or to end the process at a call. */
export interface Ports {
  readonly videos: VideoStore;
  readonly work: WorkStore;
  readonly costs: CostStore;
  readonly objects: ObjectStore;
  readonly deadLetters: DeadLetterStore;
  readonly queue: { readonly send: SendMessages; readonly delay: DelayMessage };
  readonly media: FakeMedia;
  readonly publishing: {
    readonly channels: ChannelStore;
    readonly grants: GrantStore;
    readonly records: UploadRecordStore;
    readonly publisher: Publisher;
  };
}

/** The durable world: what outlives any worker. */
export const openWorld = (media: Partial<FakeMedia> = {}, budgets = AMPLE_BUDGETS) => {
  const clock = new ManualClock();
  const nextId = monotonicFactory(() => 0.5);
  const tables = createMemoryTables({ clock, newId: () => nextId(clock.now().getTime()) });
  const objects = createMemoryObjects(clock);
  const queues = createMemoryQueues(clock);
  const records = createMemoryUploadRecords(tables);
  const youtube = createMemoryYoutube();
  const ports: Ports = {
    videos: createMemoryVideos(tables),
    work: createMemoryWork(tables),
    costs: createMemoryCosts(tables),
    objects,
    deadLetters: createMemoryDeadLetters(tables),
    queue: { send: queues.send, delay: queues.delay },
    media: createFakeMedia(media),
    publishing: {
      channels: createMemoryChannels(tables),
      grants: createMemoryGrants(),
      records,
      publisher: youtube.publisher,
    },
  };
  return {
    youtube,
    quota: records.quota,
    clock,
    tables,
    objects,
    queues,
    ports,
    budgets,
    scripts: createMemoryScripts(tables),
    uploads: createMemoryUploads(tables),
    jobs: createMemoryJobs(tables),
  };
};
export type World = ReturnType<typeof openWorld>;

/** Accepts a video as the API does: source, transaction, message. */
export const acceptVideo = async ({ ports, clock, tables, budgets }: World, text: string): Promise<Video> => {
  const id = tables.newId();
  const source = await ports.objects.putJson(`videos/${id}/source.json`, { type: 'script', text });
  const at = clock.now();
  const [createdAt, deadline] = [at, new Date(at.getTime() + 6 * 3_600_000)].map((one) => one.toISOString());
  const times = { createdAt, updatedAt: createdAt, deadline } as Pick<Video, 'createdAt' | 'deadline'>;
  const owned = { id, source, owner: `owner-${sha256(text).slice(0, 4)}`, ...times };
  const estimate = estimateCost({ ...makeVideo(), filmSeconds: 15 });
  const video = await ports.videos.create({
    video: makeVideo({ ...owned, estimate }),
    audit: makeAudit(),
    reserve: { quota: AMPLE, spending: {}, cost: { nanoUsd: totalOf(estimate), budgets } },
  });
  const { owner, requestId } = video;
  const common = { schema: 1, videoId: id, owner, part: 0, attempt: 1, requestId } as const;
  await ports.queue.send([{ ...common, stage: 'write-script' }]);
  return video;
};

const UNCOUNTED = {
  countLookup: () => undefined,
  countCharacters: () => undefined,
  noteTiming: () => undefined,
};

/** The stages over the given ports. */
export const openStages = (world: { readonly clock: Clock }, ports: Ports): Record<Stage, StageWork> => {
  const { videos, work, objects, queue, media, publishing } = ports;
  const deps = { videos, work, objects, send: queue.send, clock: world.clock, ...media, ...publishing };
  return {
    'write-script': leaveNothing(deps)(writeScript(deps)),
    'render-scene': renderScene({ ...deps, codeVersion: 'test', ...UNCOUNTED }),
    assemble: leaveNothing(deps)(assembleFilm(deps)),
    check: leaveNothing(deps)(checkFilm(deps)),
    publish: publishFilm(deps),
  };
};

/** One worker process over the given ports. */
export const openProcess = (world: World, ports: Ports, heartbeatMs?: number) => {
  const { videos, work, costs, queue, deadLetters } = ports;
  const { clock, budgets } = world;
  const ledger = openLedger({ costs, clock }, { budgets });
  const stages = openStages(world, ports);
  const pace = heartbeatMs === undefined ? {} : { heartbeatMs };
  const common = { videos, work, clock, ledger, ...queue, ...pace };
  return {
    /** Whether the message is done with; what is not comes back. */
    deliver: async (message: QueuedMessage): Promise<boolean> => {
      const { stage } = message;
      const own = stage === 'publish' ? { ledger: NO_LEDGER } : {};
      const handler = workerChain({ ...common, ...own, stage, run: stages[stage] });
      const { batchItemFailures } = await handler(makeSqsEvent([message]), makeContext());
      return batchItemFailures.length === 0;
    },
    sweep: sweep({ ...common, onProblem: () => undefined }),
    bury: async ({ id, stage, body }: QueuedMessage): Promise<boolean> => {
      const subject = findSubject(body);
      const envelope = tryReadEnvelope(body);
      const receivedAt = clock.now().toISOString();
      const letter = { id, stage, body, receivedAt, envelope, subject };
      return recordDeadLetter({ ...common, ...world, deadLetters })(letter);
    },
  };
};
