import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** What is connected to. */
export interface Target {
  /** An address that was checked; of the operator's own origin a name may be left to the system. */
  readonly host: string;
  readonly port: number;
  /** Whose certificate has to be shown. */
  readonly name: string;
  /** False for plain http, which only the operator's origin may be. */
  readonly secure: boolean;
}

/** Gives a connected socket; its certificate has been checked. */
export type OpenSocket = (target: Target, signal: AbortSignal) => Promise<Socket>;

const TLS = { ALPNProtocols: ['http/1.1'], rejectUnauthorized: true };

/** RFC 6066 §3: an address is no server name. */
const nameOf = (name: string): { readonly servername?: string } =>
  isIP(name) === 0 ? { servername: name } : {};

export const openSocket: OpenSocket = async ({ host, port, name, secure }, signal) => {
  const socket = secure ? connectTls({ host, port, ...TLS, ...nameOf(name) }) : connect({ host, port });
  try {
    await once(socket, secure ? 'secureConnect' : 'connect', { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
};

/** Every address of a host name. IPv4 comes first: functions have no IPv6 of their own. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export const resolveHost: Resolve = async (hostname) => {
  const found = await lookup(hostname, { all: true, order: 'ipv4first' });
  return found.map(({ address }) => address);
};
