import type { SERVICE_ROUTES } from '../../../functions/api/service/routes.ts';
import { health } from '../../../functions/api/service/get-health.schema.ts';
import { type ApiOperation, empty } from './operation.ts';

export const SERVICE_OPERATIONS: Readonly<Record<keyof typeof SERVICE_ROUTES, ApiOperation>> = {
  getHealth: {
    ...empty,
    success: { status: 200, description: 'It answers.', body: health },
    problems: [422],
  },
  getOpenapi: {
    ...empty,
    success: { status: 200, description: 'The document.' },
    problems: [422],
  },
};
