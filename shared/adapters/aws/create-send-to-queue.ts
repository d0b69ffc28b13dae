import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { translate } from './translate-error.ts';

/** A message that names its thing by its id, and whose it is. */
interface OwnedMessage {
  readonly owner: string;
  readonly requestId: string;
}

/** Sends to one queue, one message at a time. Throws UNAVAILABLE. */
export const createSendToQueue =
  ({ client, queueUrl }: { readonly client: SQSClient; readonly queueUrl: string }) =>
  async (message: OwnedMessage): Promise<void> => {
    const command = new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: JSON.stringify(message),
      // As with films: one owner's work does not hold up others'.
      MessageGroupId: message.owner,
      MessageAttributes: { requestId: { DataType: 'String', StringValue: message.requestId } },
    });
    await translate('The queue', async () => client.send(command));
  };
