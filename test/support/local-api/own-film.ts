/** What an owner does over HTTP to have a film made of files of their own. */
import assert from 'node:assert/strict';
import type { CreatedUpload } from '../../../functions/api/uploads/create-upload.schema.ts';
import type { UploadView } from '../../../functions/api/uploads/upload-view.schema.ts';
import type { VideoView } from '../../../functions/api/videos/video-view.schema.ts';
import { isTerminal } from '../../../shared/domain/transitions.ts';
import { until } from '../until.ts';
import { sendForm } from '../uploads/open-uploads.ts';
import { sendRequest } from './send-request.ts';

/** Calls of one owner, who is known by `key`. */
export const actAs = (apiUrl: string, key: string) => {
  const call = async (method: string, path: string, body?: object) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    return sendRequest(apiUrl, { method, path, headers, ...json });
  };
  const read = async <T>(path: string): Promise<T> => JSON.parse((await call('GET', path)).body) as T;
  const expect = async <T>(status: number, ...asked: Parameters<typeof call>): Promise<T> => {
    const answer = await call(...asked);
    assert.equal(answer.statusCode, status, answer.body);
    return (answer.body === '' ? undefined : JSON.parse(answer.body)) as T;
  };

  /** Sends a file and waits until it is READY; returns its id. */
  const upload = async (
    declared: { readonly kind: string; readonly contentType: string; readonly filename: string },
    file: Buffer,
  ): Promise<string> => {
    const created = { ...declared, bytes: file.length };
    const { id, form } = await expect<CreatedUpload>(201, 'POST', '/uploads', created);
    assert.equal((await sendForm(form, file)).status, 204);
    await expect(202, 'POST', `/uploads/${id}/complete`);
    await until(async () => {
      const { status, error } = await read<UploadView>(`/uploads/${id}`);
      assert.notEqual(status, 'REJECTED', error?.message);
      return status === 'READY';
    });
    return id;
  };

  /** The video once its attempt has ended. */
  const settle = async (id: string): Promise<VideoView> => {
    let video: VideoView | undefined;
    await until(async () => {
      video = await read<VideoView>(`/videos/${id}`);
      return isTerminal(video.status);
    });
    assert.ok(video);
    return video;
  };

  const fetchFile = async (id: string, name: string): Promise<Buffer> => {
    const { files } = await read<{ files: readonly { name: string; url: string }[] }>(`/videos/${id}/files`);
    const url = files.find((file) => file.name === name)?.url ?? '';
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  };
  return { call, read, expect, upload, settle, fetchFile };
};
export type Acting = ReturnType<typeof actAs>;
