import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { notImplemented } from '../template/not-implemented.ts';
import type { Resource } from '../template/open-stack.ts';

interface TemplateRule {
  readonly Id?: string;
  readonly Status: LifecycleRule['Status'];
  readonly Prefix?: string;
  readonly ExpirationInDays?: number;
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation: number };
}

const RULE_MEMBERS = new Set([
  'Id',
  'Status',
  'Prefix',
  'ExpirationInDays',
  'AbortIncompleteMultipartUpload',
]);

/** CloudFormation's words for a rule in those of the service. */
function toLifecycleRule(rule: TemplateRule): LifecycleRule {
  const other = Object.keys(rule).find((name) => !RULE_MEMBERS.has(name));
  if (other !== undefined) {
    throw notImplemented(`${other} in a bucket’s lifecycle`);
  }
  const { Id, Status, Prefix = '', ExpirationInDays, AbortIncompleteMultipartUpload } = rule;
  return {
    ...(Id === undefined ? {} : { ID: Id }),
    Status,
    Filter: { Prefix },
    ...(ExpirationInDays === undefined ? {} : { Expiration: { Days: ExpirationInDays } }),
    ...(AbortIncompleteMultipartUpload === undefined ? {} : { AbortIncompleteMultipartUpload }),
  };
}

/** Makes the buckets that are not there yet, and sets the lifecycle of all. */
export async function provisionBuckets(client: S3Client, resources: readonly Resource[]): Promise<void> {
  const buckets = resources.filter(({ type }) => type === 'AWS::S3::Bucket');
  await Promise.all(
    buckets.map(async ({ identity, properties }) => {
      const Bucket = identity.name;
      try {
        await client.send(new CreateBucketCommand({ Bucket }));
      } catch (error) {
        if (!(error instanceof BucketAlreadyOwnedByYou)) {
          throw error;
        }
      }
      const { LifecycleConfiguration } = properties as {
        readonly LifecycleConfiguration?: { readonly Rules: readonly TemplateRule[] };
      };
      if (LifecycleConfiguration !== undefined) {
        const Rules = LifecycleConfiguration.Rules.map(toLifecycleRule);
        await client.send(
          new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }),
        );
      }
    }),
  );
}
