import { toWebhookMessage, type WebhookTask } from '../../domain/webhooks/webhook-task.ts';
import type { SendWebhookTask, WebhookTaskStore } from '../../ports/webhooks.ts';
import type { Clock } from '../../ports/world.ts';
import { pauseAfter, sweepDue } from '../sweep-due.ts';

export interface SweepWebhooksDeps {
  readonly webhookTasks: Pick<WebhookTaskStore, 'listDue' | 'postpone' | 'giveUp'>;
  readonly sendWebhookTask: SendWebhookTask;
  readonly clock: Clock;
  /** Hears of a task that could not be swept; the next tick meets it again. */
  readonly onWebhookProblem: (task: WebhookTask, problem: unknown) => void;
}

/** One tick over events that were not handed out, and deliveries whose next try has come. Returns how many there were. */
export const sweepWebhooks = (deps: SweepWebhooksDeps) => async (): Promise<number> =>
  sweepDue(deps.clock, {
    ...deps.webhookTasks,
    end: async (task) => deps.webhookTasks.giveUp(task),
    ask: async (task, now) => {
      await deps.sendWebhookTask(toWebhookMessage(task, task.task));
      return pauseAfter(task.createdAt, now);
    },
    onProblem: deps.onWebhookProblem,
  });
