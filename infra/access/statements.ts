/**
 * What functions may do: one statement for each use, put together by function in the files beside it.
 * Whatever the code calls beyond it is denied on AWS.
 */
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { QueueName } from '../../shared/domain/queues.ts';

export interface Resources {
  readonly table: TableV2;
  readonly auditTable: TableV2;
  readonly bucket: Bucket;
  /** Name of the export of the bucket's ARN: cdk-nag knows the bucket by it. */
  readonly bucketExport: string;
  readonly sealBucket: Bucket;
  /** As `bucketExport`. */
  readonly sealBucketExport: string;
  readonly queues: Readonly<Record<QueueName, Queue>>;
  readonly deadLetters: Readonly<Record<QueueName, Queue>>;
}

/** One statement of a role. */
export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Findings of cdk-nag's IAM5 that are right here, each with its reason. */
  readonly wildcards?: Readonly<Record<string, string>>;
}
export type Access = (resources: Resources) => Statement;

/** The prefixes under which functions keep objects. */
export type Prefix =
  | 'videos/'
  | 'scripts/'
  | 'cache/'
  | 'quarantine/'
  | 'inspection/'
  | 'media/'
  | 'exports/';

const table =
  (action: 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'ConditionCheckItem'): Access =>
  (resources) => ({ actions: [`dynamodb:${action}`], resources: [resources.table.tableArn] });

/** One use of the application table each; the parts of a transaction are authorised one by one. */
export const getItem = table('GetItem');
export const query = table('Query');
export const putItem = table('PutItem');
export const updateItem = table('UpdateItem');
export const checkItem = table('ConditionCheckItem');

/** API keys, by their hash and by their owner, and no other item. */
export const readApiKeys: Access = (resources) => ({
  ...getItem(resources),
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['APIKEY#*', 'KEYS#*'] } },
});

/** When a key was last used. */
export const noteKeyUse: Access = (resources) => ({
  ...updateItem(resources),
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['KEYS#*'] } },
});

/** Buckets of requests, and no other item. */
export const countRequests: Access = (resources) => ({
  ...updateItem(resources),
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['RATE#*'] } },
});

/** Who asks: sessions and users, and no other item. */
export const readCallers: Access = (resources) => ({
  ...getItem(resources),
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SESSION#*', 'USER#*'] } },
});

/** When a session was last used. */
export const noteSessionUse: Access = (resources) => ({
  ...updateItem(resources),
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SESSION#*'] } },
});

/** Due work is only ever read through its index. */
export const readDue: Access = (resources) => ({
  actions: ['dynamodb:Query'],
  resources: [`${resources.table.tableArn}/index/due`],
});

/** Counters and the rows that say which deliveries are in, and no other item. */
export const addMetrics: Access = ({ table: { tableArn } }) => ({
  actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
  resources: [tableArn],
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['METRICS#*', 'METRICDELIVERY#*'] } },
});

/** Update and Delete are denied by the table's own policy, to everybody. */
export const appendAudit: Access = ({ auditTable }) => ({
  actions: ['dynamodb:PutItem'],
  resources: [auditTable.tableArn],
});

/** Rows by time, by owner or by subject. */
export const readTrail =
  (...indexes: readonly ('byTime' | 'byOwner' | 'bySubject')[]): Access =>
  ({ auditTable }) => ({
    actions: ['dynamodb:Query'],
    resources: indexes.map((index) => `${auditTable.tableArn}/index/${index}`),
  });

/** A subject's rows as they are in the table. */
export const readChains: Access = ({ auditTable }) => ({
  actions: ['dynamodb:Query'],
  resources: [auditTable.tableArn],
});

export const getAuditRow: Access = ({ auditTable }) => ({
  actions: ['dynamodb:GetItem'],
  resources: [auditTable.tableArn],
});

const objects =
  (...actions: readonly string[]) =>
  (...prefixes: readonly Prefix[]): Access =>
  ({ bucket, bucketExport }) => ({
    actions,
    resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
    wildcards: Object.fromEntries(
      prefixes.map((prefix) => [
        `Resource::${bucketExport}/${prefix}*`,
        `Objects below ${prefix}: their names are known at run time only.`,
      ]),
    ),
  });

export const readObjects = objects('s3:GetObject');
export const writeObjects = objects('s3:PutObject');
/** Of any size: in parts, and with the parts taken back. */
export const writeFiles = objects('s3:PutObject', 's3:AbortMultipartUpload');
export const deleteObjects = objects('s3:DeleteObject');

/**
 * Whether an object is missing: without this S3 answers 403, not 404. It grants the names of objects only; a
 * condition on the prefix would take the answer away again, since a HEAD has none.
 */
export const seeMissing: Access = ({ bucket }) => ({
  actions: ['s3:ListBucket'],
  resources: [bucket.bucketArn],
});

/** Names below a prefix. */
export const listObjects =
  (...prefixes: readonly Prefix[]): Access =>
  ({ bucket }) => ({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } },
  });

const seals =
  (action: string): Access =>
  ({ sealBucket, sealBucketExport }) => ({
    actions: [action],
    resources: [sealBucket.arnForObjects('seals/*')],
    wildcards: { [`Resource::${sealBucketExport}/seals/*`]: 'Seals are numbered as they are made.' },
  });

export const readSeals = seals('s3:GetObject');
export const writeSeals = seals('s3:PutObject');
/** As `seeMissing`. */
export const seeMissingSeal: Access = ({ sealBucket }) => ({
  actions: ['s3:ListBucket'],
  resources: [sealBucket.bucketArn],
});

export const sendTo =
  (...names: readonly QueueName[]): Access =>
  ({ queues }) => ({
    actions: ['sqs:SendMessage'],
    resources: names.map((name) => queues[name].queueArn),
  });

export const countMessages =
  (...names: readonly QueueName[]): Access =>
  ({ queues }) => ({
    actions: ['sqs:GetQueueAttributes'],
    resources: names.map((name) => queues[name].queueArn),
  });

/** What an event source mapping needs. */
const RECEIVE = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] as const;

/** A worker also puts its messages off. */
export const consume =
  (name: QueueName): Access =>
  ({ queues }) => ({
    actions: [...RECEIVE, 'sqs:ChangeMessageVisibility'],
    resources: [queues[name].queueArn],
  });

export const consumeDeadLetters: Access = ({ deadLetters }) => ({
  actions: RECEIVE,
  resources: Object.values(deadLetters).map(({ queueArn }) => queueArn),
});

/** An object of the table, and what lies beside it: a video with its leases and parts. */
export const read = [getItem, query] as const;
/** A change of state: the item and its audit row, in one transaction. */
export const change = [...read, updateItem, appendAudit] as const;
