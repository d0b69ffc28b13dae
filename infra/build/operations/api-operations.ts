/** What each route takes and gives, by operation: validators and the OpenAPI document are made from this. */
import type { OperationId } from '../../../functions/api/routes.ts';
import { ACCOUNT_EXPORT_OPERATIONS } from './account-exports.ts';
import { ADMINISTRATION_OPERATIONS } from './administration.ts';
import { API_KEY_OPERATIONS } from './api-keys.ts';
import { CHANNEL_OPERATIONS } from './channels.ts';
import type { ApiOperation } from './operation.ts';
import { METRIC_OPERATIONS } from './metrics.ts';
import { AUDIT_OPERATIONS } from './audit.ts';
import { SCRIPT_OPERATIONS } from './scripts.ts';
import { SERVICE_OPERATIONS } from './service.ts';
import { SESSION_OPERATIONS } from './sessions.ts';
import { STATISTICS_OPERATIONS } from './statistics.ts';
import { USER_OPERATIONS } from './users.ts';
import { UPLOAD_OPERATIONS } from './uploads.ts';
import { VIDEO_OPERATIONS } from './videos.ts';
import { WEBHOOK_OPERATIONS } from './webhooks.ts';

export const API_OPERATIONS: Readonly<Record<OperationId, ApiOperation>> = {
  ...VIDEO_OPERATIONS,
  ...CHANNEL_OPERATIONS,
  ...SCRIPT_OPERATIONS,
  ...API_KEY_OPERATIONS,
  ...METRIC_OPERATIONS,
  ...STATISTICS_OPERATIONS,
  ...ADMINISTRATION_OPERATIONS,
  ...AUDIT_OPERATIONS,
  ...USER_OPERATIONS,
  ...ACCOUNT_EXPORT_OPERATIONS,
  ...SESSION_OPERATIONS,
  ...UPLOAD_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  ...SERVICE_OPERATIONS,
};
