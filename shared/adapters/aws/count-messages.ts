import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Stage } from '../../domain/video.ts';
import type { CountMessages } from '../../ports/gauges.ts';
import { translate } from './translate-error.ts';

/** SQS counts approximately: the figure is a minute old at most. */
export const countMessages =
  (queues: {
    readonly client: SQSClient;
    readonly queueUrls: Readonly<Record<Stage, string>>;
  }): CountMessages =>
  async (stage) =>
    translate('The queue', async () => {
      const { Attributes: attributes } = await queues.client.send(
        new GetQueueAttributesCommand({
          QueueUrl: queues.queueUrls[stage],
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      );
      return Number(attributes?.ApproximateNumberOfMessages ?? 0);
    });
