import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Envelope } from '../../domain/envelope.ts';
import { FacelessError } from '../../domain/errors.ts';
import { STAGES, type Stage } from '../../domain/video.ts';
import type { SendMessages } from '../../ports/world.ts';
import { translate } from './translate-error.ts';

export type QueueUrls = Readonly<Record<Stage, string>>;

/** SQS takes ten messages at once. */
const BATCH = 10;

const chunk = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );

// The owner as message group gives fair queueing on a standard queue: one owner's films do not hold up others'.
const toEntry = (envelope: Envelope, index: number) => ({
  Id: String(index),
  MessageBody: JSON.stringify(envelope),
  MessageGroupId: envelope.owner,
  MessageAttributes: { requestId: { DataType: 'String', StringValue: envelope.requestId } },
});

const sendBatch = async (client: SQSClient, url: string, batch: readonly Envelope[]): Promise<void> => {
  const command = new SendMessageBatchCommand({ QueueUrl: url, Entries: batch.map(toEntry) });
  const { Failed = [] } = await translate('The queue', async () => client.send(command));
  if (Failed.length > 0)
    throw new FacelessError(
      'UNAVAILABLE',
      `The queue refused ${Failed.length} of ${batch.length} messages.`,
      {
        cause: Failed,
        retryable: true,
      },
    );
};

/** Sends each envelope to its stage's queue. After a failure some may be sent: consumers take them twice. */
export const createSendMessages =
  ({ client, queueUrls }: { client: SQSClient; queueUrls: QueueUrls }): SendMessages =>
  async (envelopes) => {
    for (const stage of STAGES) {
      const batches = chunk(envelopes.filter((envelope) => envelope.stage === stage));
      for (const batch of batches) await sendBatch(client, queueUrls[stage], batch);
    }
  };
