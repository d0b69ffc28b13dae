import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SendScript } from '../../ports/world.ts';
import { translate } from './translate-error.ts';

/** Sends to the queue of `write-script`, whose worker tells the two kinds of messages apart. */
export const createSendScript =
  ({ client, queueUrl }: { readonly client: SQSClient; readonly queueUrl: string }): SendScript =>
  async (message) => {
    const command = new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: JSON.stringify(message),
      // As with films: one owner's scripts do not hold up others'.
      MessageGroupId: message.owner,
      MessageAttributes: { requestId: { DataType: 'String', StringValue: message.requestId } },
    });
    await translate('The queue', async () => client.send(command));
  };
