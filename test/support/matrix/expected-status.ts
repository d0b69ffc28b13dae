/** What each cell of the matrix has to answer: said here once more, apart from the code that decides it. */
import type { OperationId, Route, RouteGroup } from '../../../functions/api/routes.ts';
import { API_OPERATIONS } from '../../../infra/build/operations/api-operations.ts';
import type { Role } from '../../../shared/domain/permissions.ts';
import { type CallerName, ROLE_OF } from './principals.ts';

/** What is asked for: nobody’s, another’s or one’s own; `nothing` where the path names no object. */
export const OBJECTS = ['missing', 'another’s', 'own'] as const;
export type ObjectName = (typeof OBJECTS)[number] | 'nothing';

type Who = readonly Role[] | 'anybody';

const USERS: Who = ['viewer', 'creator', 'admin'];
const CREATORS: Who = ['creator', 'admin'];
const ADMINISTRATORS: Who = ['admin'];

/** MODEL §3, route by route: a new route is added here by who shall be able to call it, not by what its code says. */
const WHO_MAY: Readonly<Record<OperationId, Who>> = {
  createVideo: CREATORS,
  listVideos: USERS,
  getVideo: USERS,
  updateVideo: CREATORS,
  listFiles: USERS,
  getTimeline: USERS,
  cancelVideo: CREATORS,
  retryVideo: CREATORS,
  deleteVideo: CREATORS,
  publishVideo: CREATORS,
  approveVideo: CREATORS,
  connectChannel: CREATORS,
  finishConnection: 'anybody',
  listChannels: CREATORS,
  getChannel: CREATORS,
  deleteChannel: CREATORS,
  createScript: CREATORS,
  getScript: CREATORS,
  updateScript: CREATORS,
  deleteScript: CREATORS,
  createApiKey: USERS,
  listApiKeys: USERS,
  revokeApiKey: USERS,
  getMetrics: ADMINISTRATORS,
  getStatistics: USERS,
  listUsers: ADMINISTRATORS,
  updateUser: ADMINISTRATORS,
  createInvite: ADMINISTRATORS,
  listAuditEvents: USERS,
  createAuditExport: USERS,
  getAuditExport: USERS,
  createAuditVerification: ADMINISTRATORS,
  getAuditVerification: ADMINISTRATORS,
  createUser: 'anybody',
  getAccount: USERS,
  updateAccount: USERS,
  deleteAccount: USERS,
  changePassword: USERS,
  createUpload: CREATORS,
  completeUpload: CREATORS,
  listUploads: CREATORS,
  getUpload: CREATORS,
  deleteUpload: CREATORS,
  createWebhook: CREATORS,
  listWebhooks: CREATORS,
  getWebhook: CREATORS,
  updateWebhook: CREATORS,
  deleteWebhook: CREATORS,
  rotateWebhookSecret: CREATORS,
  testWebhook: CREATORS,
  listWebhookDeliveries: CREATORS,
  createAccountExport: USERS,
  getAccountExport: USERS,
  createSession: 'anybody',
  endSession: USERS,
  getHealth: 'anybody',
  getOpenapi: 'anybody',
};

/** Whose objects are everybody's who may ask for them at all: an administrator manages every user. */
const SHARED: ReadonlySet<RouteGroup> = new Set(['administration']);

/** Where somebody who may is answered otherwise than with success. */
const ANSWERS: Readonly<Partial<Record<OperationId, (caller: CallerName) => number>>> = {
  // Registration is closed unless the stage says otherwise.
  createUser: () => 403,
  // Nobody began what is asked for.
  finishConnection: () => 404,
  // A key has no session to end.
  endSession: (caller) => (caller === 'a creator’s session' ? 204 : 404),
};

const isShared = ({ group }: Pick<Route, 'group'>): boolean => SHARED.has(group);

export const objectsOf = ({ path }: Pick<Route, 'path'>): readonly ObjectName[] =>
  path.includes('{') ? OBJECTS : ['nothing'];

/** Whom the route lets in, as far as their role and scopes go; else what they are answered. */
const refusalOf = ({ operationId }: Pick<Route, 'operationId'>, caller: CallerName): number | undefined => {
  const who = WHO_MAY[operationId];
  if (who === 'anybody') return undefined;
  const role = ROLE_OF[caller];
  if (role === undefined) return 401;
  const isNarrowed = caller === 'an administrator’s key without the permission';
  return isNarrowed || !who.includes(role) ? 403 : undefined;
};

export const expectStatus = (
  route: Pick<Route, 'operationId' | 'group'>,
  caller: CallerName,
  object: ObjectName,
): number => {
  const refusal = refusalOf(route, caller);
  if (refusal !== undefined) return refusal;
  if (object === 'missing' || (object === 'another’s' && !isShared(route))) return 404;
  return ANSWERS[route.operationId]?.(caller) ?? API_OPERATIONS[route.operationId].success.status;
};
