/** `npm run admin -- --stage …`: tables are found by the outputs of the deployed stack. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { ulid } from 'ulid';
import { createApiKeyStore } from '../../shared/adapters/aws/create-api-key-store.ts';
import { createUserStore } from '../../shared/adapters/aws/create-user-store.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import { runAdminCommand } from '../support/run-admin-command.ts';
import { startAws } from '../support/start-aws.ts';

const aws = await startAws();

const member = (key: string, value: string): string =>
  `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;

const STACK = `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult>
<Stacks><member><StackName>Faceless-staging-Data</StackName><CreationTime>2030-01-01T00:00:00Z</CreationTime>
<StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${member('TableName', aws.tableName)}${member('AuditTableName', aws.auditTableName)}${member('SealBucketName', aws.sealBucketName)}</Outputs>
</member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
const UNKNOWN =
  '<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>no such stack</Message></Error></ErrorResponse>';

/** As CloudFormation answers for one deployed stage. */
const stacks = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const known = new URLSearchParams(body).get('StackName') === 'Faceless-staging-Data';
    response.writeHead(known ? 200 : 400, { 'Content-Type': 'text/xml' }).end(known ? STACK : UNKNOWN);
  });
});
stacks.listen(0, '127.0.0.1');
await once(stacks, 'listening');
after(async () => {
  stacks.close();
  await aws.close();
});

const ENVIRONMENT = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test-secret',
  AWS_ENDPOINT_URL_DYNAMODB: aws.endpoints.dynamodb,
  AWS_ENDPOINT_URL_S3: aws.endpoints.s3,
  AWS_ENDPOINT_URL_CLOUDFORMATION: `http://127.0.0.1:${String((stacks.address() as AddressInfo).port)}`,
};

const { dynamo: client, tableName, auditTableName } = aws;
const tables = {
  client,
  tableName,
  auditTableName,
  clock: { now: () => new Date() },
  newId: () => ulid(),
};

test('bootstrap makes the first administrator and a key for a day, once, and no password', async () => {
  const run = async () => runAdminCommand(['bootstrap', 'anna', '--stage', 'staging', '--json'], ENVIRONMENT);
  const first = await run();
  assert.equal(first.code, 0, first.stderr);
  const made = JSON.parse(first.stdout) as { readonly id: string; readonly apiKey: string };
  const user = await createUserStore(tables).findByName('anna');
  assert.deepEqual([user?.id, user?.role, user?.passwordHash], [made.id, 'admin', undefined]);
  const key = await createApiKeyStore(tables).find(sha256(made.apiKey));
  assert.equal(key?.owner, made.id);
  const hours = (Date.parse(key.expiresAt ?? '') - Date.parse(key.createdAt)) / 3_600_000;
  assert.ok(hours > 23.9 && hours < 24.1, `${hours} hours`);
  const second = await run();
  assert.deepEqual([second.code, second.stdout], [2, '']);
  assert.match(second.stderr, /There is an administrator already/);
});

test('tables can be named, and then nothing asks CloudFormation', async () => {
  const { AWS_ENDPOINT_URL_CLOUDFORMATION: _, ...rest } = ENVIRONMENT;
  const words = ['users', '--table', tableName, '--audit-table', auditTableName];
  const { code, stdout, stderr } = await runAdminCommand(words, rest);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^anna +admin +active/m);
});

test('a stage that is not deployed is named', async () => {
  const { code, stderr } = await runAdminCommand(['users', '--stage', 'production'], ENVIRONMENT);
  assert.equal(code, 2);
  assert.match(stderr, /There is no stack Faceless-production-Data .* deploy the stage first/);
});

test('verify-audit reads the seals of the stage', async () => {
  const { code, stdout, stderr } = await runAdminCommand(['verify-audit', '--stage', 'staging'], ENVIRONMENT);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /The trail is whole/);
});
