import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model's service is asked, as it was heard. */
export interface HeardRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A text that the model says, or a raw answer of the service. */
export type ServedAnswer =
  | string
  | { readonly status: number; readonly body?: string; readonly location?: string };

export interface ModelServer {
  readonly url: string;
  readonly heard: readonly HeardRequest[];
  readonly close: () => Promise<void>;
}

/** Bodies in the form of OpenAI's chat completions and of Bedrock's Converse, as their references show them. */
const wrap = (path: string, text: string): string =>
  JSON.stringify(
    path.endsWith('/converse')
      ? {
          metrics: { latencyMs: 1200 },
          output: { message: { role: 'assistant', content: [{ text }] } },
          stopReason: 'end_turn',
          usage: { inputTokens: 320, outputTokens: 210, totalTokens: 530 },
        }
      : {
          id: 'chatcmpl-1',
          object: 'chat.completion',
          created: 1_900_000_000,
          model: 'a-model',
          choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
          usage: { prompt_tokens: 320, completion_tokens: 210, total_tokens: 530 },
        },
  );

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** A model's service on this machine that gives its answers in turn; the last one again and again. */
export const startModelServer = async (answers: readonly ServedAnswer[]): Promise<ModelServer> => {
  const heard: HeardRequest[] = [];
  const answer = async (request: IncomingMessage): Promise<Exclude<ServedAnswer, string>> => {
    const path = request.url ?? '';
    const body = JSON.parse(await readBody(request)) as HeardRequest['body'];
    heard.push({ path, headers: request.headers, body });
    const given = answers[Math.min(heard.length, answers.length) - 1] ?? '';
    return typeof given === 'string' ? { status: 200, body: wrap(path, given) } : given;
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body = '{"message":"no"}', location } = await answer(request);
    response
      .writeHead(status, { 'content-type': 'application/json', ...(location && { location }) })
      .end(body);
  };
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
