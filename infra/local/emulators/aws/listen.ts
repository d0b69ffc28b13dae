import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Binds a server to 127.0.0.1 only; port 0 takes a free one. Resolves with the endpoint's URL. */
export const listen = async (server: Server, port: number): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Ends a server: requests that run may finish, idle connections are closed at once. */
export const closeServer = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const deadline = setTimeout(() => {
    server.closeAllConnections();
  }, 2000);
  await closed;
  clearTimeout(deadline);
};
