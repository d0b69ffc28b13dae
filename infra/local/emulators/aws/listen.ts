import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// Longer than clients leave a connection idle between two polls: one that is closed just as a client uses it
// again would look like a fault of the network.
const KEEP_ALIVE_MS = 65_000;

const LOOPBACK = '127.0.0.1';
/** All of this machine's addresses: 127.0.0.1 is one of them. */
const EVERY = '0.0.0.0';

/** Binds a server to 127.0.0.1, or to another IPv4 address; port 0 takes a free one. Resolves with the endpoint's URL. */
export const listen = async (server: Server, port: number, host = LOOPBACK): Promise<string> => {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return `http://${host === EVERY ? LOOPBACK : host}:${(server.address() as AddressInfo).port}`;
};

/** How long a running request may take to finish when the server ends; long polls are cut off then. */
const GRACE_MS = 300;

/** Ends a server: idle connections are closed at once, requests that run get a moment to finish. */
export const closeServer = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const deadline = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(deadline);
};
