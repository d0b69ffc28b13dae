import { randomUUID } from 'node:crypto';
import type { Timeline } from '../../../shared/domain/timeline.ts';
import type { UploadStatus } from '../../../shared/domain/upload.ts';
import type { VideoStatus } from '../../../shared/domain/video.ts';
import { BadInput } from './bad-input.ts';
import { askAgain, asUnreachable, Unanswered } from './ask-again.ts';

/** The parts of the API's video that a client follows. `progress` of a stage is 0..1, of the video 0..100. */
export interface VideoView {
  readonly id: string;
  readonly title: string;
  readonly status: VideoStatus;
  readonly progress: number;
  readonly stages: readonly StageView[];
  readonly error?: { readonly code: string; readonly message: string; readonly stage: string };
}
export interface StageView {
  readonly stage: string;
  readonly progress: number;
  readonly done: number;
  readonly total: number;
}
export interface FileView {
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
}
/** The parts of an upload that a client needs. */
export interface UploadState {
  readonly id: string;
  readonly status: UploadStatus;
  readonly error?: { readonly message: string };
}
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}
interface Body {
  readonly value: unknown;
  /** One for all tries: the API makes one video of them. */
  readonly idempotencyKey?: string;
}
interface Problem {
  readonly detail?: string;
  readonly title?: string;
  readonly requestId?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export interface ApiClient {
  readonly createVideo: (body: unknown) => Promise<VideoView>;
  readonly getVideo: (id: string) => Promise<VideoView>;
  readonly listFiles: (id: string) => Promise<readonly FileView[]>;
  readonly getTimeline: (id: string) => Promise<Timeline>;
  readonly cancelVideo: (id: string) => Promise<void>;
  readonly createUpload: (body: object) => Promise<UploadState & { readonly form: UploadForm }>;
  /** Sends a file by the form of its upload. */
  readonly sendForm: (form: UploadForm, file: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly completeUpload: (id: string) => Promise<void>;
  readonly getUpload: (id: string) => Promise<UploadState>;
  readonly deleteUpload: (id: string) => Promise<void>;
}

/** A client of the HTTP API like any other: `apiUrl` ends in `/v1`. Throws BadInput for a refused input. */
export function createApiClient(apiUrl: string, apiKey: string): ApiClient {
  const send = async (method: string, path: string, sent?: Body): Promise<Response> =>
    fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(sent === undefined
          ? {}
          : {
              'content-type': 'application/json',
              ...(sent.idempotencyKey && { 'idempotency-key': sent.idempotencyKey }),
            }),
      },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent.value) }),
      signal: AbortSignal.timeout(35_000),
    }).catch((error: unknown) => {
      throw asUnreachable(apiUrl, error);
    });
  const call = async <T>(method: string, path: string, sent?: Body): Promise<T> => {
    const response = await send(method, path, sent);
    const text = await response.text();
    if (!response.ok) {
      throw asError(response.status, text);
    }
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  return {
    createVideo: async (value) => {
      const idempotencyKey = randomUUID();
      return askAgain(() => call('POST', '/videos', { value, idempotencyKey }));
    },
    getVideo: (id) => askAgain(() => call('GET', `/videos/${id}`)),
    listFiles: async (id) =>
      (await askAgain(() => call<{ files: FileView[] }>('GET', `/videos/${id}/files`))).files,
    getTimeline: (id) => askAgain(() => call('GET', `/videos/${id}/timeline`)),
    cancelVideo: (id) => call('POST', `/videos/${id}/cancel`),
    createUpload: (value) => call('POST', '/uploads', { value }),
    sendForm,
    completeUpload: (id) => call('POST', `/uploads/${id}/complete`),
    getUpload: (id) => askAgain(() => call('GET', `/uploads/${id}`)),
    deleteUpload: (id) => call('DELETE', `/uploads/${id}`),
  };
}

async function sendForm({ url, fields }: UploadForm, file: Uint8Array<ArrayBuffer>): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([file]), 'file');
  const response = await fetch(url, { method: 'POST', body }).catch((error: unknown) => {
    throw asUnreachable(new URL(url).origin, error);
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`The storage took no file (${String(response.status)}): ${answer}`);
}

function asError(status: number, text: string): Error {
  const problem = readProblem(text);
  const fields = (problem.errors ?? []).map((field) => `\n  ${field.pointer}: ${field.detail}`).join('');
  const message = `${problem.detail ?? problem.title ?? `The API answered ${String(status)}.`}${fields}`;
  if (status === 400 || status === 413 || status === 422) {
    return new BadInput(message);
  }
  const reference = problem.requestId === undefined ? '' : ` (request ${problem.requestId})`;
  return status < 500 ? new Error(`${message}${reference}`) : new Unanswered(`${message}${reference}`);
}

function readProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
