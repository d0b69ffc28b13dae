import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The one block that addresses of the public internet come from (IANA, RFC 4291 §2.4). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the public internet: none that is private, shared (CGNAT), of this machine or link, a
 * cloud's metadata, multicast, reserved or documentation, nor one that carries another inside (IPv4-mapped, NAT64,
 * 6to4, Teredo). Only the plain form counts: what is no address, or is written as a number, is not public.
 */
export const isPublicAddress = (text: string): boolean => {
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST);
};
