import { createTrailStore } from '../../../shared/adapters/aws/read-trail.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import type { ApiEvent } from '../../../shared/http/api-event.ts';
import { requireCaller } from '../../../shared/http/caller.ts';
import type { ReadTrailDeps, TrailReader } from '../../../shared/use-cases/read-trail.ts';
import { newId, openTables } from '../dependencies.ts';

export const connectTrail = (): ReadTrailDeps => {
  const tables = openTables();
  return { trail: createTrailStore(tables), record: recordEvent(tables), newId };
};

/** Throws UNAUTHENTICATED. */
export const readReader = (event: ApiEvent): TrailReader => {
  const { userId, role } = requireCaller(event);
  return { userId, isAdministrator: role === 'admin' };
};
