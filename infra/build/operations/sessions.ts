import type { SESSION_ROUTES } from '../../../functions/api/sessions/routes.ts';
import { createSessionEvent, newSession } from '../../../functions/api/sessions/session.schema.ts';
import { type ApiOperation, empty } from './operation.ts';

export const SESSION_OPERATIONS: Readonly<Record<keyof typeof SESSION_ROUTES, ApiOperation>> = {
  createSession: {
    event: createSessionEvent,
    eventType: { name: 'CreateSessionEvent', file: 'sessions/session.schema.ts' },
    success: { status: 201, description: 'Logged in.', body: newSession },
    problems: [400, 401, 413, 415, 422],
  },
  endSession: {
    ...empty,
    success: { status: 204, description: 'Logged out.' },
    problems: [404, 422],
  },
};
