import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { ApiClient } from './api-client.ts';
import { BadInput } from './bad-input.ts';
import type { OwnFile, OwnFiles } from './find-own-files.ts';

type UploadClient = Pick<
  ApiClient,
  'createUpload' | 'sendForm' | 'completeUpload' | 'getUpload' | 'deleteUpload'
>;

/** Ids of uploads that are READY, in the places of the files. */
export interface SentFiles {
  readonly pictures: ReadonlyMap<string, string>;
  readonly recordings: ReadonlyMap<string, string>;
  readonly music?: string;
}

const POLL_MS = 300;

const untilReady = async (client: UploadClient, id: string, file: OwnFile, signal: AbortSignal) => {
  for (;;) {
    const { status, error } = await client.getUpload(id);
    if (status === 'READY') return;
    if (status === 'REJECTED') throw new BadInput(`${file.path}: ${error?.message ?? 'it was rejected'}`);
    await wait(POLL_MS, undefined, { signal });
  }
};

const sendFile = async (client: UploadClient, file: OwnFile, signal: AbortSignal): Promise<string> => {
  const bytes = await readFile(file.path);
  const { kind, contentType } = file;
  const declared = { kind, contentType, filename: basename(file.path), bytes: bytes.length };
  const { id, form } = await client.createUpload({ ...declared, sha256: sha256(bytes) });
  await client.sendForm(form, bytes);
  await client.completeUpload(id);
  await untilReady(client, id, file, signal);
  return id;
};

/**
 * Uploads the author's own files through the API as any client would, and hands their ids to `use`. A film takes
 * copies of what it is made from, so the uploads are deleted afterwards, whatever became of it.
 * @throws BadInput for a file that the inspection rejects, with its reason; the signal's reason.
 */
export const withOwnFiles = async <T>(
  client: UploadClient,
  { pictures, recordings, music }: OwnFiles,
  { signal, use }: { readonly signal: AbortSignal; readonly use: (sent: SentFiles) => Promise<T> },
): Promise<T> => {
  const ids = new Map<string, string>();
  const send = async (file: OwnFile): Promise<string> => {
    const id = ids.get(file.path) ?? (await sendFile(client, file, signal));
    ids.set(file.path, id);
    return id;
  };
  const sendAll = async (files: ReadonlyMap<string, OwnFile>): Promise<ReadonlyMap<string, string>> => {
    const sent = new Map<string, string>();
    for (const [name, file] of files) sent.set(name, await send(file));
    return sent;
  };
  try {
    const sent = { pictures: await sendAll(pictures), recordings: await sendAll(recordings) };
    return await use({ ...sent, ...(music && { music: await send(music) }) });
  } finally {
    // Best effort: what stays is listed by GET /uploads and counts against the storage.
    for (const id of ids.values()) await client.deleteUpload(id).catch(() => undefined);
  }
};
