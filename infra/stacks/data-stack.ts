import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { JOB_FILE_DAYS } from '../../shared/domain/job.ts';
import type { Resources } from '../access/statements.ts';
import type { StageConfig } from '../config.ts';
import { SealBucket } from '../constructs/seal-bucket.ts';
import { AUDIT_TABLE_OUTPUT, SEAL_BUCKET_OUTPUT, TABLE_OUTPUT } from './data-outputs.ts';

const KEY = {
  partitionKey: { name: 'pk', type: AttributeType.STRING },
  sortKey: { name: 'sk', type: AttributeType.STRING },
} as const;

const trailIndex = (indexName: string, partition: string): GlobalSecondaryIndexPropsV2 => ({
  indexName,
  partitionKey: { name: partition, type: AttributeType.STRING },
  sortKey: { name: 'at', type: AttributeType.STRING },
  projectionType: ProjectionType.ALL,
});

/** Rows are only ever added; what is past its end DynamoDB itself removes, which no policy is asked about. `*` in a table's own policy is that table. PutItem's condition is the writer's. */
const APPEND_ONLY = new PolicyStatement({
  sid: 'AppendOnly',
  effect: Effect.DENY,
  principals: [new AnyPrincipal()],
  actions: [
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:BatchWriteItem',
    'dynamodb:PartiQLUpdate',
    'dynamodb:PartiQLDelete',
  ],
  resources: ['*'],
});

const LIFECYCLE: LifecycleRule[] = [
  { id: 'Leftovers', abortIncompleteMultipartUploadAfter: Duration.days(1) },
  { id: 'Quarantine', prefix: 'quarantine/', expiration: Duration.days(1) },
  { id: 'Inspection', prefix: 'inspection/', expiration: Duration.days(1) },
  { id: 'Cache', prefix: 'cache/', expiration: Duration.days(30) },
  { id: 'Exports', prefix: 'exports/', expiration: Duration.days(JOB_FILE_DAYS) },
];

const safeBucket = ({ keepData }: StageConfig): BucketProps => ({
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  encryption: BucketEncryption.S3_MANAGED,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
});

const logTo = (accessLogs: Bucket | undefined, prefix: string): BucketProps =>
  accessLogs === undefined
    ? {}
    : { serverAccessLogsBucket: accessLogs as IBucket, serverAccessLogsPrefix: prefix };

type StoredResources = Omit<Resources, 'queues' | 'deadLetters'>;

/**
 * All that is kept: the application table, the audit table, the bucket, and that of the trail's seals. Encrypted with the services' own keys:
 * a key of one's own costs $1 a month and a call for each object, and guards against nobody who has no role here.
 */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly auditTable: TableV2;
  readonly bucket: Bucket;
  readonly sealBucket: Bucket;
  /** For other stacks, with what their roles name. */
  readonly resources: StoredResources;

  constructor(scope: Construct, id: string, props: StackProps & { readonly config: StageConfig }) {
    super(scope, id, props);
    const { config } = props;
    const kept = {
      deletionProtection: config.keepData,
      removalPolicy: config.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      billing: Billing.onDemand(),
    };
    this.table = new TableV2(this, 'Table', {
      ...KEY,
      ...kept,
      timeToLiveAttribute: 'ttl',
      globalSecondaryIndexes: [
        {
          // Due work, sharded: only items that wait for something carry these attributes.
          indexName: 'due',
          partitionKey: { name: 'duePk', type: AttributeType.STRING },
          sortKey: { name: 'dueAt', type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
      ],
    });
    this.auditTable = new TableV2(this, 'AuditTable', {
      ...KEY,
      ...kept,
      timeToLiveAttribute: 'ttl',
      // Rows in the order of time: all, of an owner, and of a subject (`trailKeys`).
      globalSecondaryIndexes: [
        trailIndex('byTime', 'timePk'),
        trailIndex('byOwner', 'ownerPk'),
        trailIndex('bySubject', 'subject'),
      ],
      resourcePolicy: new PolicyDocument({ statements: [APPEND_ONLY] }),
    });
    const accessLogs = this.#createAccessLogs(config);
    this.bucket = this.#createBucket(config, accessLogs);
    this.sealBucket = new SealBucket(this, 'SealBucket', {
      ...safeBucket(config),
      ...logTo(accessLogs, 'seals/'),
      config,
    });
    new CfnOutput(this, TABLE_OUTPUT, { value: this.table.tableName });
    new CfnOutput(this, AUDIT_TABLE_OUTPUT, { value: this.auditTable.tableName });
    new CfnOutput(this, SEAL_BUCKET_OUTPUT, { value: this.sealBucket.bucketName });
    this.resources = this.#exportResources();
  }

  /** cdk-nag knows a bucket by the export of its ARN. */
  #exportResources(): StoredResources {
    const { table, auditTable, bucket, sealBucket } = this;
    const exportOf = (kept: Bucket): string =>
      (this.resolve(this.exportValue(kept.bucketArn)) as { 'Fn::ImportValue': string })['Fn::ImportValue'];
    return {
      table,
      auditTable,
      bucket,
      bucketExport: exportOf(bucket),
      sealBucket,
      sealBucketExport: exportOf(sealBucket),
    };
  }

  #createAccessLogs(config: StageConfig): Bucket | undefined {
    if (!config.deployed) return undefined;
    return new Bucket(this, 'AccessLogs', {
      ...safeBucket(config),
      lifecycleRules: [{ id: 'Retention', expiration: Duration.days(config.logRetentionDays) }],
    });
  }

  #createBucket(config: StageConfig, accessLogs: Bucket | undefined): Bucket {
    // Old versions of films would be paid for; production keeps them a week against mistakes.
    const versions: LifecycleRule[] = config.keepData
      ? [{ id: 'Versions', noncurrentVersionExpiration: Duration.days(7) }]
      : [];
    return new Bucket(this, 'Bucket', {
      ...safeBucket(config),
      ...logTo(accessLogs, 'bucket/'),
      versioned: config.keepData,
      lifecycleRules: [...LIFECYCLE, ...versions],
    });
  }
}
