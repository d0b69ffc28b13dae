import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Endpoints } from '../emulators/start-emulators.ts';

/** What every client signs with: the functions' and the local cloud's own. */
export interface LocalCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface AwsClients {
  readonly dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly s3: S3Client;
  readonly destroy: () => void;
}

export interface AwsAccess {
  readonly endpoints: Endpoints;
  readonly credentials: LocalCredentials;
  readonly region: string;
}

/** The SDK's own clients on the endpoints. */
export const createAwsClients = ({ endpoints, credentials, region }: AwsAccess): AwsClients => {
  const common = { region, credentials };
  const dynamodb = new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb });
  const sqs = new SQSClient({ ...common, endpoint: endpoints.sqs });
  const s3 = new S3Client({ ...common, endpoint: endpoints.s3, forcePathStyle: true });
  return {
    dynamodb,
    sqs,
    s3,
    destroy: () => {
      for (const client of [dynamodb, sqs, s3]) {
        client.destroy();
      }
    },
  };
};
