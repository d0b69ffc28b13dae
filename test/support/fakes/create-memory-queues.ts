import type { Stage } from '../../../shared/domain/video.ts';
import type { Clock, DelayMessage, SendMessages } from '../../../shared/ports/world.ts';

export interface QueuedMessage {
  readonly id: string;
  readonly stage: Stage;
  readonly body: string;
  received: number;
  visibleAt: number;
}

export interface MemoryQueues {
  readonly messages: Map<string, QueuedMessage>;
  readonly send: SendMessages;
  readonly delay: DelayMessage;
  /** Every message that can be received now; none is taken. */
  readonly visible: () => QueuedMessage[];
  /** Takes one: invisible for half an hour, six times a worker's five minutes. */
  readonly take: (message: QueuedMessage) => void;
  /** Takes what was received too often out of the queue, and gives it. */
  readonly takeDead: () => QueuedMessage[];
}

const VISIBILITY_MS = 30 * 60 * 1000;
const MAX_RECEIVES = 5;

/** One standard queue a stage, with its redrive policy: at least once, in any order. */
export const createMemoryQueues = (clock: Clock): MemoryQueues => {
  const messages = new Map<string, QueuedMessage>();
  let sent = 0;
  const now = (): number => clock.now().getTime();
  const visible = (): QueuedMessage[] => [...messages.values()].filter((one) => one.visibleAt <= now());
  return {
    messages,
    visible,
    send: async (envelopes) => {
      for (const envelope of envelopes) {
        sent += 1;
        const id = `message-${sent}`;
        const body = JSON.stringify(envelope);
        messages.set(id, { id, stage: envelope.stage, body, received: 0, visibleAt: 0 });
      }
    },
    delay: async ({ receiptHandle, seconds }) => {
      const message = messages.get(receiptHandle);
      if (message !== undefined) message.visibleAt = now() + seconds * 1000;
    },
    take: (message) => {
      message.received += 1;
      message.visibleAt = now() + VISIBILITY_MS;
    },
    takeDead: () => {
      const dead = visible().filter((message) => message.received >= MAX_RECEIVES);
      for (const { id } of dead) messages.delete(id);
      return dead;
    },
  };
};
