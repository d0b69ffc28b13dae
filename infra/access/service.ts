import type { SERVICE_ROUTES } from '../../functions/api/service/routes.ts';
import type { Access } from './statements.ts';

export const SERVICE_ACCESS: Readonly<Record<keyof typeof SERVICE_ROUTES, readonly Access[]>> = {
  getHealth: [],
  getOpenapi: [],
};
