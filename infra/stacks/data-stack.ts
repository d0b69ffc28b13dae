import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

const KEY = {
  partitionKey: { name: 'pk', type: AttributeType.STRING },
  sortKey: { name: 'sk', type: AttributeType.STRING },
} as const;

/** Rows are only ever added. `*` in a table's own policy is that table. PutItem's condition is the writer's. */
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
];

/**
 * All that is kept: the application table, the audit table, the bucket. Encrypted with the services' own keys:
 * a key of one's own costs $1 a month and a call for each object, and guards against nobody who has no role here.
 */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly auditTable: TableV2;
  readonly bucket: Bucket;
  readonly bucketExport: string;

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
      resourcePolicy: new PolicyDocument({ statements: [APPEND_ONLY] }),
    });
    this.bucket = this.#createBucket(config);
    const imported = this.resolve(this.exportValue(this.bucket.bucketArn)) as { 'Fn::ImportValue': string };
    this.bucketExport = imported['Fn::ImportValue'];
  }

  #createBucket(config: StageConfig): Bucket {
    const removalPolicy = config.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const safe = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy,
    };
    const accessLogs = config.deployed
      ? new Bucket(this, 'AccessLogs', {
          ...safe,
          lifecycleRules: [{ id: 'Retention', expiration: Duration.days(config.logRetentionDays) }],
        })
      : undefined;
    // Old versions of films would be paid for; production keeps them a week against mistakes.
    const versions: LifecycleRule[] = config.keepData
      ? [{ id: 'Versions', noncurrentVersionExpiration: Duration.days(7) }]
      : [];
    return new Bucket(this, 'Bucket', {
      ...safe,
      ...(accessLogs === undefined
        ? {}
        : { serverAccessLogsBucket: accessLogs as IBucket, serverAccessLogsPrefix: 'bucket/' }),
      versioned: config.keepData,
      lifecycleRules: [...LIFECYCLE, ...versions],
    });
  }
}
