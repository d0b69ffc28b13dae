import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { QueueName } from '../../domain/queues.ts';
import type { CountMessages } from '../../ports/gauges.ts';
import { translate } from './translate-error.ts';

/** SQS counts approximately: the figure is a minute old at most. */
export const countMessages =
  (queues: {
    readonly client: SQSClient;
    readonly queueUrls: Readonly<Record<QueueName, string>>;
  }): CountMessages =>
  async (queue) =>
    translate('The queue', async () => {
      const { Attributes: attributes } = await queues.client.send(
        new GetQueueAttributesCommand({
          QueueUrl: queues.queueUrls[queue],
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      );
      return Number(attributes?.ApproximateNumberOfMessages ?? 0);
    });
