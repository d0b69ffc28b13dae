import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStageConfig, readStageConfig } from '../../infra/config.ts';
import { findResources, readTemplates } from './support/read-assembly.ts';

interface TableProperties {
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: string }[];
  readonly GlobalSecondaryIndexes?: readonly unknown[];
  readonly TimeToLiveSpecification?: unknown;
  readonly BillingMode: string;
  readonly Replicas: readonly {
    readonly DeletionProtectionEnabled: boolean;
    readonly PointInTimeRecoverySpecification: { readonly PointInTimeRecoveryEnabled: boolean };
  }[];
}
interface BucketProperties {
  readonly PublicAccessBlockConfiguration: Readonly<Record<string, boolean>>;
  readonly ObjectLockEnabled?: boolean;
  readonly ObjectLockConfiguration?: unknown;
  readonly VersioningConfiguration?: { readonly Status: string };
  readonly LifecycleConfiguration: { readonly Rules: readonly Readonly<Record<string, unknown>>[] };
}

const production = await readTemplates('production');
const local = await readTemplates('local');

describe('data', () => {
  it('has two tables with point-in-time recovery, paid by request, that outlive production’s stack', () => {
    const tables = findResources<TableProperties>(production, 'AWS::DynamoDB::GlobalTable');
    assert.equal(tables.length, 2);
    for (const { id, properties, resource } of tables) {
      assert.deepEqual(
        properties.KeySchema.map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`),
        ['pk HASH', 'sk RANGE'],
      );
      assert.equal(properties.BillingMode, 'PAY_PER_REQUEST');
      assert.equal(resource.DeletionPolicy, 'Retain', id);
      for (const replica of properties.Replicas) {
        assert.equal(replica.DeletionProtectionEnabled, true);
        assert.equal(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled, true);
      }
    }
  });

  it('finds due work by its index and forgets items by their ttl', () => {
    const table = findResources<TableProperties>(production, 'AWS::DynamoDB::GlobalTable').find(({ id }) =>
      id.startsWith('Table'),
    );
    assert.deepEqual(table?.properties.GlobalSecondaryIndexes, [
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'duePk', KeyType: 'HASH' },
          { AttributeName: 'dueAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
    assert.deepEqual(table.properties.TimeToLiveSpecification, { AttributeName: 'ttl', Enabled: true });
  });

  it('reads the trail in the order of time: all, by owner, by subject, and forgets it by its ttl', () => {
    const trail = findResources<TableProperties>(production, 'AWS::DynamoDB::GlobalTable').find(({ id }) =>
      id.startsWith('AuditTable'),
    );
    const index = (IndexName: string, partition: string) => ({
      IndexName,
      KeySchema: [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: 'at', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    });
    const indexes = [index('byTime', 'timePk'), index('byOwner', 'ownerPk'), index('bySubject', 'subject')];
    assert.deepEqual(trail?.properties.GlobalSecondaryIndexes, indexes);
    assert.deepEqual(trail.properties.TimeToLiveSpecification, { AttributeName: 'ttl', Enabled: true });
  });

  it('keeps rows of the trail no less long than their seals are locked', () => {
    const config = readStageConfig('production');
    assert.equal(config.auditDays, 400);
    assert.throws(() => checkStageConfig({ ...config, auditDays: 399 }), /auditDays is 399.*400 days/);
  });

  it('opens no bucket, and accepts TLS only', () => {
    const buckets = findResources<BucketProperties>(production, 'AWS::S3::Bucket');
    assert.equal(buckets.length, 3, 'the bucket, the seals’, and their access logs');
    for (const { properties } of buckets) {
      assert.deepEqual([...new Set(Object.values(properties.PublicAccessBlockConfiguration))], [true]);
    }
    const policies = findResources(production, 'AWS::S3::BucketPolicy');
    assert.equal(policies.length, buckets.length);
    for (const { properties } of policies) {
      assert.match(JSON.stringify(properties), /"Bool":\{"aws:SecureTransport":"false"\}/u);
    }
  });

  it('locks the seals of the trail: versioned, and as long as rows are kept', () => {
    const seals = findResources<BucketProperties>(production, 'AWS::S3::Bucket').find(({ id }) =>
      id.startsWith('SealBucket'),
    )?.properties;
    assert.equal(seals?.VersioningConfiguration?.Status, 'Enabled');
    assert.equal(seals.ObjectLockEnabled, true);
    assert.deepEqual(seals.ObjectLockConfiguration, {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 400 } },
    });
  });

  it('clears quarantine after a day, the cache after thirty, and leftovers of uploads', () => {
    const bucket = findResources<BucketProperties>(production, 'AWS::S3::Bucket').find(({ id }) =>
      id.startsWith('Bucket'),
    );
    const rules = bucket?.properties.LifecycleConfiguration.Rules ?? [];
    const rule = (id: string) => rules.find(({ Id }) => Id === id);
    assert.equal(rule('Quarantine')?.['ExpirationInDays'], 1);
    assert.equal(rule('Quarantine')?.['Prefix'], 'quarantine/');
    assert.equal(rule('Inspection')?.['ExpirationInDays'], 1);
    assert.equal(rule('Inspection')?.['Prefix'], 'inspection/');
    assert.equal(rule('Cache')?.['ExpirationInDays'], 30);
    assert.equal(rule('Cache')?.['Prefix'], 'cache/');
    assert.deepEqual(rule('Leftovers')?.['AbortIncompleteMultipartUpload'], { DaysAfterInitiation: 1 });
  });

  it('keeps nothing of the local stage, and puts no firewall or alarm before it', () => {
    for (const { resource } of findResources<TableProperties>(local, 'AWS::DynamoDB::GlobalTable')) {
      assert.equal(resource.DeletionPolicy, 'Delete');
    }
    for (const type of ['AWS::WAFv2::WebACL', 'AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard']) {
      assert.equal(findResources(local, type).length, 0, type);
      assert.notEqual(findResources(production, type).length, 0, type);
    }
  });
});

describe('readStageConfig', () => {
  it('refuses an unknown stage and lists the known ones', () => {
    assert.throws(
      () => readStageConfig('prod'),
      /Stage "prod" is unknown; use -c stage=local\|staging\|production/u,
    );
    assert.throws(() => readStageConfig(undefined), /is unknown/u);
  });

  it('refuses settings that the rest cannot honour', () => {
    const config = readStageConfig('staging');
    const check = { ...config.workers.check, maxConcurrency: 1 };
    assert.throws(
      () => checkStageConfig({ ...config, workers: { ...config.workers, check } }),
      /maxConcurrency of check is 1/u,
    );
  });
});
