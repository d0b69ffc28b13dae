import { join } from 'node:path';
import {
  accountLine,
  apiKeyLine,
  auditEventLine,
  channelLine,
  EXPORT_KINDS,
  type ExportLine,
  scriptLine,
  sessionLine,
  uploadLine,
  videoLine,
  webhookDeliveryLine,
  webhookLine,
} from '../domain/account-export.ts';
import { isCode } from '../domain/errors.ts';
import type { Script } from '../domain/film.ts';
import type { Job } from '../domain/job.ts';
import type { Channel } from '../domain/publishing/channel.ts';
import type { SavedScript } from '../domain/saved-script.ts';
import type { Source } from '../domain/source.ts';
import type { Upload } from '../domain/upload.ts';
import type { Video } from '../domain/video.ts';
import type { Delivery } from '../domain/webhooks/delivery.ts';
import type { TrailStore } from '../ports/audit.ts';
import type { RunJob } from '../ports/jobs.ts';
import type { ApiKeyStore, ListOwned } from '../ports/store.ts';
import type { SessionStore, UserStore } from '../ports/users.ts';
import type { WebhookStore } from '../ports/webhooks.ts';
import type { ObjectStore, WriteLines } from '../ports/world.ts';
import { findUser } from './find-user.ts';
import { readSource } from './read-source.ts';
import { readWholeTrail } from './read-whole-trail.ts';

export interface RunAccountExportDeps {
  readonly users: Pick<UserStore, 'get'>;
  readonly apiKeys: Pick<ApiKeyStore, 'list'>;
  readonly sessions: Pick<SessionStore, 'list'>;
  readonly listChannels: ListOwned<Channel>;
  readonly listVideos: ListOwned<Video>;
  readonly listScripts: ListOwned<SavedScript>;
  readonly listUploads: ListOwned<Upload>;
  readonly webhooks: Pick<WebhookStore, 'list'>;
  readonly listDeliveries: ListOwned<Delivery>;
  readonly trail: Pick<TrailStore, 'readPage'>;
  readonly objects: Pick<ObjectStore, 'getJson'>;
  readonly writeLines: WriteLines;
}

/** Things of one read. */
const BATCH = 100;

/** All of an owner's of one kind, oldest first. */
async function* readAll<T extends { readonly id: string }>(
  list: ListOwned<T>,
  owner: string,
): AsyncGenerator<T> {
  let after: string | undefined;
  for (;;) {
    const some = await list({ owner, limit: BATCH, after });
    yield* some;
    if (some.length < BATCH) return;
    after = some.at(-1)?.id;
  }
}

/** Undefined where it was deleted meanwhile. */
const orGone = async <T>(read: Promise<T>): Promise<T | undefined> => {
  try {
    return await read;
  } catch (error) {
    if (isCode(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
};

const toScriptLine = async ({ objects }: RunAccountExportDeps, script: SavedScript): Promise<ExportLine> => {
  const source = await orGone(objects.getJson<Source>(script.source));
  const text = script.script && (await orGone(objects.getJson<Script>(script.script)));
  return scriptLine(script, source, text);
};

/** Line by line, so that memory does not grow with what somebody has. */
async function* readAccount(
  deps: RunAccountExportDeps,
  { owner, createdAt }: Job,
): AsyncGenerator<ExportLine> {
  yield accountLine(await findUser(deps.users, owner));
  for (const key of await deps.apiKeys.list(owner)) yield apiKeyLine(key);
  for (const session of await deps.sessions.list(owner)) yield sessionLine(session);
  for await (const channel of readAll(deps.listChannels, owner)) yield channelLine(channel);
  for await (const video of readAll(deps.listVideos, owner))
    yield videoLine(video, await orGone(readSource(deps.objects, video)));
  for await (const script of readAll(deps.listScripts, owner)) yield await toScriptLine(deps, script);
  for await (const upload of readAll(deps.listUploads, owner)) yield uploadLine(upload);
  for (const webhook of await deps.webhooks.list(owner)) yield webhookLine(webhook);
  for await (const delivery of readAll(deps.listDeliveries, owner)) yield webhookDeliveryLine(delivery);
  for await (const row of readWholeTrail(deps.trail, { owner, to: createdAt })) yield auditEventLine(row);
}

/** Everything that is kept about a user, as NDJSON in gzip: NOT_FOUND where they deleted their account meanwhile. */
export const runAccountExport =
  (deps: RunAccountExportDeps): RunJob<'account-export'> =>
  async (job, { folder, signal, progress }) => {
    const path = join(folder, 'lines');
    let lines = 0;
    async function* toText(): AsyncGenerator<string> {
      for await (const line of readAccount(deps, job)) {
        signal.throwIfAborted();
        lines += 1;
        progress(EXPORT_KINDS.indexOf(line.kind) / EXPORT_KINDS.length);
        yield `${JSON.stringify(line)}\n`;
      }
    }
    await deps.writeLines(path, toText());
    const file = { path, name: 'account.ndjson.gz', contentType: 'application/gzip' };
    return { result: { lines }, file, audit: { details: { lines } } };
  };
