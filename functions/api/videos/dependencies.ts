import { copyFile } from '../../../shared/adapters/aws/copy-file.ts';
import { createSqsClient } from '../../../shared/adapters/aws/clients.ts';
import { presignGet } from '../../../shared/adapters/aws/create-object-store.ts';
import { listCosts, readSpent } from '../../../shared/adapters/aws/read-costs.ts';
import { createSendMessages } from '../../../shared/adapters/aws/create-send-messages.ts';
import { createVideoStore } from '../../../shared/adapters/aws/create-video-store.ts';
import { getChannel } from '../../../shared/adapters/aws/read-channels.ts';
import { getScript } from '../../../shared/adapters/aws/read-scripts.ts';
import { getUpload } from '../../../shared/adapters/aws/read-uploads.ts';
import { findIdempotency, getVideo } from '../../../shared/adapters/aws/read-videos.ts';
import { readWork } from '../../../shared/adapters/aws/read-work.ts';
import { createVideo } from '../../../shared/adapters/aws/write-videos.ts';
import { trackDuration, trackVideoGeneration, trackVideos } from '../../../shared/observability/track.ts';
import { queueUrlsOf } from '../../../shared/config/queue-urls.ts';
import type { CostStore } from '../../../shared/ports/costs.ts';
import type { ChannelStore } from '../../../shared/ports/publishing.ts';
import type { ScriptStore, VideoStore, WorkStore } from '../../../shared/ports/store.ts';
import type { ObjectStore, SendMessages } from '../../../shared/ports/world.ts';
import type { HoldUploadDeps } from '../../../shared/use-cases/hold-upload.ts';
import { openBucket, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';

export interface Stores {
  readonly videos: VideoStore;
  readonly work: Pick<WorkStore, 'read'>;
  readonly costs: Pick<CostStore, 'list' | 'readSpent'>;
}

/** Videos and their work, over one client. */
export const connectStores = (): Stores => {
  const tables = openTables();
  return {
    videos: trackVideos(createVideoStore(tables)),
    work: { read: readWork(tables) },
    costs: { list: listCosts(tables), readSpent: readSpent(tables) },
  };
};

/** What making a video takes of them: the function's bundle is the largest, and carries nothing else. */
export const connectCreation = () => {
  const tables = openTables();
  return {
    videos: {
      create: trackVideoGeneration(createVideo(tables)),
      findIdempotency: findIdempotency(tables),
      get: getVideo(tables),
    } satisfies Partial<VideoStore>,
    scripts: { get: getScript(tables) } satisfies Partial<ScriptStore>,
    channels: { get: getChannel(tables) } satisfies Partial<ChannelStore>,
    work: { read: readWork(tables) } satisfies Partial<WorkStore>,
    costs: { readSpent: readSpent(tables) } satisfies Partial<CostStore>,
  };
};

/** Files of the owner's own, which a film takes a copy of: uploads are where it has them from. */
export const connectHolding = (): HoldUploadDeps => ({
  uploads: { get: getUpload(openTables()) },
  copyFile: trackDuration('asset_download_duration_seconds', copyFile(openBucket()), { provider: 'uploads' }),
});

export const connectPresign = (): Pick<ObjectStore, 'presignGet'> => ({
  presignGet: presignGet(openBucket()),
});

export const connectQueues = (): SendMessages =>
  createSendMessages({
    client: createSqsClient(),
    queueUrls: queueUrlsOf(environment),
  });
