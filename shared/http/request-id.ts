import { randomUUID } from 'node:crypto';
import type { GatewayEvent } from './api-event.ts';

/** What of an event names its request; header names in any case, absent parts null or missing. */
export interface RequestNames {
  readonly headers?: GatewayEvent['headers'];
  readonly requestContext?: { readonly requestId?: string };
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** A header by its name in lower case. */
export const findHeader = ({ headers }: RequestNames, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];

/** The client's when it is a UUID, else the gateway's, else a new one. */
export const chooseRequestId = (event: RequestNames): string => {
  const candidates = [findHeader(event, 'x-request-id'), event.requestContext?.requestId];
  return candidates.find((id) => id !== undefined && UUID.test(id))?.toLowerCase() ?? randomUUID();
};
