import type { Resource } from '../template/open-stack.ts';
import type { AwsClients } from './aws-clients.ts';
import { provisionBuckets } from './provision-buckets.ts';
import { provisionQueues } from './provision-queues.ts';
import { provisionTables } from './provision-tables.ts';

/** Makes what is not there yet. What is there keeps its data. */
export async function provision(clients: AwsClients, resources: readonly Resource[]): Promise<void> {
  await Promise.all([
    provisionTables(clients.dynamodb, resources),
    provisionQueues(clients.sqs, resources),
    provisionBuckets(clients.s3, resources),
  ]);
}
