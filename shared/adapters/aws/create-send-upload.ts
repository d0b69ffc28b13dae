import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SendUpload } from '../../ports/uploads.ts';
import { translate } from './translate-error.ts';

/** Sends to the queue of `inspect-upload`. */
export const createSendUpload =
  ({ client, queueUrl }: { readonly client: SQSClient; readonly queueUrl: string }): SendUpload =>
  async (message) => {
    const command = new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: JSON.stringify(message),
      // As with films: one owner's files do not hold up others'.
      MessageGroupId: message.owner,
      MessageAttributes: { requestId: { DataType: 'String', StringValue: message.requestId } },
    });
    await translate('The queue', async () => client.send(command));
  };
