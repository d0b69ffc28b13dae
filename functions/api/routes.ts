/**
 * Every route that is served: infra builds the gateway from it, the OpenAPI document is generated from it,
 * and a test compares the three. Functions import their own group's routes only, to keep their bundles small.
 */
import { ACCOUNT_EXPORT_ROUTES } from './account-exports/routes.ts';
import { ADMINISTRATION_ROUTES } from './administration/routes.ts';
import { API_KEY_ROUTES } from './api-keys/routes.ts';
import { AUDIT_ROUTES } from './audit/routes.ts';
import { CHANNEL_ROUTES } from './channels/routes.ts';
import type { RouteDeclaration } from './route.ts';
import { METRIC_ROUTES } from './metrics/routes.ts';
import { SCRIPT_ROUTES } from './scripts/routes.ts';
import { SERVICE_ROUTES } from './service/routes.ts';
import { SESSION_ROUTES } from './sessions/routes.ts';
import { STATISTICS_ROUTES } from './statistics/routes.ts';
import { USER_ROUTES } from './users/routes.ts';
import { UPLOAD_ROUTES } from './uploads/routes.ts';
import { VIDEO_ROUTES } from './videos/routes.ts';
import { WEBHOOK_ROUTES } from './webhooks/routes.ts';

/** A group is a folder here and a nested stack in infra. */
const GROUPS = {
  videos: VIDEO_ROUTES,
  channels: CHANNEL_ROUTES,
  scripts: SCRIPT_ROUTES,
  'api-keys': API_KEY_ROUTES,
  metrics: METRIC_ROUTES,
  statistics: STATISTICS_ROUTES,
  administration: ADMINISTRATION_ROUTES,
  audit: AUDIT_ROUTES,
  users: USER_ROUTES,
  'account-exports': ACCOUNT_EXPORT_ROUTES,
  sessions: SESSION_ROUTES,
  uploads: UPLOAD_ROUTES,
  webhooks: WEBHOOK_ROUTES,
  service: SERVICE_ROUTES,
};

type Groups = typeof GROUPS;
export type RouteGroup = keyof Groups;
export type OperationId = { [Group in RouteGroup]: keyof Groups[Group] }[RouteGroup];

export interface Route extends RouteDeclaration {
  readonly operationId: OperationId;
  readonly group: RouteGroup;
}

export const ROUTES: readonly Route[] = Object.entries(GROUPS).flatMap(([group, routes]) =>
  Object.entries<RouteDeclaration>(routes).map(([operationId, route]) => ({
    ...route,
    operationId: operationId as OperationId,
    group: group as RouteGroup,
  })),
);
