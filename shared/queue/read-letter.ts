import type { SQSRecord } from 'aws-lambda';
import { QUEUES } from '../domain/queues.ts';
import type { ReceivedLetter } from '../use-cases/record-dead-letter.ts';
import { findSubject, tryReadEnvelope } from './envelope.ts';
import { tryReadJobMessage } from './job-message.ts';
import { tryReadScriptMessage } from './script-message.ts';
import { tryReadUploadMessage } from './upload-message.ts';
import { tryReadWebhookMessage } from './webhook-message.ts';

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/** The stage, or another worker, whose queue gave the message up: its name is in the queue's, whatever else the deployment adds. */
const findStage = (arn: string): string => {
  const queue = arn.split(':').at(-1) ?? arn;
  return QUEUES.find((stage) => lettersOf(queue).includes(lettersOf(stage))) ?? queue;
};

/** A message of a dead letter queue. Its time is that of its first receipt, the same at every delivery. */
export const readLetter = (record: SQSRecord): ReceivedLetter => {
  const { messageId, body, eventSourceARN, attributes } = record;
  const envelope = tryReadEnvelope(body);
  return {
    id: messageId,
    stage: envelope?.stage ?? findStage(eventSourceARN),
    body,
    receivedAt: new Date(Number(attributes.ApproximateFirstReceiveTimestamp)).toISOString(),
    envelope,
    subject: findSubject(body),
    script: tryReadScriptMessage(body),
    upload: tryReadUploadMessage(body),
    job: tryReadJobMessage(body),
    webhook: tryReadWebhookMessage(body),
  };
};
