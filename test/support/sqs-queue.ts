import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type Message,
  type QueueAttributeName,
  type ReceiveMessageCommandInput,
  type SendMessageCommandInput,
  type SQSClient,
} from '@aws-sdk/client-sqs';

export interface TestQueue {
  readonly url: string;
  readonly send: (
    body: string,
    more?: Partial<SendMessageCommandInput>,
  ) => Promise<{ MessageId?: string | undefined }>;
  readonly receive: (more?: Partial<ReceiveMessageCommandInput>) => Promise<Message[]>;
  readonly remove: (message: Message) => Promise<unknown>;
  /** Visible, in flight, delayed. */
  readonly count: () => Promise<[number, number, number]>;
  readonly attribute: (name: QueueAttributeName) => Promise<string | undefined>;
}

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

/** Makes a queue and binds the everyday commands to it. */
export const createQueue = async (
  client: SQSClient,
  name: string,
  attributes: Partial<Record<QueueAttributeName, string>> = {},
): Promise<TestQueue> => {
  const { QueueUrl = '' } = await client.send(
    new CreateQueueCommand({ QueueName: name, Attributes: attributes }),
  );
  const attribute = async (wanted: QueueAttributeName) =>
    (await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [wanted] }))).Attributes?.[
      wanted
    ];
  return {
    url: QueueUrl,
    attribute,
    send: async (body, more = {}) =>
      client.send(new SendMessageCommand({ QueueUrl, MessageBody: body, ...more })),
    receive: async (more = {}) => {
      const command = new ReceiveMessageCommand({
        QueueUrl,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
        ...more,
      });
      return (await client.send(command)).Messages ?? [];
    },
    remove: async ({ ReceiptHandle }) => client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })),
    count: async () => {
      const [visible, flying, delayed] = await Promise.all(COUNTS.map(attribute));
      return [Number(visible), Number(flying), Number(delayed)];
    },
  };
};
