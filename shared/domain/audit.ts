/** Audit vocabulary (OBSERVABILITY). A row is one immutable item of the audit table. */
export type AuditType =
  | 'authentication'
  | 'authorization'
  | 'data_access'
  | 'data_modification'
  | 'configuration_change'
  | 'security_event';

/** Every action, by its type; stages' transitions are `video_transition` and the like. */
export const AUDIT_ACTIONS = {
  authentication: ['login', 'logout', 'login_failed', 'password_changed', 'api_key_used'],
  authorization: ['unauthorized_access'],
  data_access: [
    'video_viewed',
    'user_exported',
    'users_listed',
    'api_keys_listed',
    'audit_read',
    'audit_exported',
    'audit_verified',
  ],
  data_modification: [
    'video_created',
    'video_updated',
    'video_deleted',
    'video_cancelled',
    'video_uploaded',
    'video_published',
    'video_transition',
    'script_requested',
    'script_generated',
    'script_modified',
    'script_deleted',
    'user_registered',
    'user_updated',
    'user_deleted',
    'user_purged',
    'upload_created',
    'upload_transition',
    'upload_deleted',
    'audit_sealed',
    'job_requested',
    'job_deleted',
  ],
  configuration_change: [
    'settings_changed',
    'user_invited',
    'user_role_changed',
    'user_disabled',
    'user_enabled',
    'api_key_created',
    'api_key_revoked',
    'channel_connecting',
    'channel_connected',
    'channel_disconnected',
    'channel_removed',
  ],
  security_event: ['rate_limit_exceeded', 'suspicious_activity', 'upload_rejected', 'validation_failed'],
} as const satisfies Readonly<Record<AuditType, readonly string[]>>;

export type AuditActionOf<Type extends AuditType> = (typeof AUDIT_ACTIONS)[Type][number];
export type AuditAction = AuditActionOf<AuditType>;

/** Whose is what nobody in particular asked for. */
export const SYSTEM_OWNER = 'system';

export interface AuditContext {
  /** `user:<id>`, `key:<id>`, `worker:<stage>` or `tick:<name>`. */
  readonly actor: string;
  readonly requestId: string;
  readonly ipAddress?: string;
  readonly userAgent?: string;
}

/** What a caller says of an event; the store adds id, time, sequence and hashes. */
export interface AuditEvent extends AuditContext {
  readonly type: AuditType;
  readonly action: AuditAction;
  readonly success: boolean;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** A row of no chain: it tells of something that changed no subject. The hourly seal covers it. */
export interface EventRow extends AuditEvent {
  /** ULID. */
  readonly id: string;
  /** Whose it is. */
  readonly owner: string;
  /** What it was about, where it was about something. */
  readonly subject?: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly timestamp: string;
  /** RFC 3339, UTC: after this it is removed, some day. Without it the row stays. */
  readonly expiresAt?: string;
}

export interface AuditRow extends EventRow {
  /** `video#<id>` and the like; its rows form one hash chain. */
  readonly subject: string;
  /** The subject's version after the change. */
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

export type TrailRow = AuditRow | EventRow;

export const isChained = (row: TrailRow): row is AuditRow => 'seq' in row;
