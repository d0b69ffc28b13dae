/**
 * The SDK clients and their limits. A function's dependencies call each factory that it needs once, so that a
 * bundle holds no client that it does not use. Endpoints, region and credentials come from the environment.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Milliseconds. Small requests answer in tens; what takes longer is better asked again. */
const SMALL = {
  connectionTimeout: 2000,
  requestTimeout: 5000,
  socketTimeout: 5000,
  throwOnRequestTimeout: true,
};

/** A part of 16 MiB goes and comes within half a minute at 5 Mbit/s. */
const LARGE = {
  connectionTimeout: 2000,
  requestTimeout: 30_000,
  socketTimeout: 30_000,
  throwOnRequestTimeout: true,
};

const ATTEMPTS = 4;

export const createDynamoClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: ATTEMPTS, requestHandler: SMALL }), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const createSqsClient = (): SQSClient =>
  new SQSClient({ maxAttempts: ATTEMPTS, requestHandler: SMALL });

export const createS3Client = (): S3Client => new S3Client({ maxAttempts: ATTEMPTS, requestHandler: LARGE });
