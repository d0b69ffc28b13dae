import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { OpenSocket, Target } from '../../shared/adapters/outbound/open-socket.ts';

export interface RawServer {
  /** Connects here, wherever it was asked to. */
  readonly open: OpenSocket;
  readonly origin: string;
  /** What was asked to be connected to, in order. */
  readonly targets: readonly Target[];
  /** Requests as they came over the wire. */
  readonly heard: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * A server on this machine that says `answer`, byte by byte as given, to every request, and keeps the connection. A
 * function gives it when it is asked for.
 */
export const startRawServer = async (answer: string | Buffer | (() => string)): Promise<RawServer> => {
  const heard: string[] = [];
  const targets: Target[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      heard.push(chunk.toString());
      socket.write(typeof answer === 'function' ? answer() : answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    targets,
    origin: `http://127.0.0.1:${String(port)}`,
    open: async (target, signal) => {
      targets.push(target);
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect', { signal });
      return socket;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
