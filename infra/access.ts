/**
 * What functions may do: one statement for each use, put together by function in `function-access.ts`.
 * Whatever the code calls beyond it is denied on AWS.
 */
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Stage } from '../shared/domain/video.ts';

export interface Resources {
  readonly table: TableV2;
  readonly auditTable: TableV2;
  readonly bucket: Bucket;
  readonly queues: Readonly<Record<Stage, Queue>>;
  readonly deadLetters: Readonly<Record<Stage, Queue>>;
}

/** One statement of a role. */
export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export type Access = (resources: Resources) => Statement;

/** The prefixes under which functions keep objects. */
export type Prefix = 'videos/' | 'cache/';

/** Items and item collections of the application table. */
export const readTable: Access = ({ table }) => ({
  actions: ['dynamodb:GetItem', 'dynamodb:Query'],
  resources: [table.tableArn],
});

/** API keys by their hash, and no other item. */
export const readApiKeys: Access = ({ table }) => ({
  actions: ['dynamodb:GetItem'],
  resources: [table.tableArn],
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['APIKEY#*'] } },
});

/** Single writes, and the parts of a transaction: those are authorised one by one. */
export const writeTable: Access = ({ table }) => ({
  actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
  resources: [table.tableArn],
});

/** Due work is only ever read through its index. */
export const readDue: Access = ({ table }) => ({
  actions: ['dynamodb:Query'],
  resources: [`${table.tableArn}/index/due`],
});

/** Update and Delete are denied by the table's own policy, to everybody. */
export const appendAudit: Access = ({ auditTable }) => ({
  actions: ['dynamodb:PutItem'],
  resources: [auditTable.tableArn],
});

export const readObjects =
  (...prefixes: readonly Prefix[]): Access =>
  ({ bucket }) => ({
    actions: ['s3:GetObject'],
    resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
  });

export const writeObjects =
  (...prefixes: readonly Prefix[]): Access =>
  ({ bucket }) => ({
    actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
    resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
  });

export const deleteObjects =
  (...prefixes: readonly Prefix[]): Access =>
  ({ bucket }) => ({
    actions: ['s3:DeleteObject'],
    resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
  });

/** Without it a missing object looks like a denied one (403 instead of 404). */
export const listObjects =
  (...prefixes: readonly Prefix[]): Access =>
  ({ bucket }) => ({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } },
  });

export const sendTo =
  (...stages: readonly Stage[]): Access =>
  ({ queues }) => ({
    actions: ['sqs:SendMessage'],
    resources: stages.map((stage) => queues[stage].queueArn),
  });

/** What an event source mapping needs, and backing off by visibility. */
const CONSUME = [
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueAttributes',
] as const;

export const consume =
  (stage: Stage): Access =>
  ({ queues }) => ({ actions: CONSUME, resources: [queues[stage].queueArn] });

export const consumeDeadLetters: Access = ({ deadLetters }) => ({
  actions: CONSUME,
  resources: Object.values(deadLetters).map(({ queueArn }) => queueArn),
});
