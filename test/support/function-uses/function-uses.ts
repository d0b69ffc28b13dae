import { ACCOUNT_EXPORT_USES } from './account-exports.ts';
import { ADMINISTRATION_USES } from './administration.ts';
import { API_KEY_USES } from './api-keys.ts';
import { CHANNEL_USES } from './channels.ts';
import { METRIC_USES } from './metrics.ts';
import { AUDIT_USES, JOB_USES, SEAL_USES } from './audit.ts';
import { PIPELINE_USES } from './pipeline.ts';
import { SCRIPT_USES } from './scripts.ts';
import { SERVICE_USES } from './service.ts';
import { SESSION_USES } from './sessions.ts';
import { STATISTICS_USES } from './statistics.ts';
import { USER_USES } from './users.ts';
import { API_UPLOAD_USES, INSPECT_USES } from './uploads.ts';
import { LIMITED } from './uses.ts';
import { VIDEO_USES } from './videos.ts';
import { API_WEBHOOK_USES, DELIVER_USES } from './webhooks.ts';

/**
 * `action resource` pairs by function, read off the code: what the adapters send for the ports that it calls.
 * The roles are compared with it, and so is what functions send on one machine.
 */
const API_USES: Readonly<Record<string, readonly string[]>> = {
  ...VIDEO_USES,
  ...CHANNEL_USES,
  ...SCRIPT_USES,
  ...API_KEY_USES,
  ...METRIC_USES,
  ...STATISTICS_USES,
  ...ADMINISTRATION_USES,
  ...AUDIT_USES,
  ...USER_USES,
  ...ACCOUNT_EXPORT_USES,
  ...SESSION_USES,
  ...API_UPLOAD_USES,
  ...API_WEBHOOK_USES,
};

const withLimits = Object.entries(API_USES).map(
  ([name, uses]) => [name, [...new Set([...uses, ...LIMITED])]] as const,
);

export const FUNCTION_USES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(withLimits),
  ...INSPECT_USES,
  ...DELIVER_USES,
  ...SERVICE_USES,
  ...PIPELINE_USES,
  ...SEAL_USES,
  ...JOB_USES,
};
