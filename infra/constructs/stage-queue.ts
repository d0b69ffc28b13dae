import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionSize } from '../config.ts';

/** AWS: shorter, and a message comes back while its worker still has a retry of its own in hand. */
const VISIBILITY_FACTOR = 6;
/** RELIABILITY: transient trouble may cost a few deliveries before a message is given up. */
const MAX_RECEIVES = 5;
/** A dead letter keeps the time of its first arrival, so its queue must keep it longer than the source. */
const RETENTION = { queue: Duration.days(4), deadLetters: Duration.days(14) } as const;

const visibility = ({ timeoutSeconds }: FunctionSize): Duration =>
  Duration.seconds(VISIBILITY_FACTOR * timeoutSeconds);

export interface StageQueueProps {
  readonly consumer: FunctionSize;
  readonly deadLetterConsumer: FunctionSize;
}

/** A stage's queue with its dead-letter queue. Encrypted by SQS's own keys, reached over TLS only. */
export class StageQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { consumer, deadLetterConsumer }: StageQueueProps) {
    super(scope, id);
    const safe = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...safe,
      retentionPeriod: RETENTION.deadLetters,
      visibilityTimeout: visibility(deadLetterConsumer),
    });
    this.queue = new Queue(this, 'Queue', {
      ...safe,
      retentionPeriod: RETENTION.queue,
      visibilityTimeout: visibility(consumer),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
  }
}
