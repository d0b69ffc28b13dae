/** Webhooks on the tables of the stand-in, with a clock, a queue and a receiver in hand. */
import { after, type TestContext } from 'node:test';
import { ulid } from 'ulid';
import { createScriptStore } from '../../shared/adapters/aws/create-script-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { createWebhookStore } from '../../shared/adapters/aws/create-webhook-store.ts';
import { createWebhookTaskStore } from '../../shared/adapters/aws/create-webhook-task-store.ts';
import { createSendWebhook, type SendWebhookOptions } from '../../shared/adapters/webhooks/send-webhook.ts';
import type { Video } from '../../shared/domain/video.ts';
import type { Delivery, DeliveryTry } from '../../shared/domain/webhooks/delivery.ts';
import type { Webhook } from '../../shared/domain/webhooks/webhook.ts';
import type { WebhookMessage } from '../../shared/domain/webhooks/webhook-task.ts';
import { sweepWebhooks } from '../../shared/use-cases/webhooks/sweep-webhooks.ts';
import {
  takeWebhookTask,
  type TakeWebhookTaskDeps,
} from '../../shared/use-cases/webhooks/take-webhook-task.ts';
import { tellOfScripts, tellOfVideos } from '../../shared/use-cases/webhooks/tell-webhooks.ts';
import { makeAudit, makeVideo } from './make-video.ts';
import { makeWebhook, WEBHOOK_SECRET } from './make-webhook.ts';
import { ManualClock } from './manual-clock.ts';
import { startAws } from './start-aws.ts';
import { type Answer, type Receiver, startReceiver } from './start-receiver.ts';

const audit = makeAudit();

/** Receivers that are slow are not waited for as long as in earnest. */
const LIMITS = { bytes: 65_536, connectMs: 2000, headersMs: 300, totalMs: 2000 };

export const openWebhooks = async () => {
  const aws = await startAws();
  after(aws.close);
  const clock = new ManualClock();
  const { dynamo: client, tableName, auditTableName } = aws;
  const tables = { client, tableName, auditTableName, auditDays: 400, clock, newId: () => ulid() };
  const webhooks = createWebhookStore(tables);
  const tasks = createWebhookTaskStore(tables);
  const queue: WebhookMessage[] = [];
  const sendWebhookTask = async (message: WebhookMessage): Promise<void> => {
    queue.push(message);
  };
  const telling = {
    sendWebhookTask,
    warnUntold: (_event: unknown, error: unknown) => {
      throw error;
    },
  };
  const tries: DeliveryTry[] = [];
  const connect = (options: Partial<SendWebhookOptions> = {}): TakeWebhookTaskDeps => ({
    webhooks,
    tasks,
    post: createSendWebhook({ localOrigin: '', limits: LIMITS, ...options }),
    sendWebhookTask,
    clock,
    onTried: (_delivery, made) => tries.push(made),
  });
  /** Works on every message that is there, and on those that come of them. */
  const work = async (deps: TakeWebhookTaskDeps): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      await takeWebhookTask(deps)(next);
  };
  const sweep = sweepWebhooks({
    webhookTasks: tasks,
    sendWebhookTask,
    clock,
    onWebhookProblem: (_task, problem) => {
      throw problem;
    },
  });
  const videos = createVideoStore(tables);
  const scripts = createScriptStore(tables);
  const told = { ...videos, change: tellOfVideos(telling, videos.change) };
  return {
    aws,
    tables,
    clock,
    queue,
    tries,
    webhooks,
    tasks,
    connect,
    work,
    sweep,
    /** Changes as the pipeline makes them. */
    videos: told,
    scripts: { ...scripts, change: tellOfScripts(telling, scripts.change) },
    /** Changes whose message is lost. */
    silent: videos,
    /** A video of that owner's that has just come to its end. */
    finish: async (owner: string, change: Partial<Video> = { status: 'READY' }, store = told) => {
      const video = await store.create({ video: makeVideo({ owner, status: 'CHECKING' }), audit });
      return store.change({ video, change, audit });
    },
    /** Puts the clock on and takes what is due by then. */
    later: async (deps: TakeWebhookTaskDeps, seconds: number): Promise<void> => {
      clock.advance(seconds);
      await sweep();
      await work(deps);
    },
    /** A receiver, a webhook that leads to it, and a worker that may call it. */
    listen: async (t: TestContext, answer?: Answer, change: Partial<Webhook> = {}) => {
      const receiver: Receiver = await startReceiver(answer);
      t.after(receiver.close);
      const { origin } = receiver;
      const owner = ulid();
      const webhook = await webhooks.create({
        webhook: makeWebhook({ owner, url: `${origin}/hook`, ...change }),
        secret: WEBHOOK_SECRET,
        audit,
      });
      return { receiver, webhook, owner, deps: connect({ localOrigin: origin }) };
    },
    deliveries: async ({ owner, id }: Webhook): Promise<readonly Delivery[]> =>
      tasks.list({ owner, webhookId: id, limit: 50 }),
  };
};
