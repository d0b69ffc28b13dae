/** Audit vocabulary (OBSERVABILITY). A row is one immutable item of the audit table. */
export type AuditType =
  | 'authentication'
  | 'authorization'
  | 'data_access'
  | 'data_modification'
  | 'configuration_change'
  | 'security_event';

export type AuditAction =
  | 'video_created'
  | 'video_updated'
  | 'video_deleted'
  | 'video_viewed'
  | 'video_cancelled'
  | 'video_transition'
  | 'script_requested'
  | 'script_generated'
  | 'script_modified'
  | 'script_deleted'
  | 'login'
  | 'logout'
  | 'login_failed'
  | 'password_changed'
  | 'user_registered'
  | 'user_invited'
  | 'user_updated'
  | 'user_role_changed'
  | 'user_disabled'
  | 'user_enabled'
  | 'user_deleted'
  | 'user_exported'
  | 'api_key_created'
  | 'api_key_revoked'
  | 'api_key_used'
  | 'upload_created'
  | 'upload_transition'
  | 'upload_rejected'
  | 'upload_deleted'
  | 'unauthorized_access'
  | 'rate_limit_exceeded'
  | 'suspicious_activity'
  | 'validation_failed'
  | 'settings_changed'
  | 'audit_read'
  | 'audit_exported'
  | 'audit_verified'
  | 'audit_sealed';

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

export interface AuditRow extends AuditEvent {
  readonly id: string;
  /** `video#<id>` and the like; its rows form one hash chain. */
  readonly subject: string;
  readonly owner: string;
  /** The subject's version after the change. */
  readonly seq: number;
  readonly timestamp: string;
  readonly prevHash: string;
  readonly hash: string;
}
