import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DelayMessage } from '../../ports/world.ts';
import type { QueueUrls } from './create-send-messages.ts';
import { translate } from './translate-error.ts';

/** Through the visibility time-out, counted from now. Throws UNAVAILABLE. */
export const createDelayMessage =
  ({ client, queueUrls }: { client: SQSClient; queueUrls: QueueUrls }): DelayMessage =>
  async ({ stage, receiptHandle, seconds }) => {
    const command = new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrls[stage],
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    });
    await translate('The queue', async () => client.send(command));
  };
