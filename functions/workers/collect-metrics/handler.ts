import { createDynamoClient } from '../../../shared/adapters/aws/clients.ts';
import { createMetricStore } from '../../../shared/adapters/aws/create-metric-store.ts';
import { METRIC_ENVIRONMENT, readEnvironment } from '../../../shared/config/environment.ts';
import { logChain } from '../../../shared/queue/worker-chain.ts';
import { collectMetrics } from '../../../shared/use-cases/collect-metrics.ts';

const { TABLE_NAME: tableName } = readEnvironment(METRIC_ENVIRONMENT);
const clock = { now: () => new Date() };
const metricStore = createMetricStore({ client: createDynamoClient(), tableName, clock });

/** The bridge to Prometheus: fed with the other functions' metric lines, never with its own. */
export const handler = logChain(collectMetrics({ metricStore }));
