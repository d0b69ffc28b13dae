import { createChannelStore } from '../../../shared/adapters/aws/create-channel-store.ts';
import { createGrantStore } from '../../../shared/adapters/aws/create-grant-store.ts';
import { createUploadRecordStore } from '../../../shared/adapters/aws/create-upload-record-store.ts';
import { openYoutube } from '../../../shared/adapters/youtube/create-youtube.ts';
import { PUBLISH_ENVIRONMENT, readEnvironment } from '../../../shared/config/environment.ts';
import { projectOf } from '../../../shared/domain/publishing/youtube-quota.ts';
import { workerChain } from '../../../shared/queue/worker-chain.ts';
import { NO_LEDGER } from '../../../shared/use-cases/keep-ledger.ts';
import { publishFilm } from '../../../shared/use-cases/publishing/publish-film.ts';
import { openWorker } from '../dependencies.ts';

const environment = readEnvironment(PUBLISH_ENVIRONMENT);
const worker = openWorker();
const youtube = openYoutube(environment, worker.clock);
const deps = {
  ...worker,
  channels: createChannelStore(worker.tables),
  grants: createGrantStore(environment.CHANNEL_SECRETS),
  records: createUploadRecordStore(worker.tables, projectOf(environment.YOUTUBE_CLIENT_ID)),
};

/** Brings a film that is READY to its owner's channel. Where nothing is published each says so. */
export const handler = workerChain({
  ...worker,
  ledger: NO_LEDGER,
  stage: 'publish',
  run: async (task) => publishFilm({ ...deps, publisher: youtube().publisher })(task),
});
