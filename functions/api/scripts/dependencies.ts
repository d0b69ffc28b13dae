import { createSqsClient } from '../../../shared/adapters/aws/clients.ts';
import { createScriptStore } from '../../../shared/adapters/aws/create-script-store.ts';
import { createSendToQueue } from '../../../shared/adapters/aws/create-send-to-queue.ts';
import type { ScriptStore } from '../../../shared/ports/store.ts';
import type { SendScript } from '../../../shared/ports/world.ts';
import { openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';

export const connectScripts = (): ScriptStore => createScriptStore(openTables());

export const connectScriptQueue = (): SendScript =>
  createSendToQueue({ client: createSqsClient(), queueUrl: environment.WRITE_SCRIPT_QUEUE_URL });
