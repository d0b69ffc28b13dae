import type { ApiEvent } from './api-event.ts';
import { readCaller } from './caller.ts';
import { toNetwork } from './network.ts';

/** Who is counted, and whose audit rows tell of it: by user, not by key, since another key is no further quota. */
export const readSender = (event: ApiEvent): { readonly who: string; readonly owner: string } => {
  const caller = readCaller(event);
  if (caller !== undefined) return { who: `user:${caller.userId}`, owner: caller.userId };
  return { who: `address:${toNetwork(event.requestContext.identity.sourceIp)}`, owner: 'anonymous' };
};
