import {
  CreateQueueCommand,
  QueueNameExists,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Resource } from '../template/open-stack.ts';

const ATTRIBUTES = [
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'DelaySeconds',
  'ReceiveMessageWaitTimeSeconds',
  'MaximumMessageSize',
] as const;

const readAttributes = ({ properties }: Resource): Record<string, string> => {
  const { RedrivePolicy } = properties;
  const plain = ATTRIBUTES.filter((name) => properties[name] !== undefined).map(
    (name) => [name, String(properties[name])] as const,
  );
  return {
    ...Object.fromEntries(plain),
    ...(RedrivePolicy === undefined ? {} : { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
  };
};

async function provisionQueue(client: SQSClient, queue: Resource): Promise<void> {
  const Attributes = readAttributes(queue);
  try {
    await client.send(new CreateQueueCommand({ QueueName: queue.identity.name, Attributes }));
  } catch (error) {
    // It exists with other attributes: its messages stay, and the code's attributes hold from now on.
    if (!(error instanceof QueueNameExists)) {
      throw error;
    }
    await client.send(new SetQueueAttributesCommand({ QueueUrl: queue.identity.ref, Attributes }));
  }
}

const hasRedrive = ({ properties }: Resource): boolean => properties['RedrivePolicy'] !== undefined;

/** Makes the queues that are not there yet, dead-letter queues first, and sets the attributes of the others. */
export async function provisionQueues(client: SQSClient, resources: readonly Resource[]): Promise<void> {
  const queues = resources.filter(({ type }) => type === 'AWS::SQS::Queue');
  await Promise.all(
    queues.filter((queue) => !hasRedrive(queue)).map((queue) => provisionQueue(client, queue)),
  );
  await Promise.all(queues.filter(hasRedrive).map((queue) => provisionQueue(client, queue)));
}
