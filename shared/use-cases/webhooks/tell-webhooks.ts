import type { WebhookEvent } from '../../domain/webhooks/webhook-event.ts';
import { scriptEvent, videoEvent } from '../../domain/webhooks/webhook-event.ts';
import { eventTask, toWebhookMessage } from '../../domain/webhooks/webhook-task.ts';
import type { ScriptStore, VideoStore } from '../../ports/store.ts';
import type { SendWebhookTask } from '../../ports/webhooks.ts';

export interface TellWebhooksDeps {
  readonly sendWebhookTask: SendWebhookTask;
  /** Hears that the message was not sent; the event is written, and the sweeper sends it. */
  readonly warnUntold: (event: WebhookEvent, error: unknown) => void;
}

/** The event is written with the change; its message follows at once, and the change stands in any case. */
const tell =
  ({ sendWebhookTask, warnUntold }: TellWebhooksDeps) =>
  async (event: WebhookEvent | undefined): Promise<void> => {
    if (event === undefined) return;
    try {
      await sendWebhookTask(toWebhookMessage(event, eventTask(event.id)));
    } catch (error) {
      warnUntold(event, error);
    }
  };

/** Wraps what changes a video: webhooks hear of its end at once, not by the next sweep. */
export const tellOfVideos =
  (deps: TellWebhooksDeps, change: VideoStore['change']): VideoStore['change'] =>
  async (input) => {
    const video = await change(input);
    await tell(deps)(videoEvent(input.video.status, video));
    return video;
  };

/** As `tellOfVideos`, of scripts on their own. */
export const tellOfScripts =
  (deps: TellWebhooksDeps, change: ScriptStore['change']): ScriptStore['change'] =>
  async (input) => {
    const script = await change(input);
    await tell(deps)(scriptEvent(input.script.status, script));
    return script;
  };
