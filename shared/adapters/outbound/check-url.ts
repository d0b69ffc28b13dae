import { isIP } from 'node:net';
import { FacelessError } from '../../domain/errors.ts';

/** Where a request may go. */
export interface AllowedTargets {
  /** Host names, exactly; undefined where any public host is allowed. */
  readonly hosts?: readonly string[];
  /**
   * An origin that the operator configured, such as `http://127.0.0.1:11434` for Ollama: no user's input, and so free
   * of the rules for users' addresses. Exactly that scheme, host and port.
   */
  readonly operatorOrigin?: string;
}

/** Longer addresses are refused by servers anyway. */
const MAX_CHARACTERS = 2048;

const refuse = (detail: string): never => {
  throw new FacelessError('INVALID_INPUT', `This address cannot be called: ${detail}.`);
};

const parse = (text: string): URL => {
  const url = text.length > MAX_CHARACTERS ? null : URL.parse(text);
  return url ?? refuse('it is no URL; it should look like https://example.com/path');
};

/** Numbers in any form are addresses by now: the URL parser turns 0x7f.1 and 2130706433 into 127.0.0.1. */
const isAddress = (hostname: string): boolean => hostname.startsWith('[') || isIP(hostname) !== 0;

const checkPublic = (url: URL, hosts: AllowedTargets['hosts']): void => {
  if (url.protocol !== 'https:') refuse('it does not begin with https://');
  if (url.port !== '') refuse('it names a port; only https on 443 is called');
  if (isAddress(url.hostname)) refuse('it has a number in place of a host name');
  if (hosts !== undefined && !hosts.includes(url.hostname))
    refuse(`its host is not one of ${hosts.join(', ')}`);
};

/** SECURITY §6, as far as an address alone tells. Throws INVALID_INPUT with what would be right. */
export const checkUrl = (text: string, { hosts, operatorOrigin }: AllowedTargets): URL => {
  const url = parse(text);
  if (url.username !== '' || url.password !== '') refuse('it carries a user name or a password');
  if (url.origin !== operatorOrigin) checkPublic(url, hosts);
  return url;
};
