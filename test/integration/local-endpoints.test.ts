import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { openAccess } from '../../infra/local/open-access.ts';
import { createAwsClients } from '../../infra/local/provision/aws-clients.ts';
import { credentials, type Fixture, startFixture } from '../support/emulator-fixture.ts';
import { startFixtureCloud } from '../support/local-app/start-fixture-cloud.ts';

suite('AWS_ENDPOINT_URL', () => {
  let elsewhere: Fixture;
  before(async () => {
    elsewhere = await startFixture();
  });
  after(async () => {
    await elsewhere.close();
  });
  const keys = {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };

  test('takes the place of all stand-ins, with the keys that go with it', async () => {
    const { dynamodb, s3, sqs } = elsewhere.emulators.endpoints;
    const environment = {
      ...keys,
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
      AWS_ENDPOINT_URL_SQS: sqs,
      AWS_ENDPOINT_URL: s3,
    };
    const services = await openAccess('/nowhere', environment);
    assert.deepEqual(services.access.endpoints, { dynamodb, s3, sqs });
    assert.equal(services.origin.s3, 'AWS_ENDPOINT_URL');
    const cloud = await startFixtureCloud({ services });
    assert.match((await cloud.invoke('echo', {})).payload, /"statusCode":200/);
    const { Buckets = [] } = await elsewhere.s3.send(new ListBucketsCommand({}));
    assert.match(Buckets[0]?.Name ?? '', /^fixture-data-bucket/);
    await cloud.close();
  });

  test('without it a person’s own keys go nowhere, and what was made is kept', async () => {
    const { dataDir } = elsewhere;
    const put = { Bucket: 'kept', Key: 'a', Body: 'text' };
    for (const start of [1, 2]) {
      const services = await openAccess(dataDir, keys);
      assert.notEqual(services.access.credentials.accessKeyId, keys.AWS_ACCESS_KEY_ID);
      const { s3, destroy } = createAwsClients(services.access);
      if (start === 1) {
        await s3.send(new CreateBucketCommand({ Bucket: 'kept' }));
        await s3.send(new PutObjectCommand(put));
      }
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'kept', Key: 'a' }));
      assert.equal(await Body?.transformToString(), 'text');
      destroy();
      await services.close();
    }
  });
});
