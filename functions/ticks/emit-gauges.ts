import { createDynamoClient, createSqsClient } from '../../shared/adapters/aws/clients.ts';
import { countMessages } from '../../shared/adapters/aws/count-messages.ts';
import { createMetricStore } from '../../shared/adapters/aws/create-metric-store.ts';
import { listWaiting } from '../../shared/adapters/aws/list-waiting.ts';
import { readStatistics } from '../../shared/adapters/aws/read-statistics.ts';
import { readEnvironment, TICK_ENVIRONMENT } from '../../shared/config/environment.ts';
import { emit } from '../../shared/observability/metrics.ts';
import { tickChain } from '../../shared/queue/worker-chain.ts';
import { measureGauges } from '../../shared/use-cases/measure-gauges.ts';
import { queueUrlsOf } from '../../shared/config/queue-urls.ts';

const environment = readEnvironment(TICK_ENVIRONMENT);
const clock = { now: () => new Date() };
const tables = { client: createDynamoClient(), tableName: environment.TABLE_NAME, clock };

/** Every minute: what dashboards and `GET /metrics` show as it is now. */
export const handler = tickChain(
  measureGauges({
    listWaiting: listWaiting(tables),
    countMessages: countMessages({ client: createSqsClient(), queueUrls: queueUrlsOf(environment) }),
    metricStore: createMetricStore(tables),
    readStatistics: readStatistics(tables),
    clock,
    emit,
  }),
);
