import { createDynamoClient } from '../../shared/adapters/aws/clients.ts';
import { listSessions } from '../../shared/adapters/aws/create-session-store.ts';
import { listWebhooks } from '../../shared/adapters/aws/create-webhook-store.ts';
import { listOwned } from '../../shared/adapters/aws/list-owned.ts';
import { listApiKeys } from '../../shared/adapters/aws/read-api-keys.ts';
import { getUser } from '../../shared/adapters/aws/read-users.ts';
import { channelKey, scriptKey, uploadKey, videoKey } from '../../shared/domain/keys.ts';
import { webhookTaskKey } from '../../shared/domain/webhooks/webhook-keys.ts';
import type { Channel } from '../../shared/domain/publishing/channel.ts';
import type { SavedScript } from '../../shared/domain/saved-script.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type { Video } from '../../shared/domain/video.ts';
import type { Delivery } from '../../shared/domain/webhooks/delivery.ts';
import { deliveryTask } from '../../shared/domain/webhooks/webhook-task.ts';

/** What people have, to be read. */
export const openAccounts = ({ TABLE_NAME: tableName }: { readonly TABLE_NAME: string }) => {
  const tables = { client: createDynamoClient(), tableName };
  return {
    users: { get: getUser(tables) },
    apiKeys: { list: listApiKeys(tables) },
    sessions: { list: listSessions(tables) },
    listChannels: listOwned<Channel>(tables, channelKey),
    listVideos: listOwned<Video>(tables, videoKey),
    listScripts: listOwned<SavedScript>(tables, scriptKey),
    listUploads: listOwned<Upload>(tables, uploadKey),
    webhooks: { list: listWebhooks(tables) },
    listDeliveries: listOwned<Delivery>(tables, (owner, id) => webhookTaskKey(owner, deliveryTask(id))),
  };
};
