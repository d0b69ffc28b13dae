import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it came over the wire. */
export interface ReceivedMessage {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly origin: string;
  /** In the order in which they came. */
  readonly messages: readonly ReceivedMessage[];
  readonly close: () => Promise<void>;
}

/** Answers a message; without an answer the connection stays open until the server closes. */
export type Answer = (response: ServerResponse, message: ReceivedMessage) => void;

export const answerWith =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end();
  };

/** A receiver of webhooks on this machine, plain http. */
export const startReceiver = async (answer: Answer = answerWith(204), port = 0): Promise<Receiver> => {
  const messages: ReceivedMessage[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      const message = { path, headers, body: Buffer.concat(chunks).toString() };
      messages.push(message);
      answer(response, message);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: listening } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(listening)}`,
    messages,
    close: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
