import { createDynamoClient, createSqsClient } from '../../shared/adapters/aws/clients.ts';
import { countMessages } from '../../shared/adapters/aws/count-messages.ts';
import { createMetricStore } from '../../shared/adapters/aws/create-metric-store.ts';
import { listWaiting } from '../../shared/adapters/aws/list-waiting.ts';
import { readYoutubeQuota } from '../../shared/adapters/aws/create-upload-record-store.ts';
import { readStatistics } from '../../shared/adapters/aws/read-statistics.ts';
import { GAUGE_ENVIRONMENT, readEnvironment } from '../../shared/config/environment.ts';
import { projectOf } from '../../shared/domain/publishing/youtube-quota.ts';
import { emit } from '../../shared/observability/metrics.ts';
import { tickChain } from '../../shared/queue/worker-chain.ts';
import { measureGauges } from '../../shared/use-cases/measure-gauges.ts';
import { queueUrlsOf } from '../../shared/config/queue-urls.ts';

const environment = readEnvironment(GAUGE_ENVIRONMENT);
const clock = { now: () => new Date() };
const tables = { client: createDynamoClient(), tableName: environment.TABLE_NAME, clock };

/** Every minute: what dashboards and `GET /metrics` show as it is now. */
export const handler = tickChain(
  measureGauges({
    listWaiting: listWaiting(tables),
    countMessages: countMessages({ client: createSqsClient(), queueUrls: queueUrlsOf(environment) }),
    metricStore: createMetricStore(tables),
    readStatistics: readStatistics(tables),
    readQuota:
      environment.PUBLISHER === 'none'
        ? undefined
        : readYoutubeQuota(tables, projectOf(environment.YOUTUBE_CLIENT_ID)),
    clock,
    emit,
  }),
);
