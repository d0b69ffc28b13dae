import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { FILM_STAGES, type FilmStage } from '../../shared/domain/video.ts';
import type { Aws } from './start-aws.ts';
import { makeContext, makeSqsEvent } from './make-sqs-event.ts';

export type Handlers = Readonly<
  Record<FilmStage, (event: SQSEvent, context: ReturnType<typeof makeContext>) => Promise<SQSBatchResponse>>
>;

const pollOnce = async (aws: Aws, stage: FilmStage, handlers: Handlers): Promise<void> => {
  const QueueUrl = aws.queueUrls[stage];
  const receive = new ReceiveMessageCommand({
    QueueUrl,
    WaitTimeSeconds: 1,
    VisibilityTimeout: 60,
    MessageSystemAttributeNames: ['ApproximateReceiveCount'],
  });
  const { Messages = [] } = await aws.sqs.send(receive);
  for (const { ReceiptHandle = '', Body = '', Attributes } of Messages) {
    const message = { id: ReceiptHandle, body: Body, received: Number(Attributes?.ApproximateReceiveCount) };
    const { batchItemFailures } = await handlers[stage](makeSqsEvent([message]), makeContext());
    if (batchItemFailures.length === 0)
      await aws.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
};

/** An event source mapping in small: each stage of a film is polled by `workers` at once until `isDone` says so. */
export const pollQueues = async (
  aws: Aws,
  handlers: Handlers,
  options: { readonly workers: number; readonly isDone: () => Promise<boolean> },
): Promise<void> => {
  let done = false;
  const work = async (stage: FilmStage): Promise<void> => {
    while (!done) {
      await pollOnce(aws, stage, handlers);
      done ||= await options.isDone();
    }
  };
  const pollers = FILM_STAGES.flatMap((stage) =>
    Array.from({ length: options.workers }, async () => work(stage)),
  );
  await Promise.all(pollers);
};
