import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { QueueName } from '../../domain/queues.ts';
import type { DelayMessage } from '../../ports/world.ts';
import { translate } from './translate-error.ts';

/** Through the visibility time-out, counted from now. Throws UNAVAILABLE. */
export const createDelayMessage =
  ({
    client,
    queueUrls,
  }: {
    readonly client: SQSClient;
    readonly queueUrls: Readonly<Record<QueueName, string>>;
  }): DelayMessage =>
  async ({ queue, receiptHandle, seconds }) => {
    const command = new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrls[queue],
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    });
    await translate('The queue', async () => client.send(command));
  };
