import { Duration } from 'aws-cdk-lib';
import { Bucket, type BucketProps, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

/**
 * The seals of the audit trail, apart from all that they tell of. Object Lock is the bucket's: what is written cannot be
 * changed or deleted before its time but by who may bypass governance, and an overwritten seal keeps its old version.
 */
export class SealBucket extends Bucket {
  constructor(scope: Construct, id: string, props: BucketProps & { readonly config: StageConfig }) {
    const { config, ...rest } = props;
    super(scope, id, {
      ...rest,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(config.sealRetentionDays)),
    });
  }
}
