/** What each cell of the matrix has to answer: said here once more, apart from the code that decides it. */
import type { OperationId, Route, RouteGroup } from '../../../functions/api/routes.ts';
import { API_OPERATIONS } from '../../../infra/build/operations/api-operations.ts';
import type { Permission, Role } from '../../../shared/domain/permissions.ts';
import { type CallerName, ROLE_OF } from './principals.ts';

/** What is asked for: nobody’s, another’s or one’s own; `nothing` where the path names no object. */
export const OBJECTS = ['missing', 'another’s', 'own'] as const;
export type ObjectName = (typeof OBJECTS)[number] | 'nothing';

const ALL: readonly Role[] = ['viewer', 'creator', 'admin'];
const MAKERS: readonly Role[] = ['creator', 'admin'];
const ADMINISTRATORS: readonly Role[] = ['admin'];

const WHO_MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'video:read': ALL,
  'video:create': MAKERS,
  'upload:create': MAKERS,
  'account:read': ALL,
  'account:write': ALL,
  'statistics:read': ALL,
  'audit:read': ALL,
  'audit:verify': ADMINISTRATORS,
  'metrics:read': ADMINISTRATORS,
  'user:manage': ADMINISTRATORS,
};

/** Whose objects are everybody's who may ask for them at all: an administrator manages every user. */
const SHARED: readonly RouteGroup[] = ['administration'];

/** Where somebody who may is answered otherwise than with success. */
const ANSWERS: Readonly<Partial<Record<OperationId, (caller: CallerName) => number>>> = {
  // Registration is closed unless the stage says otherwise.
  createUser: () => 403,
  // A key has no session to end.
  endSession: (caller) => (caller === 'a creator’s session' ? 204 : 404),
};

export const isShared = ({ group }: Pick<Route, 'group'>): boolean => SHARED.includes(group);

export const objectsOf = ({ path }: Pick<Route, 'path'>): readonly ObjectName[] =>
  path.includes('{id}') ? OBJECTS : ['nothing'];

export const expectStatus = (route: Route, caller: CallerName, object: ObjectName): number => {
  const { permission, operationId } = route;
  const success = ANSWERS[operationId]?.(caller) ?? API_OPERATIONS[operationId].success.status;
  if (permission === 'public') return success;
  const role = ROLE_OF[caller];
  if (role === undefined) return 401;
  const isNarrowed = caller === 'a creator’s key without the permission';
  if (isNarrowed || !WHO_MAY[permission].includes(role)) return 403;
  if (object === 'missing') return 404;
  return object === 'another’s' && !isShared(route) ? 404 : success;
};
